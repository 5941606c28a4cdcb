using Eleven.Answers.Drafting;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Tests.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Cli;

/// <summary>What draft-questions writes, check accepts, whatever the export holds.</summary>
public sealed class DraftedSetsTests
{
    public static TheoryData<string> Exports =>
        [
            .. Directory
                .EnumerateFiles(ProjectFolder.Path("examples"), "*.*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "exports" && Path.GetExtension(f) is ".csv" or ".xlsx")
                .Where(f => !f.Contains("/returns/"))
                .Select(f => Path.GetRelativePath(ProjectFolder.Root, f)),
        ];

    [Theory, MemberData(nameof(Exports))]
    public void A_set_drafted_from_an_example_is_in_order(string export) => Problems(ProjectFolder.Path(export)).ShouldBeEmpty();

    [Fact]
    public void A_set_drafted_from_any_table_is_in_order() =>
        Prop.ForAll(Tables, table => ProblemsOf(table).ShouldBeEmpty(table)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one answer only", "Ready?\nMonthly\nMonthly\nMonthly\n")]
    [InlineData("answers named like measures", "How?\nTop\nFirst\nMean\nTop\nFirst\nMean\n")]
    [InlineData("answers that differ in signs", "Which?\nC\nC++\nC#\nC\nC++\nC#\n")]
    [InlineData("answers without Latin letters", "Which?\n是\n否\n是\n否\n是\n")]
    [InlineData("answers that are Other", "Which?\nOther\nOther\nOther\nOther\n")]
    [InlineData("headers without words", "?,!,...\nYes,No,Yes\nNo,No,Yes\n")]
    [InlineData("headers with numbers of two parts", "1.1 Ready?,1.2 Steady?\nYes,No\nNo,Yes\n")]
    [InlineData("two areas", "Your area,Area of work\nWest,East\nEast,West\nEast,West\nWest,East\n")]
    [InlineData("every header the same", "Q,Q,Q,Q\nYes,No,1,x\nNo,Yes,2,y\n")]
    public void A_set_drafted_from_an_odd_export_is_in_order(string what, string csv) => ProblemsOf(csv).ShouldBeEmpty(what);

    [Fact]
    public void An_export_with_a_column_for_every_option_is_read_as_what_was_asked()
    {
        const string headers = "Respondent ID,Ready?,,How often?,,,How sure?,,,Which ways?,\n,Yes,No,Daily,Weekly,Never,1,2,3,Post,Talk\n";
        const string rows =
            "1,Yes,,Daily,,,1,,,Post,Talk\n2,,No,,Weekly,,,2,,Post,\n3,Yes,,,,Never,,,3,,Talk\n4,Yes,,Daily,,,,2,,Post,Talk\n";
        using var file = new TempFile(headers + rows);

        var questions = DraftQuestions.Of(SheetFile.Open(file.Path), "survey").Set.ShouldNotBeNull().Questions.ToArray();

        questions[0].ShouldBeOfType<YesNoQuestion>();
        questions[1].ShouldBeOfType<ChooseOneQuestion>().Options.Select(o => o.Label).ShouldBe(["Daily", "Weekly", "Never"]);
        questions[2].ShouldBeOfType<ScaleQuestion>().Steps.ShouldBe(3);
        questions[3].ShouldBeOfType<ChooseSeveralQuestion>().Options.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("My Survey.yaml", "my-survey.yaml")]
    [InlineData("survey.txt", "survey.yaml")]
    public void A_name_that_no_set_can_have_is_answered_with_one_it_can(string name, string right)
    {
        using var audit = new SmallAudit();

        audit.Eleven("draft-questions", "exports/answers.csv", "--out", name).ShouldRefuse(2, name, right);
    }

    [Fact]
    public void A_set_that_people_may_have_corrected_is_not_written_over()
    {
        using var audit = new SmallAudit();
        audit.Write("corrected.yaml", "mine");

        audit
            .Eleven("draft-questions", "exports/answers.csv", "--out", "corrected.yaml")
            .ShouldRefuse(1, "corrected.yaml", "delete it first");

        File.ReadAllText(audit.At("corrected.yaml")).ShouldBe("mine");
    }

    [Fact]
    public void A_return_workbook_is_sent_to_the_audit_that_reads_it()
    {
        var workbook = Directory.EnumerateFiles(ProjectFolder.Path("examples", "2023-24", "returns"), "*.xlsx").Order().First();

        Ran.Eleven("import", workbook).ShouldRefuse(1, "return workbook", "layout: return-workbook");
    }

    private static Arbitrary<string> Tables =>
        (
            from width in Gen.Choose(1, 5)
            from rows in Gen.Elements(
                    "",
                    "Yes",
                    "No",
                    "1",
                    "5",
                    "x;y;",
                    "y;x;",
                    "Other",
                    "top",
                    "–",
                    "a, b",
                    "Dear all.",
                    "été",
                    "12/24/2019"
                )
                .ArrayOf(width)
                .ListOf()
            from headers in Gen.Elements(
                    "Area",
                    "Ready?",
                    "1. Ready",
                    "Q1",
                    "Rank [A]",
                    "Ways - Post",
                    "Ways - Talk",
                    "Sector",
                    "Team",
                    "?"
                )
                .ArrayOf(width)
            select string.Concat(rows.Prepend(headers).Select(r => string.Join(',', r.Select(c => $"\"{c}\"")) + "\n"))
        ).ToArbitrary();

    private static string[] ProblemsOf(string csv)
    {
        using var file = new TempFile(csv);
        return Problems(file.Path);
    }

    // None where nothing could be drafted: then it says why.
    private static string[] Problems(string path)
    {
        var drafted = DraftQuestions.Of(SheetFile.Open(path), "survey");
        return drafted.Set is not { } set
            ? []
            : [.. QuestionSetYaml.Parse("survey.yaml", QuestionSetYaml.Write(set)).Problems.Select(p => p.ToString())];
    }
}
