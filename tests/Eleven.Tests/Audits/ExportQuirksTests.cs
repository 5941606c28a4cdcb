using System.Text;
using Eleven.Answers;
using Eleven.Files.Audits;
using Eleven.Tests.Cli;
using Eleven.Tests.Csv;

namespace Eleven.Tests.Audits;

/// <summary>Exports as tools and people leave them, from the bytes on disk to the answers.</summary>
public sealed class ExportQuirksTests : IDisposable
{
    private const string Ways = """
              - {code: "5", kind: choose-several, text: In which ways?, other: true, options: [Training, "Pharmacy shop ", "By post; by hand"]}
              - {code: "6", kind: rating, text: How well is it known?, scale: ready, aspects: [Shared, Used]}
        """;

    private readonly SmallAudit _audit = new();

    public ExportQuirksTests() => _audit.Write("question-sets/staff.yaml", SmallAudit.Questions + "\n" + Ways);

    public void Dispose() => _audit.Dispose();

    [Theory]
    [InlineData(
        "ID,Start time,Completion time,Email,Name,Do you know your lead?,In which ways?\r\n"
            + "1,7/2/20 9:00,7/13/20 9:10,anonymous,,Yes,Training;Pharmacy shop ;\r\n"
            + "4,7/3/20 9:00,7/14/20 9:10,anonymous,,No,By post; by hand;Training;\r\n"
    )]
    [InlineData(
        "ID;Start time;Completion time;Email;Name;Do you know your lead?;In which ways?\r\n"
            + "1;7/2/20 9:00;7/13/20 9:10;anonymous;;Yes;\"Training;Pharmacy shop ;\"\r\n"
            + "4;7/3/20 9:00;7/14/20 9:10;anonymous;;No;\"By post; by hand;Training;\"\r\n"
    )]
    public void Microsoft_Forms_saved_as_CSV_with_either_separator(string csv)
    {
        var read = Read("Survey.csv", Encoding.UTF8.GetBytes(csv));

        Layout(read).ShouldBe("Microsoft Forms (saved as CSV)");
        Answers(read, "5").ShouldBe([Answer.OfAll(0b011), Answer.OfAll(0b101)]);
        read.Folder.Audit.DataDate.ShouldBe(new DateOnly(2020, 7, 14));
    }

    [Theory]
    [InlineData("\n", "utf-8")]
    [InlineData("\r\n", "windows-1252")]
    [InlineData("\r", "macintosh")]
    public void SurveyMonkey_with_each_line_end_and_encoding(string lineEnd, string encoding)
    {
        var lines = new[]
        {
            "Respondent ID,Collector ID,Start Date,IP Address,Do you know your lead?,What would help?",
            ",,,,Response,Open-Ended Response",
            "11,7,04/19/2019 04:47:21 AM,10.0.0.1,Yes,Children’s “own” words — café",
        };
        var how = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        var read = Read("export.csv", how.GetBytes(string.Join(lineEnd, lines) + lineEnd));

        Layout(read).ShouldBe("SurveyMonkey (two header rows)");
        read.Answers.Tables.Single().Find("4")!.Values[0].Raw.ShouldBe("Children’s “own” words — café");
        read.Answers.Reconciliations.Single().Problems.ShouldContain(p => p.What.Contains("Respondent ID, Start Date, IP Address"));
    }

    [Fact]
    public void Google_Forms_packed()
    {
        var csv =
            "Timestamp,Username,Do you know your lead?,In which ways?\n3/14/2024 9:26:53,kim@example.org,Yes,Training;By post; by hand\n";

        var read = Read("Survey.csv.gz", CsvSheetTests.Packed(Encoding.UTF8.GetBytes(csv)));

        Layout(read).ShouldBe("Google Forms");
        Answers(read, "5").ShouldBe([Answer.OfAll(0b101)]);
    }

    [Fact]
    public void SmartSurvey_with_an_expanded_grid_of_sub_questions_and_options()
    {
        var csv =
            "UserID,IP Address,\"Q1. How well is it known?\",,,,Q2. Do you know your lead?\n"
            + ",,Shared,,Used,,\n"
            + ",,Not ready,Ready,Not ready,Ready,\n"
            + "501,10.0.0.1,-,Ready,Not ready,-,Yes\n"
            + "502,10.0.0.1,-,Ready,-,Ready,-\n";

        var read = Read("RawData--4711.csv", Encoding.UTF8.GetBytes(csv));

        Layout(read).ShouldBe("SmartSurvey (three header rows)");
        Answers(read, "2").ShouldBe([Answer.Of(0), Answer.Blank]);
        Answers(read, "6").ShouldBe([Answer.Of(0), Answer.Of(1)]);
        read.Answers.Tables.Single().Find("6")!.Values[0].GradesGiven.ShouldBe([1, 0]);
        read.Answers.Reconciliations.Single().AddsUp.ShouldBeTrue();
    }

    [Fact]
    public void The_same_file_under_two_names_adds_nothing()
    {
        _audit.Write("exports/again.csv", SmallAudit.Answers());
        _audit.Write("audit.yaml", SmallAudit.Yaml.Replace("exports/answers.csv", "\"exports/*.csv\""));

        var read = AuditReading.Read(_audit.Folder).Value!;

        read.Answers.Tables.Sum(t => t.Rows.Length).ShouldBe(40);
        read.Answers.Reconciliations.Select(r => (r.File, r.RowsStored)).ShouldBe([("again.csv", 40), ("answers.csv", 0)]);
        read.Problems.ShouldContain(p =>
            p.ToString() == "answers.csv: This is the same file as again.csv, byte for byte, and adds nothing."
        );
    }

    [Fact]
    public void A_mapping_serves_every_file_of_one_shape()
    {
        _audit.Write("exports/a.csv", "Area,Boss known?\nWestmarch,Yes\n");
        _audit.Write("exports/b.csv", "Area,Boss known?\nNorthmarch,No\n");
        File.Delete(_audit.At("exports/answers.csv"));
        _audit.Write("exports/map.yaml", "columns:\n  - {column: Area, question: \"1\"}\n  - {column: Boss known?, question: \"2\"}\n");
        _audit.Write(
            "audit.yaml",
            SmallAudit.Yaml.Replace(
                "exports/answers.csv, questions: staff",
                "\"exports/*.csv\", questions: staff, mapping: exports/map.yaml"
            )
        );

        var read = AuditReading.Read(_audit.Folder).Value!;

        read.Answers.Tables.Select(t => t.Find("2")![0]).ShouldBe([Answer.Of(0), Answer.Of(1)]);
        read.Answers.Tables.Select(t => t.AreasOf[0]).ShouldBe([2U, 1U]);
    }

    [Fact]
    public void Headers_are_shown_on_one_line_as_they_were_written()
    {
        var read = Read(
            "export.csv",
            "\"  2.\u00a0 Do you\nknow your\u00a0LEAD? \",Which area do you work in?\nYes,Westmarch\n"u8.ToArray()
        );

        read.Answers.Reconciliations.Single().Columns[0].Header.ShouldBe("2. Do you know your LEAD?");
        Answers(read, "2").ShouldBe([Answer.Of(0)]);
    }

    private static string Layout(ReadAudit read) => read.Answers.Reconciliations.Single().Layout;

    private static Answer[] Answers(ReadAudit read, string code)
    {
        var column = read.Answers.Tables.Single().Find(code)!;
        return [.. column.Codes.Select(c => column.Values[c].Answer)];
    }

    private ReadAudit Read(string file, byte[] content)
    {
        _audit.Write("exports/" + file, content);
        _audit.Write("audit.yaml", SmallAudit.Yaml.Replace("exports/answers.csv", $"\"exports/{file}\""));
        return AuditReading.Read(_audit.Folder).Value.ShouldNotBeNull();
    }
}
