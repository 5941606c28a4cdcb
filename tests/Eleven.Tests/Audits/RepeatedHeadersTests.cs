using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.Tests.Cli;

namespace Eleven.Tests.Audits;

/// <summary>Only a true copy of a header row is left out: ticked options read much like one.</summary>
public sealed class RepeatedHeadersTests : IDisposable
{
    private const string Helps = """
              - {code: "5", kind: choose-several, text: What helps you?, options: [Training, Supervision, Newsletter]}
        """;

    private const string SurveyMonkey = """
        Respondent ID,Collector ID,Start Date,Which area do you work in?,,Do you know your lead?,,What helps you?,,
        ,,,Westmarch,Northmarch,Yes,No,Training,Supervision,Newsletter

        """;

    private const string Plain = """
        Which area do you work in?,Do you know your lead?,Training,Supervision,Newsletter

        """;

    private readonly SmallAudit _audit = new();

    public RepeatedHeadersTests() => _audit.Write("question-sets/staff.yaml", SmallAudit.Questions + "\n" + Helps);

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void A_row_that_repeats_the_headers_is_left_out_and_listed()
    {
        _audit.Write("exports/answers.csv", SmallAudit.Answers(SmallAudit.Answers()));

        Bulk().ShouldBeNull();
        var read = AuditReading.Read(_audit.Folder).Value!.Answers;

        read.Tables.Single().Rows.Length.ShouldBe(80);
        read.Reconciliations.Single().Rows.ShouldBe([new("the row repeats the headers", 1)]);
        read.Reconciliations.Single()
            .Problems.Single(p => p.Where == "answers.csv, row 42")
            .What.ShouldStartWith("the row repeats the headers, so it was left out.");
    }

    [Fact]
    public void Both_rows_of_two_are_left_out()
    {
        _audit.Write(
            "exports/answers.csv",
            SurveyMonkey + ",,,Westmarch,,Yes,,Training,,\n" + SurveyMonkey + ",,,,Northmarch,,No,,,Newsletter\n"
        );

        Bulk().ShouldBeNull();
        Kept().ShouldBe([3, 6]);
    }

    [Fact]
    public void Ticked_options_are_a_response()
    {
        _audit.Write(
            "exports/answers.csv",
            SurveyMonkey
                + ",,,Westmarch,,Yes,,Training,,\n"
                + ",,,,Northmarch,Yes,,Training,Supervision,\n"
                + ",,,Westmarch,,,No,,Supervision,Newsletter\n"
                + ",,,Westmarch,Northmarch,Yes,No,Training,Supervision,Newsletter\n"
        );

        Kept().ShouldBe([3, 4, 5, 6]);
        Bulk().ShouldNotBeNull().Problems.ShouldNotContain(p => p.What.Contains("headers"));
    }

    [Fact]
    public void Labels_for_ticks_in_a_plain_table_are_a_response()
    {
        _audit.Write(
            "exports/answers.csv",
            Plain + "Westmarch,Yes,Training,,\n,,Training,Supervision,\n,,Training,,Newsletter\n,,Training,Supervision,Newsletter\n"
        );
        Map("C", "D", "E");

        Kept().ShouldBe([2, 3, 4, 5]);
        Bulk().ShouldNotBeNull();
    }

    [Fact]
    public void Every_option_ticked_is_a_response_where_the_headers_are_the_options()
    {
        _audit.Write("exports/answers.csv", "Training,Supervision,Newsletter\nTraining,Supervision,Newsletter\nTraining,,\n");
        Map("A", "B", "C");

        Kept().ShouldBe([2, 3]);
        Bulk().ShouldNotBeNull();
    }

    [Fact]
    public void Words_that_are_some_of_the_headers_are_a_response()
    {
        _audit.Write(
            "exports/answers.csv",
            SmallAudit.Answers(
                "Which area do you work in?,,,What would help?\r\nWhich area do you work in?,Do you know your lead?,1,What would help?\r\n"
            )
        );

        Kept().Length.ShouldBe(42);
        Bulk().ShouldNotBeNull();
    }

    [Fact]
    public void An_option_that_is_ignored_may_be_ticked_too()
    {
        _audit.Write("exports/answers.csv", "Training,Supervision,Newsletter,None\nTraining,Supervision,Newsletter,None\nTraining,,,\n");
        Map("A", "B", "C");
        _audit.Write("map.yaml", File.ReadAllText(Path.Combine(_audit.Folder, "map.yaml")) + "  - {column: D, ignore: true}\n");

        Kept().ShouldBe([2, 3]);
        Bulk().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("\"\",\"Which area do you work in?\",\"Do you know your lead?\"\n")]
    [InlineData(" ,Which area do you work in?,Do you know your lead?\n")]
    public void A_first_column_without_a_header_hides_none(string headers)
    {
        _audit.Write("exports/answers.csv", headers + "1,Westmarch,Yes\n" + headers + "2,Northmarch,No\n");

        Bulk().ShouldBeNull();
        Kept().ShouldBe([2, 4]);
    }

    [Theory]
    [InlineData("Which area do you work in?")]
    [InlineData("\"Which area do you work in?\"")]
    public void Nor_does_the_mark_that_files_copied_together_begin_with(string first)
    {
        var file = $"\uFEFF{first},Do you know your lead?\nWestmarch,Yes\n";
        _audit.Write("exports/answers.csv", file + file);

        Bulk().ShouldBeNull();
        Kept().ShouldBe([2, 4]);
    }

    // The download of Microsoft Forms begins with ID, the live workbook with Id.
    [Theory]
    [InlineData("Which area do you work in?,DO YOU KNOW YOUR LEAD?")]
    [InlineData("which Area do you work in?,Do you\u00a0know your lead?")]
    public void Nor_do_capitals_and_kinds_of_space(string again)
    {
        _audit.Write("exports/answers.csv", $"Which area do you work in?,Do you know your lead?\nWestmarch,Yes\n{again}\nNorthmarch,No\n");

        Bulk().ShouldBeNull();
        Kept().ShouldBe([2, 4]);
    }

    [Fact]
    public void Numbers_in_place_of_answers_are_known_above_and_below_it()
    {
        var file = "Which area do you work in?,What helps you?\nWestmarch,1\nNorthmarch,3\n";
        _audit.Write("exports/answers.csv", file + file);

        var table = AuditReading.Read(_audit.Folder).Value!.Answers.Tables.Single();
        table.Rows.Length.ShouldBe(4);
        var helps = table.Find("5")!;
        helps.Values.Where(v => v.Raw is "1" or "3").Select(v => v.Answer.Bits).ShouldBe([0b001UL, 0b100UL]);
    }

    private void Map(params string[] columns)
    {
        string[] options = ["Training", "Supervision", "Newsletter"];
        _audit.Write("audit.yaml", SmallAudit.Yaml.Replace("questions: staff}", "questions: staff, mapping: map.yaml}"));
        _audit.Write(
            "map.yaml",
            "columns:\n" + string.Concat(columns.Zip(options, (c, o) => $"  - {{column: {c}, question: \"5\", option: {o}}}\n"))
        );
    }

    private int[] Kept() => [.. AuditReading.Read(_audit.Folder).Value!.Answers.Tables.Single().Rows.Select(r => r.Row)];

    private BulkTally? Bulk() => BulkTally.Of(AuditYaml.Read(_audit.Folder).Value!, [Eleven.Tallies.Group.Region]);
}
