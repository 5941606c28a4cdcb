using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Tallies;

/// <summary>A small region and a survey with a question of every kind that is counted, with random answers.</summary>
internal static class AnAudit
{
    public static readonly Audit Region = new()
    {
        Id = "five-rivers",
        Title = "Audit",
        Period = "2024-25",
        Region = "Five Rivers",
        Areas = [new("calderport", "Calderport"), new("westmarch", "Westmarch"), new("northmarch", "Northmarch")],
        Sectors = [new("health", "Health"), new("police", "Police") { Police = true }],
    };

    public static readonly ImmutableArray<Question> Questions =
    [
        new YesNoQuestion { Code = "1", Text = "Known?" },
        new ChooseOneQuestion
        {
            Code = "2",
            Text = "How often?",
            Choices = Options("weekly", "monthly"),
            Other = true,
        },
        new ChooseSeveralQuestion
        {
            Code = "3",
            Text = "Which?",
            Choices = Options("a", "b", "c"),
            Other = true,
        },
        new TickEachQuestion
        {
            Code = "4",
            Text = "Know of",
            Items = Options("policy", "toolkit"),
        },
        new RankQuestion
        {
            Code = "5",
            Text = "Order",
            Items = Options("x", "y", "z"),
        },
        new ScaleQuestion
        {
            Code = "6",
            Text = "Satisfied",
            LowLabel = "no",
            HighLabel = "yes",
        },
        new TextQuestion { Code = "7", Text = "Why?" },
    ];

    public static QuestionSet Set(ImmutableArray<Question> questions, params Variant[] variants) =>
        new()
        {
            Id = "survey",
            Version = "1",
            Title = "Survey",
            Instrument = Instrument.Survey,
            Sections = [new("A", "All", questions)],
            Variants = [.. variants],
        };

    public static ImmutableArray<Option> Options(params string[] ids) => [.. ids.Select(id => new Option(id, id))];

    /// <summary>A table of that many rows whose every answer follows from the seed.</summary>
    public static AnswerTable Table(int rows, int seed, ImmutableArray<Question>? questions = null)
    {
        var random = new Random(seed);
        var asked = questions ?? Questions;
        return new AnswerTable
        {
            Source = "general",
            Questions = Set(asked),
            Rows = [.. Enumerable.Range(2, rows).Select(r => new RowOrigin("survey.csv", r, "0123456789abcdef"))],
            Columns = [.. asked.Select(q => Column(q, [.. Enumerable.Range(0, rows).Select(_ => Random(q, random))]))],
            AreasOf = [.. Enumerable.Range(0, rows).Select(_ => (uint)random.Next(8))],
            SectorOf = [.. Enumerable.Range(0, rows).Select(_ => random.Next(-1, 2))],
        };
    }

    public static AnswerColumn Column(Question question, params Answer[] answers)
    {
        var distinct = answers.Distinct().ToList();
        return new(question, [.. distinct.Select(a => new Value(a.ToString(), a))], [.. answers.Select(a => distinct.IndexOf(a))]);
    }

    private static Answer Random(Question question, Random random) =>
        random.Next(10) switch
        {
            0 => Answer.Blank,
            1 => Answer.NotAsked,
            2 => random.Next(3) > 0 ? Answer.NotRelevant : Answer.Unreadable,
            _ => question switch
            {
                TextQuestion => Answer.Words,
                RankQuestion => Answer.OfPlaces(random.Next(4) == 0 ? [1, 2, 0] : [.. Enumerable.Range(1, 3).OrderBy(_ => random.Next())]),
                TickEachQuestion => Answer.OfTicks((uint)random.Next(4), (uint)random.Next(1, 4)),
                ChooseSeveralQuestion => Answer.OfAll((ulong)random.Next(1, 16)),
                _ => Answer.Of(random.Next(question.Counters)),
            },
        };
}
