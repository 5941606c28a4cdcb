using Eleven.Answers;
using Eleven.Files.Audits;
using Eleven.Files.Returns;
using Eleven.Files.Yaml;
using Eleven.Tests.Cli;

namespace Eleven.Tests.Audits;

/// <summary>Files, rows and organisations that people named, held against what is there.</summary>
public sealed class NamedPlacesTests : IDisposable
{
    private readonly SmallAudit _audit = new();

    public void Dispose() => _audit.Dispose();

    private string Hash => Read("").Value!.Answers.Reconciliations[0].FileHash!;

    private const string Quote = """

        quotes:
          - {question: "4", file: HASH, row: ROW, who: A nurse, released-by: The group}
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(41)]
    public void A_quote_of_a_row_that_is_there_is_in_order(int row) =>
        Read(Quote.Replace("HASH", Hash).Replace("ROW", $"{row}")).Mistakes.ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void A_quote_of_a_row_that_is_not(int row) =>
        Mistake(Quote.Replace("HASH", Hash).Replace("ROW", $"{row}"))
            .ShouldBe(
                $"audit.yaml, line 15, column 50: answers.csv has no answers in row {row}: its answers stand in rows 2 to 41. Write the number that the spreadsheet shows."
            );

    [Fact]
    public void A_quote_of_a_file_that_is_not_there() =>
        Mistake(Quote.Replace("HASH", "0123456789abcdef").Replace("ROW", "2"))
            .ShouldBe(
                $"audit.yaml, line 15, column 27: No file of this audit has the hash '0123456789abcdef': answers.csv has {Hash}. Write the right one; if the file was exported again, look the rows up again too."
            );

    [Fact]
    public void A_column_to_keep_that_no_file_has() =>
        Mistake("\nkeep-columns: [What would help?, What would hepl?]")
            .ShouldBe("audit.yaml, line 14, column 34: No file has a column 'What would hepl?': did you mean 'What would help?'?");

    private const string Themes = """

        themes:
          - question: "4"
            codebook: [{id: time, label: Time}]
            codes:
        """;

    [Fact]
    public void Theme_codes_of_a_file_that_is_not_there_are_one_mistake()
    {
        var codes = string.Concat(Enumerable.Range(2, 9).Select(r => $"\n      - {{file: 0123456789abcdef, row: {r}, themes: [time]}}"));

        Mistake(Themes + codes)
            .ShouldStartWith(
                "audit.yaml, line 18, column 16: No file of this audit has the hash '0123456789abcdef' (named 9 times, first here): "
            );
    }

    [Fact]
    public void Theme_codes_in_a_file_of_their_own_are_told_by_their_lines()
    {
        _audit.Write("themes/q4.csv", $"file,row,themes\n{Hash},2,time\n{Hash},77,time\nfedcba9876543210,3,\n");

        Read(Themes.TrimEnd() + " themes/q4.csv")
            .Mistakes.Select(m => m.Where)
            .ShouldBe(["themes/q4.csv, line 3, column 18", "themes/q4.csv, line 4, column 1"]);
    }

    [Theory]
    [InlineData("rows: [2, 3], keep: 3", "")]
    [InlineData(
        "rows: [2, 99], keep: 2",
        "audit.yaml, line 15, column 33: answers.csv has no answers in row 99: its answers stand in rows 2 to 41. Write the numbers that the spreadsheet shows."
    )]
    [InlineData(
        "file: anwsers.csv, rows: [2, 3], keep: 2",
        "audit.yaml, line 15, column 29: There is no file 'anwsers.csv' in the source 'answers': did you mean 'answers.csv'?"
    )]
    [InlineData(
        "files: [answers.csv], keep: answers.csv",
        "audit.yaml, line 15, column 23: The files of 'answers' are no return workbooks: each holds many rows. Write the rows of one respondent, and which row to keep."
    )]
    public void Rows_of_one_respondent(string named, string mistake) =>
        Read($"\nduplicates:\n  - {{source: answers, {named}}}")
            .Mistakes.Select(m => m.ToString())
            .ShouldBe(mistake.Length > 0 ? [mistake] : []);

    [Theory]
    [InlineData("Perhaps", "")]
    [InlineData("pERHAPS.", "")]
    [InlineData("Perhap", "'Perhap' stands in no answer to question 2: did you mean 'Perhaps'?")]
    [InlineData(
        "Wholly else",
        "'Wholly else' stands in no answer to question 2. Write the words as the answers have them, or take it out."
    )]
    public void The_words_of_a_recode(string from, string mistake)
    {
        _audit.Write("exports/answers.csv", SmallAudit.Answers("Westmarch,Perhaps,1,\r\n"));
        var recode = $"\nrecodes:\n  - {{question: \"2\", from: {from}, to: \"no\"}}";

        Read(recode).Mistakes.Select(m => m.ToString()).ShouldBe(mistake.Length > 0 ? [$"audit.yaml, line 15, column 27: {mistake}"] : []);
        (BulkTally.Of(AuditYaml.Read(_audit.Folder).Value!, [Eleven.Tallies.Group.Region]) is null).ShouldBe(mistake.Length > 0);
    }

    [Theory]
    [InlineData("5", "Peer visits", true)]
    [InlineData("5", "Training; Coffee and cake", true)]
    [InlineData("5", "Coffee", false)]
    [InlineData("6", "every six weeks or so", true)]
    [InlineData("6", "six weeks", false)]
    public void Some_words_of_an_answer_are_none_that_a_recode_changes(string question, string from, bool stands)
    {
        _audit.Write(
            "question-sets/staff.yaml",
            SmallAudit.Questions
                + """

                      - {code: "5", kind: choose-several, text: What helps you?, other: true, options: [Training, Newsletter]}
                      - {code: "6", kind: choose-one, text: How often?, other: true, options: [Weekly, Monthly]}
                """
        );
        _audit.Write(
            "exports/answers.csv",
            "Do you know your lead?,What helps you?,How often?\nYes,Newsletter;Peer visits,Weekly\nNo,Training; Coffee and cake,every six weeks or so\n"
        );
        var to = question == "5" ? "newsletter" : "monthly";
        var recode = $"\nrecodes:\n  - {{question: \"{question}\", from: {from}, to: {to}}}";

        Read(recode).Mistakes.Any().ShouldBe(!stands);
        (BulkTally.Of(AuditYaml.Read(_audit.Folder).Value!, [Eleven.Tallies.Group.Region]) is not null).ShouldBe(stands);
    }

    [Fact]
    public void The_words_of_a_recode_may_stand_in_any_file()
    {
        _audit.Write("exports/b.csv", SmallAudit.Answers("Westmarch,Perhaps,1,\r\n"));
        var yaml = SmallAudit.Yaml.Replace("exports/answers.csv", "\"exports/*.csv\"");

        AuditReading.Read(Write(yaml + "\nrecodes:\n  - {question: \"2\", from: Perhaps, to: \"no\"}")).Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void Where_a_source_is_several_files_the_file_must_be_named()
    {
        _audit.Write("exports/b.csv", SmallAudit.Answers().Replace("number 7", "another"));
        var yaml = SmallAudit.Yaml.Replace("exports/answers.csv", "\"exports/*.csv\"");

        AuditReading
            .Read(Write(yaml + "\nduplicates:\n  - {source: answers, rows: [3, 4], keep: 4}"))
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "audit.yaml, line 15, column 23: 'answers' has 2 files, each with rows of its own. Add file, with the name of the one that is meant: answers.csv, b.csv."
            );

        var read = AuditReading.Read(Write(yaml + "\nduplicates:\n  - {source: answers, file: b.csv, rows: [3, 4], keep: 4}")).Value!;
        read.Answers.Tables.Select(t => t.Rows.Length).ShouldBe([40, 39]);
    }

    [Fact]
    public void Return_workbooks_are_named_by_their_files()
    {
        Returns("one", "two");

        Returned("rows: [1, 2], keep: 2")
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldContain(
                "every return is a file of its own. Write files, a list of the names of one organisation's workbooks, in place of rows"
            );
        Returned("files: [one.xlsx, twoo.xlsx], keep: one.xlsx")
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldEndWith("There is no file 'twoo.xlsx' in the source 'returns': did you mean 'two.xlsx'?");
        Returned("files: [one.xlsx, two.xlsx], keep: two.xlsx").Value!.Answers.Tables.ShouldHaveSingleItem().Rows.Length.ShouldBe(1);
    }

    [Fact]
    public void No_recode_changes_whose_a_return_workbook_is()
    {
        Returns("one");

        AuditReading
            .Read(Write(ReturnsYaml + "\nrecodes:\n  - {question: \"1\", from: Trust, to: westmarch}"))
            .Mistakes.ShouldHaveSingleItem()
            .What.ShouldStartWith("Return workbooks say whose they are by names in audit.yaml, and no recode changes that.");
    }

    [Fact]
    public void A_transcribed_return_that_no_source_holds()
    {
        Returns("one");
        var yaml = ReturnsYaml + "\nreceived-in-own-format:\n  - {organisation: fire, counted: COUNTED}\n";

        AuditReading
            .Read(Write(yaml.Replace("COUNTED", "transcribed")))
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "audit.yaml, line 16, column 35: The return of 'fire' is to be counted as transcribed, and no source holds it. Add the file that it was transcribed to, or write not-comparable."
            );
        AuditReading.Read(Write(yaml.Replace("COUNTED", "not-comparable"))).Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("old-trust", "")]
    [InlineData(
        "old-trsut",
        "audit.yaml, line 9, column 83: There is no organisation 'old-trsut' in last, which this audit is compared with: did you mean 'old-trust'?"
    )]
    public void An_organisation_that_somebody_says_another_one_was(string was, string mistake)
    {
        Earlier("old-trust");
        var yaml = SmallAudit.Yaml.Replace(
            "sectors:",
            $"organisations:\n  - {{id: trust, name: Trust, sector: health, areas: all, former-names: [A], was: [{was}]}}\nsectors:"
        );

        AuditReading
            .Read(Write(yaml + "\ncompared-with: [{name: last, folder: last}]"))
            .Mistakes.Select(m => m.ToString())
            .ShouldBe(mistake.Length > 0 ? [mistake] : []);
        AuditReading.Read(Write(yaml)).Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_in_an_earlier_audit_is_told_with_its_folder()
    {
        Earlier("old trust");

        Mistake("\ncompared-with: [{name: last, folder: last}]")
            .ShouldStartWith("last/audit.yaml, line 9, column 10: 'old trust' cannot be an id");
    }

    [Fact]
    public void A_name_of_an_option_in_an_area_that_there_is_not()
    {
        var question = "{code: \"5\", kind: choose-one, text: Which?, options: [{label: A, area-names: {AREA: B}}, C]}";
        string[] Said(string area)
        {
            _audit.Write("question-sets/staff.yaml", SmallAudit.Questions + $"\n      - {question.Replace("AREA", area)}");
            var read = AuditReading.Read(_audit.Folder);
            return
            [
                .. read.Mistakes.Concat(read.Value?.Problems ?? []).Where(p => p.What.Contains("area '")).Select(p => $"{p.Severity} {p}"),
            ];
        }

        Said("westmarch").ShouldBeEmpty();
        Said("westmach")
            .ShouldBe([
                "Refused staff.yaml, line 22, column 87: There is no area 'westmach' in this audit, so that this name is printed nowhere: did you mean 'westmarch'?",
            ]);
        Said("calderport")
            .ShouldHaveSingleItem()
            .ShouldStartWith("Note staff.yaml, line 22, column 87: There is no area 'calderport' in this audit");
    }

    private const string ReturnsYaml = """
        id: small
        title: Small audit
        period: 2024-25
        region: Five Rivers
        areas: [{id: westmarch, name: Westmarch}]
        sectors: [{id: health, name: Health}]
        organisations:
          - {id: trust, name: Trust, sector: health, areas: all}
          - {id: fire, name: Fire, sector: health, areas: all}
        expected: all
        question-sets: {returns: returns}
        sources:
          - {name: returns, file: "returns/*.xlsx", questions: returns}

        """;

    private AuditOutcome Returned(string named) =>
        AuditReading.Read(Write(ReturnsYaml + $"\nduplicates:\n  - {{source: returns, {named}}}"));

    private void Returns(params string[] names)
    {
        _audit.Write(
            "question-sets/returns.yaml",
            SmallAudit.Questions.Replace("id: staff", "id: returns").Replace("survey\n", "self-assessment\n")
        );
        var folder = AuditYaml.Read(Write(ReturnsYaml)).Value!;
        foreach (var (i, name) in names.Index())
        {
            var fields = new Dictionary<string, string> { ["organisation"] = "Trust", ["3/1"] = $"{i}" };
            ReturnWorkbook.Fill(folder.FindSet("returns")!, folder.Audit, fields, _audit.At($"returns/{name}.xlsx"));
        }
    }

    private void Earlier(string organisation)
    {
        _audit.Write("last/exports/answers.csv", SmallAudit.Answers());
        _audit.Write("last/question-sets/staff.yaml", SmallAudit.Questions);
        _audit.Write(
            "last/audit.yaml",
            SmallAudit.Yaml.Replace(
                "sectors:",
                $"organisations:\n  - {{id: {organisation}, name: Old Trust, sector: health, areas: all}}\nsectors:"
            )
        );
    }

    private string Mistake(string more) => Read(more).Mistakes.ShouldHaveSingleItem().ToString();

    private AuditOutcome Read(string more) => AuditReading.Read(Write(SmallAudit.Yaml + more));

    private string Write(string yaml)
    {
        _audit.Write("audit.yaml", yaml);
        return _audit.Folder;
    }
}
