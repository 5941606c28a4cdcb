using System.Text;
using System.Text.RegularExpressions;
using Eleven.Tests.Cli;

namespace Eleven.Tests.Docs;

/// <summary>The page that shows one small file of each layout and what became of its rows and cells: written by the command, and counted again by hand below.</summary>
public sealed partial class ReconciliationsPageTests
{
    private const string Questions = """
        id: staff
        version: "1"
        title: Staff survey
        instrument: survey
        sections:
          - code: A
            title: Questions
            questions:
              - {code: "1", kind: choose-one, text: Which area do you work in?, options: areas, classifies: area}
              - {code: "2", kind: yes-no, text: Do you know your lead?}
              - {code: "3", kind: choose-several, text: In which ways?, other: true, options: [Training, Newsletter]}
              - {code: "4", kind: long-text, text: What would help?}
        """;

    private sealed record Shown(string Title, string Layout, string File, string Csv, int Rows, int Kept, int Columns);

    private static readonly Shown[] Files =
    [
        new(
            "Microsoft Forms",
            "microsoft-forms",
            "Staff survey(1-4).csv",
            """
            ID,Start time,Completion time,Email,Name,Which area do you work in?,Do you know your lead?,In which ways?,What would help?
            1,7/2/20 9:00,7/13/20 9:10,anonymous,,Westmarch,Yes,Training;Newsletter;,More time
            2,7/3/20 9:00,7/14/20 9:10,anonymous,,Northmarch,Maybe,A poster;,
            3,7/3/20 9:20,7/14/20 9:31,anonymous,,,,,
            4,7/4/20 9:00,7/15/20 9:10,anonymous,,Westmarch,No,,A list of names
            """,
            4,
            3,
            9
        ),
        new(
            "SurveyMonkey",
            "surveymonkey",
            "Staff survey.csv",
            """
            Respondent ID,Collector ID,Start Date,IP Address,Which area do you work in?,Do you know your lead?,In which ways?,,,What would help?
            ,,,,Response,Response,Training,Newsletter,Other (please specify),Open-Ended Response
            11,7,04/19/2019 04:47:21 AM,10.0.0.1,Westmarch,Yes,Training,,,More time
            12,7,04/20/2019 09:02:00 AM,10.0.0.2,Northmarch,Maybe,,,A poster,
            13,7,04/21/2019 09:02:00 AM,10.0.0.3,,,,,,
            11,7,04/19/2019 04:47:21 AM,10.0.0.1,Westmarch,Yes,Training,,,More time
            """,
            4,
            2,
            10
        ),
        new(
            "SurveyMonkey, one header row",
            "surveymonkey-one-row",
            "Staff survey.csv",
            """
            Respondent ID,Which area do you work in?,Do you know your lead?,In which ways? - Training,In which ways? - Newsletter,What would help?
            1001,Westmarch,Yes,Training,Not selected,More time
            1002,Northmarch,No,Not selected,Newsletter,
            """,
            2,
            2,
            6
        ),
        new(
            "SmartSurvey",
            "smartsurvey",
            "RawData.csv",
            """
            UserID,IP Address,Q1. Which area do you work in?,Q2. Do you know your lead?,Q3. In which ways?,,Q4. What would help?
            ,,,,,,
            ,,,,Training,Newsletter,
            501,10.0.0.1,Westmarch,Yes,Training,-,More time
            502,10.0.0.1,Eastmarch,No,-,Newsletter,-
            503,10.0.0.2,-,-,-,-,-
            """,
            3,
            2,
            7
        ),
        new(
            "SmartSurvey, newer workbook",
            "smartsurvey-wide",
            "Staff survey.csv",
            """
            Response_ID,Completion_Status,Q_811_Which area do you work in?,Q_812_Do you know your lead?,Q_813_In which ways?,Q_814_What would help?
            1,Complete,Westmarch,Yes,Training; Newsletter,More time
            2,Partial,Northmarch,,,
            """,
            2,
            2,
            6
        ),
        new(
            "Google Forms",
            "google-forms",
            "Staff survey.csv",
            """
            Timestamp,Email Address,Which area do you work in?,Do you know your lead?,In which ways?,What would help?
            3/14/2024 9:26:53,kim@example.org,Westmarch,Yes,"Training, Newsletter",More time
            3/14/2024 9:31:20,lee@example.org,Northmarch,No,A poster,20-Jun
            """,
            2,
            2,
            6
        ),
        new(
            "Any table",
            "plain",
            "answers.csv",
            """
            Which area do you work in?,Do you know your lead?,In which ways?,What would help?,Your e-mail,Shoe size
            Westmarch,Yes,Training | Newsletter,More time,kim@example.org,38
            Northmarch,No,,,lee@example.org,41
            """,
            2,
            2,
            6
        ),
    ];

    public static TheoryData<string> Layouts => [.. Files.Select(f => f.Layout)];

    [Theory, MemberData(nameof(Layouts))]
    public void Every_row_and_cell_of_each_layout_is_kept_or_explained(string layout)
    {
        var file = Files.Single(f => f.Layout == layout);
        var said = Imported(file);

        var rows = Sums().Match(said);
        Number(rows, 1).ShouldBe(file.Rows);
        Number(rows, 2).ShouldBe(file.Kept);
        var cells = Sums().Match(said, rows.Index + rows.Length);
        Number(cells, 1).ShouldBe(file.Rows * file.Columns);
        Terms().Matches(rows.Value).Sum(t => Number(t, 1)).ShouldBe(file.Rows);
        Terms().Matches(cells.Value).Sum(t => Number(t, 1)).ShouldBe(file.Rows * file.Columns);
        said.ShouldContain("Adds up: every row and every cell is accounted for.");
    }

    [Fact]
    public void The_page_shows_what_the_command_says()
    {
        var page = new StringBuilder(
            """
            # One file of each layout

            What `eleven import` says of a small file in each layout that Eleven reads. [Reading the reconciliation](guide/reading-the-reconciliation.md) explains the lines.

            All files hold answers to this question set:

            ```yaml

            """
        );
        page.Append(Questions).Append("\n```\n\n");
        foreach (var file in Files)
        {
            page.Append($"## {file.Title}\n\n`{file.Layout}`\n\n```csv\n{file.Csv}\n```\n\n```text\n{Imported(file).TrimEnd()}\n```\n\n");
        }

        Golden.ShouldBeAsRead(page.ToString().TrimEnd() + "\n", "..", "..", "docs", "reconciliations.md");
    }

    private static string Imported(Shown file)
    {
        using var audit = new SmallAudit();
        File.Delete(audit.At("exports/answers.csv"));
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("exports/answers.csv", $"\"exports/{file.File}\""));
        audit.Write("question-sets/staff.yaml", Questions);
        audit.Write($"exports/{file.File}", file.Csv + "\n");
        return audit.Eleven("import").ShouldEnd(0).Out;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value.Replace(",", ""));

    // "4 rows = 3 kept + 1 opened, but nothing was answered".
    [GeneratedRegex(@"^  ([\d,]+) (?:row|cell)s? = ([\d,]+) .*$", RegexOptions.Multiline)]
    private static partial Regex Sums();

    [GeneratedRegex(@"[=+] ([\d,]+) ")]
    private static partial Regex Terms();
}
