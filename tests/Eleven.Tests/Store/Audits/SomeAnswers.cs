using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Store.Audits;

/// <summary>Random answers to a question of every kind, with everything that may stand beside an answer.</summary>
internal static class SomeAnswers
{
    public static readonly ChooseOneQuestion Where = new()
    {
        Code = "8",
        Text = "Where?",
        OptionsFrom = OptionsFrom.Areas,
        Choices = AnAudit.Options("calderport", "westmarch", "northmarch"),
        Other = true,
    };

    private static readonly ImmutableArray<Question> Kinds =
    [
        .. AnAudit.Questions,
        Where,
        new RatingQuestion
        {
            Code = "9",
            Text = "How ready?",
            Scale = new Scale("ready", "Ready", [], AnAudit.Options("red", "amber", "green")),
            Aspects = ["Children", "Families"],
            Narrative = SignsOfSafetyQuestion.Standard,
        },
        new SignsOfSafetyQuestion
        {
            Code = "10",
            Text = "What else?",
            ThreeBoxes = SignsOfSafetyQuestion.Standard,
        },
    ];

    public static AnswerTable Table(int rows, int seed)
    {
        var random = new Random(seed);
        var table = AnAudit.Table(rows, seed, [.. Kinds.Where(q => q is not SignsOfSafetyQuestion)]);
        return table with
        {
            Questions = AnAudit.Set(Kinds),
            Columns = [.. table.Columns.Select(c => More(c, random)), Boxes(Kinds[^1], rows, random)],
            Returns = [.. Enumerable.Range(0, rows).Select(row => Return(row, random))],
            Kept = ImmutableDictionary<string, ImmutableArray<string?>>.Empty.Add(
                "Name",
                [.. Enumerable.Range(0, rows).Select(_ => Words(random))]
            ),
        };
    }

    private static AnswerColumn More(AnswerColumn column, Random random) =>
        column with
        {
            Values = [.. column.Values.Select(v => More(v, random))],
            InArea =
                column.Codes.Length == 0
                    ? column.InArea
                    : Enumerable
                        .Range(0, random.Next(4))
                        .Select(_ => (random.Next(column.Codes.Length), AnAudit.Region.Areas[random.Next(3)].Id))
                        .Distinct()
                        .ToImmutableDictionary(key => key, _ => More(column.Values[0], random)),
            Words = column.Question.Boxes.ToImmutableDictionary(
                b => b.Code,
                _ => Enumerable.Range(0, column.Codes.Length).Select(_ => Words(random)).ToImmutableArray()
            ),
        };

    private static Value More(Value value, Random random) =>
        value with
        {
            Raw = Words(random) ?? "",
            Other = Words(random),
            GradesGiven = random.Next(3) == 0 ? [random.Next(3), random.Next(3)] : [],
        };

    private static AnswerColumn Boxes(Question question, int rows, Random random) =>
        More(
            AnAudit.Column(question, [.. Enumerable.Range(0, rows).Select(_ => random.Next(2) == 0 ? Answer.Words : Answer.Blank)]),
            random
        );

    private static Return Return(int row, Random random) =>
        new($"organisation-{row}", (ReturnFormat)random.Next(3))
        {
            Feedback = Words(random),
            SignedBy = Words(random),
            Actions =
            [
                .. Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ => new ReturnAction(Words(random), "Train", Words(random), null, Words(random))),
            ],
        };

    private static string? Words(Random random) =>
        random.Next(5) switch
        {
            0 => null,
            1 => "",
            2 => "Training\u001Fwas \u201clate\u201d \U0001F600",
            var n => $"Written {n} {random.Next(100)}\nand more",
        };
}
