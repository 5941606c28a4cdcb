using Eleven.Files.Audits;
using Eleven.Tests.Cli;
using Eleven.Tests.Xlsx;

namespace Eleven.Tests.Audits;

/// <summary>The worksheet that audit.yaml or the command names.</summary>
public sealed class WorksheetTests : IDisposable
{
    private readonly SmallAudit _audit = new();

    public WorksheetTests() =>
        _audit.Write("exports/answers.xlsx", new RawWorkbook().Sheet("Draft", Rows("No")).Sheet("Answers", Rows("Yes", "Yes")).Bytes());

    public void Dispose() => _audit.Dispose();

    [Theory]
    [InlineData("", 1)]
    [InlineData(", worksheet: Answers", 2)]
    [InlineData(", worksheet: \" answers \"", 2)]
    [InlineData(", worksheet: Draft", 1)]
    public void The_worksheet_named_is_read_and_the_first_where_none_is(string named, int rows) =>
        Read(named).Value!.Answers.Tables.ShouldHaveSingleItem().Rows.Length.ShouldBe(rows);

    [Fact]
    public void Two_worksheets_of_one_workbook_are_two_sources()
    {
        var yaml = Yaml(", worksheet: Draft") + "\n  - {name: more, file: exports/answers.xlsx, questions: staff, worksheet: Answers}";
        _audit.Write("audit.yaml", yaml);

        AuditReading.Read(_audit.Folder).Value!.Answers.Tables.Select(t => t.Rows.Length).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_worksheet_that_there_is_not_is_a_mistake_that_names_those_there_are() =>
        Read(", worksheet: Anwsers")
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("audit.yaml, line 13, column 78: There is no worksheet 'Anwsers' in answers.xlsx. It has Draft, Answers.");

    [Fact]
    public void A_worksheet_of_a_file_that_has_none_is_a_mistake()
    {
        _audit.Write("audit.yaml", SmallAudit.Yaml.Replace("questions: staff}", "questions: staff, worksheet: Answers}"));

        AuditReading
            .Read(_audit.Folder)
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("audit.yaml, line 13, column 77: answers.csv is no Excel workbook and has no worksheets. Take the worksheet out.");
        _audit.Eleven("tally").ShouldRefuse(2, "audit.yaml, line 13, column 77");
    }

    [Fact]
    public void Where_several_hold_something_the_import_says_so()
    {
        _audit.Write("audit.yaml", Yaml(""));

        _audit
            .Eleven("import")
            .ShouldEnd(0)
            .Out.ShouldContain(
                "answers.xlsx: the worksheet Draft was read; there is also something in Answers. If another was meant, name it: worksheet under the source in audit.yaml, --worksheet for one export."
            );
    }

    [Fact]
    public void The_worksheet_of_one_export_is_named_on_the_command_line()
    {
        _audit.Eleven("import", "exports/answers.xlsx", "--worksheet", "Answers").ShouldEnd(0).Out.ShouldContain("  2 rows");
        _audit.Eleven("import", "exports/answers.xlsx").ShouldEnd(0).Out.ShouldContain("  1 row\n");
        _audit.Eleven("import", "exports/answers.xlsx", "--worksheet", "Notes").ShouldRefuse(1, "it has Draft, Answers");
        _audit.Eleven("draft-questions", "exports/answers.xlsx", "--worksheet", "Answers").ShouldEnd(0).Out.ShouldContain("text: Know?");
        _audit.Eleven("import", "--worksheet", "Answers").ShouldRefuse(2, "worksheet under the source in audit.yaml");
    }

    private AuditOutcome Read(string named)
    {
        _audit.Write("audit.yaml", Yaml(named));
        return AuditReading.Read(_audit.Folder);
    }

    private static string Yaml(string named) =>
        SmallAudit.Yaml.Replace("exports/answers.csv, questions: staff}", $"exports/answers.xlsx, questions: staff{named}}}");

    private static string Rows(params string[] answers)
    {
        string[] rows = ["Which area do you work in?|2. Know?|Do you know your lead?", .. answers.Select((a, i) => $"Westmarch|{i}|{a}")];
        return string.Concat(
            rows.Select(r => $"<row>{string.Concat(r.Split('|').Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>")
        );
    }
}
