using System.Text;
using Eleven.Files.Audits;
using Eleven.Files.Data;
using Eleven.Files.Yaml;
using Eleven.Tests.Cli;

namespace Eleven.Tests.Audits;

/// <summary>Counting a file as it passes by gives the tables that reading it whole gives.</summary>
public sealed class BulkTallyTests
{
    [Fact]
    public void Of_a_grid_that_stands_whole_in_a_cell()
    {
        using var audit = new SmallAudit();
        audit.Write(
            "question-sets/staff.yaml",
            SmallAudit.Questions + "\n      - {code: \"5\", kind: choose-one, text: I have time, options: [Agree, Disagree]}"
        );
        audit.Write("exports/answers.csv", Wide());

        Bulk(audit).ShouldBe(Whole(audit));
        Whole(audit).ShouldContain("\"5\":{\"answered\":20,\"counts\":[10,10]");
    }

    [Theory]
    [InlineData("rows: [2, 3], keep: 3")]
    [InlineData("rows: [2, 40, 41], keep: 40")]
    public void Where_rows_are_left_out(string rows)
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml + $"\nduplicates:\n  - {{source: answers, {rows}}}");

        Bulk(audit).ShouldBe(Whole(audit));
    }

    [Fact]
    public void Rows_that_are_not_there_are_left_to_whoever_reads_it_whole()
    {
        using var audit = new SmallAudit();
        audit.Write("audit.yaml", SmallAudit.Yaml + "\nduplicates:\n  - {source: answers, rows: [2, 99], keep: 2}");

        BulkTally.Of(AuditYaml.Read(audit.Folder).Value!, []).ShouldBeNull();
        audit.Eleven("tally").ShouldRefuse(2, "audit.yaml, line 15, column 33", "row 99");
    }

    [Theory]
    [InlineData("Total,,40,\r\n", "answers.csv, row 42")]
    [InlineData(",,,\r\n,\"Grand total:\",40,\r\n", "answers.csv, row 43")]
    [InlineData("Totally,Yes,1,\r\n", null)]
    [InlineData("Westmarch,Yes,1,Total\r\n", null)]
    public void A_row_that_begins_like_one_of_totals_is_asked_about(string row, string? where)
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", SmallAudit.Answers(row));

        var bulk = BulkTally.Of(AuditYaml.Read(audit.Folder).Value!, [Eleven.Tallies.Group.Region])!.Problems;
        var whole = AuditReading.Read(audit.Folder).Value!.Answers.Reconciliations.SelectMany(r => r.Problems);

        string?[] told = [.. bulk.Where(p => p.What.StartsWith("the row begins with")).Select(p => p.Where)];
        told.ShouldBe(where is null ? [] : [where]);
        whole.Where(p => p.What.StartsWith("the row begins with")).Select(p => p.Where).ShouldBe(told);
    }

    private static string Wide()
    {
        var csv = new StringBuilder("Response_ID,Completion_Status,Q_1_Which area do you work in?,Q_2_How far do you agree?\n");
        for (var n = 0; n < 40; n++)
        {
            string[] rows =
            [
                Row("How ready are you?", $"{n % 2}"),
                .. n % 2 == 0 ? [Row("I have time", n % 4 == 0 ? "Agree" : "Disagree")] : Array.Empty<string>(),
            ];
            csv.Append($"{n},Complete,{(n % 4 == 0 ? "Northmarch" : "Westmarch")},\"{string.Join("; ", rows).Replace("\"", "\"\"")}\"\n");
        }
        return csv.ToString();
    }

    private static string Row(string title, string answer) =>
        $$"""{"type":"matrix_row","row_title":"{{title}}","column_title":"{{answer}}"}""";

    private static string Bulk(SmallAudit audit)
    {
        var folder = AuditYaml.Read(audit.Folder).Value!;
        var bulk = BulkTally.Of(folder, TallyJson.Groups(folder.Audit).Select(g => g.Group)).ShouldNotBeNull();
        return Json(to => TallyJson.Write(to, bulk.Book, bulk.Audit, bulk.Questions));
    }

    private static string Whole(SmallAudit audit)
    {
        var folder = AuditYaml.Read(audit.Folder).Value!;
        var read = AuditReading.Read(audit.Folder, null, [.. TallyJson.Groups(folder.Audit).Select(g => g.Group)]).Value.ShouldNotBeNull();
        return Json(to => TallyJson.Write(to, read.Tallies.Book, read.Folder.Audit, read.Tallies.Questions));
    }

    private static string Json(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
