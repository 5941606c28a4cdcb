using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Findings;

/// <summary>Self-assessments of a few organisations, written as a row of letters each: r, a, g a grade; - no grade; n not relevant; x not asked; y, n or z the first, second or third option of any other question.</summary>
internal static class SomeReturns
{
    public static readonly Scale Colours = new(
        "colours",
        "Compliance",
        [new("0", "Poor", "", "red"), new("1", "Fair", "", "amber"), new("2", "Good", "", "green")],
        [
            new("red", "Requires improvement") { Letter = "R", Positive = false },
            new("amber", "Good") { Letter = "A", Positive = true },
            new("green", "Outstanding") { Letter = "G", Positive = true },
        ]
    );

    public static readonly Audit Audit = new()
    {
        Id = "five-rivers-2023-24",
        Title = "Audit",
        Period = "2023-24",
        Region = "Five Rivers",
        Areas = [new("calderport", "Calderport"), new("westmarch", "Westmarch")],
        Sectors = [new("council", "Councils"), new("police", "Police") { Police = true }, new("fire", "Fire")],
        Organisations =
        [
            new("calderport-council", "Calderport Council", "council", ["calderport"]),
            new("westmarch-council", "Westmarch Council", "council", ["westmarch"]),
            new("constabulary", "Rivers Constabulary", "police", ["calderport", "westmarch"]),
            new("fire", "Rivers Fire", "fire", ["calderport", "westmarch"]),
        ],
        Expected = ["calderport-council", "westmarch-council", "constabulary", "fire"],
    };

    public static RatingQuestion Rating(string code, string topic = "lead") =>
        new()
        {
            Code = code,
            Text = $"How well do you do {code}?",
            Scale = Colours,
            Aspects = ["This", "That"],
            Topics = [topic],
            MayBeNotRelevant = true,
        };

    public static YesNoQuestion YesNo(string code) => new() { Code = code, Text = $"Do you do {code}?" };

    public static QuestionSet Set(string id, params Question[] questions) =>
        new()
        {
            Id = id,
            Version = "1",
            Title = "Self-assessment",
            Instrument = Instrument.SelfAssessment,
            Sections = [new("A", "All", [.. questions])],
            Topics = [new("lead", "A known lead")],
        };

    /// <param name="returns">Organisation id and the letters of its answers, question by question.</param>
    public static AuditAnswers Of(Audit audit, QuestionSet set, params (string Organisation, string Answers)[] returns)
    {
        var areas = audit.Areas.Select(a => a.Id).ToArray();
        var organisations = returns.Select(r => audit.Organisations.Single(o => o.Id == r.Organisation)).ToArray();
        var table = new AnswerTable
        {
            Source = "returns",
            Questions = set,
            Rows = [.. returns.Select((_, i) => new RowOrigin("returns.csv", i + 2, "0123456789abcdef"))],
            Columns = [.. set.Questions.Select((q, i) => Column(q, [.. returns.Select(r => r.Answers[i])]))],
            AreasOf = [.. organisations.Select(o => (uint)o.Areas.Sum(a => 1 << Array.IndexOf(areas, a)))],
            SectorOf = [.. organisations.Select(o => audit.Sectors.ToList().FindIndex(s => s.Id == o.Sector))],
            Returns = [.. returns.Select(r => new Return(r.Organisation, ReturnFormat.AsAsked))],
        };
        return new(audit, [table], []);
    }

    public static AuditTallies Tallied(AuditAnswers answers) =>
        new(
            answers.Audit,
            [.. answers.Tables.Select(t => t.Questions).DistinctBy(s => s.Id)],
            Bitmaps.Tally(answers.Tables, answers.Audit, Groups.Of(answers.Audit, []))
        );

    public static AuditAnswers WithColumn(this AuditAnswers answers, string code, Func<AnswerColumn, AnswerColumn> change)
    {
        var table = answers.Tables[0];
        return answers with { Tables = [table with { Columns = [.. table.Columns.Select(c => c.Question.Code == code ? change(c) : c)] }] };
    }

    public static AuditAnswers Formatted(this AuditAnswers answers, int row, ReturnFormat format)
    {
        var table = answers.Tables[0];
        return answers with { Tables = [table with { Returns = table.Returns.SetItem(row, table.Returns[row] with { Format = format }) }] };
    }

    private static AnswerColumn Column(Question question, ImmutableArray<char> letters)
    {
        var distinct = letters.Distinct().ToArray();
        return new(
            question,
            [.. distinct.Select(l => new Value(l.ToString(), Read(question, l)))],
            [.. letters.Select(l => Array.IndexOf(distinct, l))]
        );
    }

    private static Answer Read(Question question, char letter) =>
        letter switch
        {
            '-' => Answer.Blank,
            'x' => Answer.NotAsked,
            'n' when question is RatingQuestion => Answer.NotRelevant,
            _ when question is TextQuestion => Answer.Words,
            _ => Answer.Of((question is RatingQuestion ? "rag" : "ynz").IndexOf(letter)),
        };
}
