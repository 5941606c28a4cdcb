using System.Globalization;
using Eleven.Answers;
using Eleven.Files.Audits;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Tests.Examples;

/// <summary>Facts that the returns, their heat map and the reconciliation show.</summary>
internal static class ReturnFacts
{
    public static string? Find(Fact fact, ReadAudit audit)
    {
        var table = audit.Answers.Tables.SingleOrDefault(t => t.Questions.Instrument == Instrument.SelfAssessment);
        return table is null ? null : Find(fact, audit, table);
    }

    private static string? Find(Fact fact, ReadAudit audit, AnswerTable table) =>
        fact.Name switch
        {
            ["rows", var what] => OfRows(what, audit, table),
            ["heat-map", .. var rest] => OfHeatMap(fact, audit, table, rest),
            ["returns", "own-format"] => $"{OwnFormats(audit, fact.Group).Count}",
            ["returns", "own-format", "1"] => OwnFormat(audit, fact, 0, "police"),
            ["returns", "own-format", "2"] => OwnFormat(audit, fact, 1, "national police force"),
            ["rule", "two-aspects"] => fact.If(LowerCounts(table)),
            ["extras", "action-plan"] => fact.If(table.Returns.Where((_, row) => HasWeakAnswer(table, row)).All(r => !r.Actions.IsEmpty)),
            [var code, "quotes", var kind] => $"{Quotes(audit, code, kind, fact.Group)}",
            [var code, "could-be-scored-lower"] => $"{GreenWithAPlan(table, code, AreaBit(audit, fact.Group))}",
            ["F1", "answered-by"] => fact.If(audit.Answers.Audit.Areas.All(a => EachIsAnswered(audit, table, a.Id))),
            ["base"] => $"{table.AreasOf.Count(a => (a & AreaBit(audit, fact.Group)) != 0)}",
            _ => null,
        };

    // In the area's report there is one reply to each organisation that wrote, and none to another.
    private static bool EachIsAnswered(ReadAudit audit, AnswerTable table, string area) =>
        audit
            .Folder.YouSaid.Where(y => y.Area is null || y.Area == area)
            .Select(y => y.Organisation)
            .Order()
            .SequenceEqual(
                Enumerable
                    .Range(0, table.Rows.Length)
                    .Where(row => (table.AreasOf[row] & AreaBit(audit, area)) != 0 && table.Find("F1")![row].Given == Given.Answered)
                    .Select(row => table.Returns[row].Organisation)
                    .Order()
            );

    private static uint AreaBit(ReadAudit audit, string? area) =>
        area is null ? uint.MaxValue : 1U << audit.Answers.Audit.Areas.Index().Single(a => a.Item.Id == area).Index;

    private static string? OfRows(string what, ReadAudit audit, AnswerTable table)
    {
        var account = audit.Answers.Reconciliations.Single();
        var seven = table.Find("7");
        return what switch
        {
            "opened" => $"{account.RowsIn}",
            "skipped-7" =>
                $"{account.RowsIn - table.Rows.Where((_, row) => seven![row].Given is Given.Answered or Given.NotRelevant).Count()}",
            "duplicates" => $"{audit.Folder.Decisions.Duplicates.Length} organisations",
            _ => null,
        };
    }

    private static string? OfHeatMap(Fact fact, ReadAudit audit, AnswerTable table, string[] name)
    {
        var map = HeatMap.Of(audit.Answers, fact.Group);
        return name switch
        {
            ["rows"] => $"{map.Rows.Length}",
            ["questions"] => Fact.List(
                table.Questions.Questions.Where(q => q.Classifies == Classifies.Nothing).Select(q => q.Code.Split('-')[0]).Distinct()
            ),
            ["yes-no"] => Fact.List(map.Questions.OfType<YesNoQuestion>().Select(q => q.Code)),
            ["cell"] => fact.If(map.Bands.All(b => b.Colour is not null && b.Letter is not null)),
            ["footnote"] => Footnote(map, table),
            ["own-format"] => Fact.List(
                map.Rows.Index().Where(r => r.Item.Format == ReturnFormat.OwnTranscribed).Select(r => $"{r.Index + 1}")
            ),
            ["did-not-rate"] => $"{map.All.DidNotRate}",
            [var row, "green-amber-red"] => Fact.List(RowOf(map, row).Totals.Bands.Reverse().Select(n => $"{n}")),
            [var row, "rated"] => $"{RowOf(map, row).Totals.Rated}",
            [var row, var code] => CellOf(map, row, code),
            _ => null,
        };
    }

    private static HeatRow RowOf(HeatMap map, string name) => map.Rows[int.Parse(name.Split('-')[1], CultureInfo.InvariantCulture) - 1];

    private static string CellOf(HeatMap map, string row, string code) =>
        RowOf(map, row).Cells[map.Questions.Index().Single(q => q.Item.Code == code).Index].Given?.Id ?? "-";

    // What was written beside the answer, by the organisation's place in the heat map.
    private static string Footnote(HeatMap map, AnswerTable table)
    {
        var notes =
            from column in table.Columns
            from words in column.Words.Where(w => w.Key == "comment").Select(w => w.Value)
            from row in Enumerable.Range(0, table.Rows.Length)
            where words[row] is not null
            let place = map.Rows.Index().Single(r => r.Item.Organisation.Id == table.Returns[row].Organisation).Index + 1
            select $"organisation {place}, question {column.Question.Code}";
        return Fact.List(notes);
    }

    private static List<(int Place, HeatRow Row)> OwnFormats(ReadAudit audit, string? area) =>
        [
            .. HeatMap
                .Of(audit.Answers, area)
                .Rows.Index()
                .Select(r => (r.Index + 1, r.Item))
                .Where(r => r.Item.Format != ReturnFormat.AsAsked),
        ];

    private static string OwnFormat(ReadAudit audit, Fact fact, int which, string words)
    {
        var (place, row) = OwnFormats(audit, fact.Group)[which];
        var police = audit.Answers.Audit.Sectors.Single(s => s.Id == row.Organisation.Sector).Police;
        return police && row.Organisation.National == words.StartsWith("national", StringComparison.Ordinal)
            ? $"{words}, organisation {place}"
            : "another organisation";
    }

    private static bool LowerCounts(AnswerTable table)
    {
        var two = table
            .Columns.SelectMany(c =>
                c.Values.Where(v => !v.GradesGiven.IsEmpty).Select(v => (Question: (RatingQuestion)c.Question, Value: v))
            )
            .ToArray();
        return two.Length > 0 && two.All(t => t.Value.Answer.Has(t.Question.Scale.BandOf(t.Value.GradesGiven.Min())));
    }

    private static bool HasWeakAnswer(AnswerTable table, int row) =>
        table
            .Columns.Where(c => c.Question is RatingQuestion)
            .Any(c => c[row] is { Given: Given.Answered } answer && !answer.Has(c.Question.Options.Length - 1));

    private static int Quotes(ReadAudit audit, string code, string kind, string? area) =>
        audit.Folder.Quotes.Count(q =>
            q.Question.Split(':')[0] == code
            && (q.Area is null || q.Area == area)
            && q.Kind == (kind == "strength" ? QuoteKind.Strength : QuoteKind.Risk)
        );

    private static int GreenWithAPlan(AnswerTable table, string code, uint area)
    {
        var column = table.Find(code)!;
        return table
            .Rows.Where(
                (_, row) =>
                    (table.AreasOf[row] & area) != 0
                    && column[row].Has(column.Question.Options.Length - 1)
                    && column.Words["text"][row]!.Contains("plan to improve", StringComparison.Ordinal)
            )
            .Count();
    }
}
