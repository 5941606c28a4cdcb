using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Eleven.QuestionSets;
using Match = Eleven.QuestionSets.Match;

namespace Eleven.Tests.Yaml;

/// <summary>A question set without mistakes, of everything a set may hold, different for every seed, with texts that are hard to write in YAML.</summary>
internal sealed class AnyQuestionSet(int seed)
{
    private static readonly string[] HardTexts =
    [
        "yes",
        "No",
        "null",
        "~",
        "1.0",
        "2024-06-01",
        "0x1F",
        "a: b",
        "# no comment",
        "text # comment?",
        "- item",
        "? key",
        "{brace}",
        "[bracket]",
        "&anchor",
        "*alias",
        "!tag",
        "%directive",
        "@at",
        "`tick`",
        "'single'",
        "\"double\"",
        "back\\slash",
        "two\nlines",
        "two\n\nparagraphs",
        "ends with a line break\n",
        "\nstarts with one",
        "Windows\r\nline",
        "  blanks before",
        "blanks after  ",
        "a blank \nbefore a break",
        "tab\there",
        "a, b",
        "Children's views, “in their words”",
        "café — naïve",
        "😀 smile",
        "no\u00A0break",
        "---",
        "...",
        "key:",
        "|",
        ">-",
        "=",
        "<<",
    ];

    private readonly Random _random = new(seed);

    public QuestionSet Make()
    {
        var codes = new List<Question>();
        ImmutableArray<Topic> topics = [.. Some(3, n => new Topic($"topic-{n}", $"{Words()} {n}"))];
        Scale[] scales = [.. Enumerable.Range(1, 2).Select(Scale)];
        ImmutableArray<Section> sections =
        [
            .. Enumerable
                .Range(1, 1 + _random.Next(3))
                .Select(s => new Section(
                    $"S{s}",
                    Words(),
                    [.. Enumerable.Range(1, 1 + _random.Next(6)).Select(n => Question($"S{s}-{n}", codes, topics, scales))]
                )
                {
                    Introduction = Maybe(Asked),
                }),
        ];
        var set = new QuestionSet
        {
            Id = "any",
            Version = Words(),
            Title = Words(),
            Instrument = Flag() ? Instrument.Survey : Instrument.SelfAssessment,
            Introduction = Maybe(Asked),
            Sources = [.. Some(2, _ => new StatutorySource(Words(), "2024-06-01", Maybe(Words)))],
            Topics = topics,
            Sections = sections,
            Variants = [.. Some(2, n => Variant($"form-{n}", codes, topics, scales))],
            Links =
            [
                .. Some(
                    3,
                    n => new TopicLink(Pick(codes).Code, Words(), $"Q{n}", Pick([Match.Same, Match.Similar, Match.Different]))
                    {
                        Topic = topics.IsEmpty ? null : Maybe(() => Pick(topics).Id),
                        Differs = Maybe(Words),
                    }
                ),
            ],
        };
        // In another order than that in which they are used.
        return set with { Scales = [.. set.UsedScales.Reverse()] };
    }

    private Variant Variant(string id, List<Question> all, ImmutableArray<Topic> topics, Scale[] scales)
    {
        // What nothing hangs on may go or be replaced.
        var free = all.Where(q => !all.Any(o => o.AskedIf.Any(c => c.Question == q.Code))).ToList();
        var omitted = free.Where(_ => _random.Next(4) == 0).Take(all.Count - 1).Select(q => q.Code).ToList();
        var replaced = free.Where(q => !omitted.Contains(q.Code) && _random.Next(4) == 0).ToList();
        var added = all.Except(replaced)
            .Where(q => !omitted.Contains(q.Code) && q is ChooseSeveralQuestion { OptionsFrom: null } or TickEachQuestion && Flag());
        return new()
        {
            Id = id,
            Title = Words(),
            Police = Flag(),
            Omits = [.. omitted],
            Replaces =
            [
                .. replaced.Select(q => new Replacement(
                    Question(q.Code, [], topics, scales) with
                    {
                        Classifies = Classifies.Nothing,
                    },
                    Pick([Match.Same, Match.Similar, Match.Different])
                )),
            ],
            AddsOptions = [.. added.Select(q => new AddedOption(q.Code, Option(99)))],
        };
    }

    private Question Question(string code, List<Question> before, ImmutableArray<Topic> topics, Scale[] scales)
    {
        var question = Kind(code, scales) with
        {
            Label = Words(),
            Help = Maybe(Asked),
            EvidencePrompts = [.. Some(2, _ => Words())],
            Required = Flag(),
            MayBeNotRelevant = Flag(),
            AskedIf = Conditions(before),
            Topics = [.. topics.Where(_ => Flag()).Select(t => t.Id)],
            Classifies = Pick([Classifies.Nothing, Classifies.Respondent, Classifies.Team]),
            Period = Maybe(Words),
            OtherBase = Flag() ? BaseKind.Asked : null,
        };
        before.Add(question);
        return question;
    }

    private ImmutableArray<Condition> Conditions(List<Question> before)
    {
        // On a question that hangs on nothing itself, so that no two conditions meet.
        var on = before
            .Where(q => q.AskedIf.IsEmpty && !q.Options.IsEmpty && q is not RankQuestion)
            .OrderBy(_ => _random.Next())
            .Take(_random.Next(3));
        return [.. on.Select(q => new Condition(q.Code, [.. q.Options.Take(1 + _random.Next(2)).Select(o => o.Id)]))];
    }

    private Question Kind(string code, Scale[] scales) =>
        _random.Next(10) switch
        {
            0 => new RatingQuestion
            {
                Code = code,
                Text = Asked(),
                Scale = Pick(scales),
                Aspects = Flag() ? [Words(), Words()] : [],
                Descriptors = Flag()
                    ? ImmutableDictionary<string, string>.Empty.Add("1", Words())
                    : ImmutableDictionary<string, string>.Empty,
                Narrative = Flag() ? SignsOfSafetyQuestion.Standard : [.. Some(2, Box)],
            },
            1 => new YesNoQuestion
            {
                Code = code,
                Text = Asked(),
                YesIsPositive = Flag(),
            },
            2 => new ChooseOneQuestion
            {
                Code = code,
                Text = Asked(),
                Choices = SomeNotTheirs(Options(2)),
                Other = Flag(),
            },
            3 => new ChooseSeveralQuestion
            {
                Code = code,
                Text = Asked(),
                Choices =
                [
                    .. Options(1),
                    .. Flag() ? [new Option("not-mine", "Not mine") { ExcludesOthers = true, DoesNotApply = true }] : Array.Empty<Option>(),
                ],
                Other = Flag(),
            },
            4 => new TickEachQuestion
            {
                Code = code,
                Text = Asked(),
                Items = Options(1),
                TickedLabel = Words(),
                UntickedLabel = Words(),
            },
            5 => new RankQuestion
            {
                Code = code,
                Text = Asked(),
                Items = Options(2),
            },
            6 => new ScaleQuestion
            {
                Code = code,
                Text = Asked(),
                Steps = 2 + _random.Next(10),
                LowLabel = Words(),
                HighLabel = Words(),
            },
            7 => new ChooseSeveralQuestion
            {
                Code = code,
                Text = Asked(),
                Choices = [],
                OptionsFrom = Pick([OptionsFrom.Areas, OptionsFrom.Sectors]),
            },
            8 => new SignsOfSafetyQuestion
            {
                Code = code,
                Text = Asked(),
                ThreeBoxes = Flag() ? SignsOfSafetyQuestion.Standard : [Box(1), Box(2), Box(3)],
            },
            _ => new TextQuestion
            {
                Code = code,
                Text = Asked(),
                Long = Flag(),
            },
        };

    private Scale Scale(int n) =>
        new(
            $"scale-{n}",
            Words(),
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(g => new Grade($"{g}", Words(), Words(), $"band-{g}") { Spellings = [.. Some(2, _ => Words())] }),
            ],
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(b => new Option($"band-{b}", Words())
                    {
                        Letter = "RAG"[b..(b + 1)],
                        Colour = "#00703c",
                        Positive = Flag(),
                        Spellings = [.. Some(2, _ => Words())],
                    }),
            ]
        );

    private ImmutableArray<Option> Options(int least) => [.. Enumerable.Range(0, least + _random.Next(4)).Select(Option)];

    // Never the first of them, for one must apply.
    private ImmutableArray<Option> SomeNotTheirs(ImmutableArray<Option> options) =>
        [.. options.Select((o, i) => i > 0 && Flag() ? o with { DoesNotApply = true, Positive = null } : o)];

    // The number keeps labels apart; what follows it is hard to write.
    private Option Option(int n)
    {
        var label = $"{n} {Words()}";
        return Flag()
            ? new(Slug.Of(label), label)
            : new($"option-{n}", label)
            {
                ExcludesOthers = Flag(),
                Spellings = [.. Some(2, s => $"{n} {s} {Words()}")],
                AreaNames = Flag()
                    ? ImmutableDictionary<string, string>.Empty.Add(Words(), $"{n} there {Words()}")
                    : ImmutableDictionary<string, string>.Empty,
                Positive = Pick<bool?>([null, true, false]),
                Colour = Flag() ? "#1d4f73" : null,
                Letter = Maybe(Words),
            };
    }

    private TextBox Box(int n) => new($"box-{n}", Words()) { Asks = Maybe(Words) };

    private static readonly Regex BracesApart = new(@"([{}])(?=\1)");

    // Braces in twos must close, and stand in what is asked alone.
    private string Asked() => _random.Next(4) == 0 ? "{{name in an area}}, as #1: it is" : Words();

    private string Words() =>
        _random.Next(3) switch
        {
            0 => Pick(HardTexts),
            1 => BracesApart.Replace(
                new string([.. Enumerable.Range(0, 1 + _random.Next(12)).Select(_ => (char)(' ' + _random.Next(95))), 'x']),
                "$1 "
            ),
            _ => "Plain words",
        };

    private string? Maybe(Func<string> make) => Flag() ? make() : null;

    private bool Flag() => _random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private IEnumerable<T> Some<T>(int most, Func<int, T> make) => Enumerable.Range(1, _random.Next(most + 1)).Select(make);
}
