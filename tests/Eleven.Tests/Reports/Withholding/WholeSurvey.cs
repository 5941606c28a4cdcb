using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;
using static Eleven.Tests.Tallies.AnAudit;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// A small survey in three forms with everything that can tell of something withheld elsewhere: sector and area as questions, routing that follows routing, answers that say that a question does not apply, a
/// list to tick, a ranking, a rating, a question that nobody may leave blank, themes, an option that the police alone are offered, a question that they and schools are asked differently and one the police are
/// not asked; and questions that hang on one which the police are asked apart, or that they are not asked.
/// </summary>
internal sealed class WholeSurvey
{
    public static readonly Audit Audit = SmallSurvey.Audit with { Thresholds = new Thresholds(MinimumBase: 6, SmallCount: 3) };

    private static readonly ChooseOneQuestion SectorQuestion = new()
    {
        Code = "S",
        Text = "Your sector?",
        Classifies = Classifies.Sector,
        Choices = Options("police", "health", "housing", "fire"),
    };
    private static readonly ChooseSeveralQuestion AreaQuestion = new()
    {
        Code = "P",
        Text = "Where?",
        Classifies = Classifies.Area,
        Choices = Options("northmarch", "westmarch"),
    };
    private static readonly YesNoQuestion Lead = new() { Code = "1", Text = "Known?" };
    private static readonly ChooseSeveralQuestion Routed = new()
    {
        Code = "2",
        Text = "How?",
        Choices = [.. Options("a", "b"), new("none", "None") { ExcludesOthers = true, DoesNotApply = true }],
        Other = true,
        AskedIf = [new("1", ["yes"])],
    };
    private static readonly ScaleQuestion Chained = new()
    {
        Code = "3",
        Text = "How well?",
        Steps = 3,
        LowLabel = "low",
        HighLabel = "high",
        AskedIf = [new("2", ["a", "b"])],
    };
    private static readonly TickEachQuestion Ticked = new()
    {
        Code = "4",
        Text = "Know of",
        Items = Options("policy", "toolkit"),
    };
    private static readonly TextQuestion Words = new() { Code = "5", Text = "Why?" };
    private static readonly ThemeQuestion Themes = new()
    {
        Code = "5:themes",
        Text = "Why?",
        CodedQuestion = "5",
        Themes = Options("time", "lost"),
    };
    private static readonly ChooseOneQuestion OverAsked = new()
    {
        Code = "6",
        Text = "How often?",
        Choices = [.. Options("weekly", "monthly"), new("never", "Not mine") { DoesNotApply = true }],
        OtherBase = BaseKind.Asked,
        MayBeNotRelevant = true,
    };
    private static readonly ChooseSeveralQuestion Offered = new()
    {
        Code = "7",
        Text = "Which?",
        Choices = Options("phone", "visit"),
    };
    private static readonly ChooseOneQuestion General = new()
    {
        Code = "8",
        Text = "Supervised?",
        Choices = [.. Options("often", "seldom"), new("never", "Not mine") { DoesNotApply = true }],
    };
    private static readonly YesNoQuestion Replaced = new() { Code = "8", Text = "Briefed?" };
    private static readonly YesNoQuestion Omitted = new() { Code = "9", Text = "Trained?" };
    private static readonly RankQuestion Ranked = new()
    {
        Code = "10",
        Text = "What matters most?",
        Items = Options("content", "time", "place", "people"),
    };

    private static readonly RatingQuestion Rated = new()
    {
        Code = "11",
        Text = "How safe?",
        Scale = new Scale("ready", "Ready", [], Options("red", "amber", "green")),
    };
    private static readonly YesNoQuestion NeverBlank = new()
    {
        Code = "12",
        Text = "Heard?",
        MayBeNotRelevant = true,
        Required = true,
    };
    private static readonly SignsOfSafetyQuestion Signs = new()
    {
        Code = "13",
        Text = "What do you see?",
        ThreeBoxes = SignsOfSafetyQuestion.Standard,
        AskedIf = [new("12", ["yes"])],
    };
    private static readonly ThemeQuestion SignsThemes = new()
    {
        Code = "13:themes",
        Text = "What do you see?",
        CodedQuestion = "13",
        Themes = Options("calm", "noise"),
        AskedIf = Signs.AskedIf,
    };

    // The police are asked it in other words, and led on by it all the same.
    private static readonly YesNoQuestion Briefed = new() { Code = "14", Text = "Do briefings reach you?" };
    private static readonly ChooseSeveralQuestion How = new()
    {
        Code = "15",
        Text = "How do they?",
        Choices = Options("email", "meeting"),
        AskedIf = [new("14", ["yes"])],
    };

    // The police are not asked it, whatever they said.
    private static readonly YesNoQuestion OmittedThen = new()
    {
        Code = "16",
        Text = "By whom?",
        AskedIf = [new("1", ["yes"])],
    };

    // Nobody may leave it blank, and the police are not asked it: that everybody else wrote something is nothing to withhold.
    private static readonly TextQuestion OmittedNeverBlank = new()
    {
        Code = "17",
        Text = "Inducted?",
        Required = true,
    };

    // Most think alike: then few think otherwise.
    private static readonly int[][] Orders =
    [
        [1, 2, 3, 4],
        [2, 1, 3, 4],
        [1, 3, 2, 4],
        [1, 2, 4, 3],
        [2, 1, 4, 3],
        [3, 2, 1, 4],
        [4, 1, 2, 3],
    ];

    private static readonly Variant Police = new()
    {
        Id = "police",
        Title = "Police",
        Police = true,
        Omits = ["S", "9", "16", "17"],
        Replaces = [new(Replaced, Match.Similar), new(Briefed with { Text = "Are you briefed?" }, Match.Different)],
        AddsOptions = [new("7", new("video", "Body-worn video"))],
    };

    private static readonly Variant Schools = new()
    {
        Id = "schools",
        Title = "Schools",
        Replaces = [new(General with { Text = "Who supervises you?" }, Match.Different)],
    };

    private static readonly QuestionSet Set = Set(
        [
            SectorQuestion,
            AreaQuestion,
            Lead,
            Routed,
            Chained,
            Ticked,
            Words,
            OverAsked,
            Offered,
            General,
            Omitted,
            Ranked,
            Rated,
            NeverBlank,
            Signs,
            Briefed,
            How,
            OmittedThen,
            OmittedNeverBlank,
        ],
        Police,
        Schools
    );

    /// <param name="police">How many answered on the police's form; null for some or other.</param>
    /// <param name="someBlank">One of the general form left out what nobody may leave blank.</param>
    public WholeSurvey(int seed, int? police = null, PoliceSectors sectors = PoliceSectors.None, bool someBlank = false)
    {
        var random = new Random(seed);
        (Sectors, SomeBlank) = (sectors, someBlank);
        Tables =
        [
            Form(random, null, random.Next(30, 70)),
            Form(random, "police", police ?? random.Next(3, 25)),
            Form(random, "schools", random.Next(3, 25)),
        ];
        var rests = Audit.Areas.Select(a => new Group { Area = a.Id, NotThatArea = true });
        Book = Bitmaps.Tally(Tables, Audit, [.. OfferedGroups.Of(Audit), .. rests]);
    }

    public PoliceSectors Sectors { get; }
    public ImmutableArray<AnswerTable> Tables { get; }
    public TallyBook Book { get; }

    public static ImmutableArray<Question> Questions => [.. Set.Questions, .. Set.AskedApart(), Themes, SignsThemes];

    /// <param name="earlier">What was withheld before.</param>
    public AudienceView View(Audience audience, Pattern? earlier = null) => AudienceView.Of(Book, Audit, All, audience, earlier);

    public Question[] All => [.. Questions, .. Set.ForVariant("police").Questions];

    private bool SomeBlank { get; }

    private AnswerTable Form(Random random, string? variant, int people)
    {
        var questions = Set.ForVariant(variant).Questions.Append(Themes).Append(SignsThemes).ToArray();
        var answers = questions.ToDictionary(q => q.Code, _ => new Answer[people]);
        var (sectors, areas) = (new int[people], new uint[people]);
        for (var row = 0; row < people; row++)
        {
            areas[row] = (uint)random.Next(1, 4);
            sectors[row] = variant == "police" ? SectorOfPolice(row) : SectorOf(random.Next(14));
            if (row == 0 && variant is null && Sectors == PoliceSectors.WithOthers)
            {
                sectors[row] = 0;
            }
            foreach (var question in questions)
            {
                answers[question.Code][row] =
                    question != OmittedNeverBlank ? Given(question, random, sectors[row], areas[row], code => answers[code][row])
                    : row == 0 && variant is null && SomeBlank ? Answer.Blank
                    : Answer.Words;
            }
        }
        return new AnswerTable
        {
            Source = variant ?? "general",
            Questions = variant is null ? Set : Set.ForVariant(variant),
            Variant = variant,
            PoliceForm = variant == "police",
            Rows = [.. Enumerable.Range(2, people).Select(r => new RowOrigin("survey.csv", r, "0123456789abcdef"))],
            Columns = [.. questions.Select(q => Column(q, answers[q.Code]))],
            AreasOf = [.. areas],
            SectorOf = [.. sectors],
        };
    }

    private int SectorOfPolice(int row) =>
        Sectors switch
        {
            PoliceSectors.None => -1,
            PoliceSectors.Several => row % 2,
            _ => 0,
        };

    private static int SectorOf(int chance) =>
        chance switch
        {
            < 7 => 1,
            < 11 => 2,
            11 => 3,
            _ => -1,
        };

    private static Answer Given(Question question, Random random, int sector, uint areas, Func<string, Answer> earlier) =>
        question.Code switch
        {
            "S" => sector < 0 ? Answer.Blank : Answer.Of(sector),
            "P" => Answer.OfAll(areas),
            "2" when !earlier("1").Has(0) => Answer.NotAsked,
            "3" when (earlier("2").Bits & 3) == 0 || earlier("2").Given != Eleven.Answers.Given.Answered => Answer.NotAsked,
            "5:themes" => earlier("5").Given == Eleven.Answers.Given.Answered ? Answer.OfAll((ulong)random.Next(4)) : Answer.Blank,
            "13" when !earlier("12").Has(0) => Answer.NotAsked,
            "13:themes" when earlier("13").Given != Eleven.Answers.Given.Answered => earlier("13"),
            "13:themes" => Answer.OfAll((ulong)random.Next(4)),
            "15" when !earlier("14").Has(0) => Answer.NotAsked,
            "16" when !earlier("1").Has(0) => Answer.NotAsked,
            "12" => random.Next(15) == 0 ? Answer.NotRelevant : Answer.Of(random.Next(2)),
            _ when random.Next(9) == 0 => Answer.Blank,
            "2" => random.Next(4) == 0 ? Answer.Of(2) : Answer.OfAll((ulong)new[] { 1, 2, 3, 8, 9 }[random.Next(5)]),
            "4" => random.Next(1, 4) is var items ? Answer.OfTicks((uint)(random.Next(4) & items), (uint)items) : default,
            "5" or "13" => Answer.Words,
            "10" => Answer.OfPlaces(Orders[Math.Max(0, random.Next(Orders.Length + 4) - 4)]),
            "6" when random.Next(12) == 0 => Answer.NotRelevant,
            "7" => Answer.OfAll((ulong)random.Next(1, 1 << question.Counters)),
            _ => Answer.Of(Math.Max(0, random.Next(question.Counters + 2) - 2)),
        };
}

/// <summary>Where those of the police's form are in the table of sectors.</summary>
public enum PoliceSectors
{
    None,

    /// <summary>All of the police sector, and nobody else in it.</summary>
    Own,

    /// <summary>All of the police sector, and one of the general form in it too.</summary>
    WithOthers,

    /// <summary>Some in the police sector and some in another.</summary>
    Several,
}
