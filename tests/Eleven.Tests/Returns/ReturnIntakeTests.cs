using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Returns;
using Eleven.Files.Returns;
using Eleven.QuestionSets;
using Eleven.Tests.Csv;

namespace Eleven.Tests.Returns;

public sealed class ReturnIntakeTests
{
    private static readonly Dictionary<string, string> Hospital = new()
    {
        ["organisation"] = "Northmarch hospital",
        ["area/calderport"] = "Yes",
        ["area/northmarch"] = "x",
        ["signed-by"] = "Chief nurse",
        ["A1/1"] = "3 In place and proven",
        ["A1:text"] = "Everyone knows.",
        ["A1@northmarch"] = "1 Partly in place",
        ["A1:remark@northmarch"] = "A new site.",
        ["A2/1"] = "3",
        ["A2/2"] = "2 In place",
        ["A4/1"] = "excellent",
        ["action/2/question"] = "A1 Safeguarding lead known",
        ["action/2/what"] = "Posters on the new site",
        ["action/2/by"] = "ongoing",
        ["F1/1"] = "More joint training, please.",
    };

    [Fact]
    public void A_return_becomes_a_row_with_its_grades_words_and_actions()
    {
        var (table, account) = Read(Hospital);

        table!.Rows.Single().File.ShouldBe("1.xlsx");
        table.AreasOf.ShouldBe([3u]);
        table.SectorOf.ShouldBe([0]);
        table.Find("A1")![0].ShouldBe(Answer.Of(2));
        table.Find("A1")!.In(0, "northmarch").ShouldBe(Answer.Of(0));
        table.Find("A1")!.In(0, "calderport").ShouldBe(Answer.Of(2));
        table.Find("A1")!.Words["text"].ShouldBe(["Everyone knows."]);
        table.Find("A1")!.Words["remark@northmarch"].ShouldBe(["A new site."]);
        table.Find("A3")![0].ShouldBe(Answer.Blank);
        table.Find("F1")!.Values[0].Raw.ShouldBe("More joint training, please.");
        var returned = table.Returns.Single();
        (returned.Organisation, returned.Format, returned.SignedBy, returned.Feedback).ShouldBe(
            ("northmarch-hospital", ReturnFormat.AsAsked, "Chief nurse", "More joint training, please.")
        );
        returned.Actions.ShouldBe([new ReturnAction("A1", "Posters on the new site", null, "ongoing", null)]);
        account.AddsUp.ShouldBeTrue();
        account.RowsStored.ShouldBe(1);
    }

    [Fact]
    public void Of_two_aspects_the_lower_counts_and_both_are_kept()
    {
        var value = Read(Hospital).Table!.Find("A2")!.Values.Single();

        value.Answer.ShouldBe(Answer.Of(1));
        value.GradesGiven.ShouldBe([3, 2]);
    }

    [Fact]
    public void A_grade_that_is_none_is_left_out_and_named_by_its_cell()
    {
        var (table, account) = Read(Hospital);

        table!.Find("A4")![0].Given.ShouldBe(Given.Unreadable);
        var problem = account.Problems.Single(p => p.Severity == Severity.LeftOut);
        problem.Where.ShouldMatch("^1.xlsx, sheet Grades, cell E[0-9]+$");
        problem.What.ShouldContain("\"excellent\" is no listed answer of question A4");
        account.Cells.ShouldContain(new Explained("no listed answer, left out", 1));
    }

    [Fact]
    public void Not_relevant_did_not_rate_and_a_mark_beside_a_grade_are_three_things()
    {
        var asked = AReturn.Of2023.Questions.OfType<RatingQuestion>().Where(q => q.MayBeNotRelevant).Take(3).Select(q => q.Code).ToArray();
        var fields = new Dictionary<string, string>(Hospital)
        {
            [$"{asked[0]}/not-relevant"] = "Yes",
            [$"{asked[1]}/1"] = "2",
            [$"{asked[1]}/not-relevant"] = "x",
            [$"{asked[2]}/not-relevant"] = "no",
        };

        var table = Read(fields).Table!;

        table.Find(asked[0])![0].ShouldBe(Answer.NotRelevant);
        table.Find(asked[1])![0].ShouldBe(Answer.Of(1));
        table.Find(asked[2])![0].ShouldBe(Answer.Blank);
    }

    [Fact]
    public void An_organisation_is_found_by_an_earlier_name_and_works_where_the_audit_says()
    {
        var table = Read(new() { ["organisation"] = "old river police", ["A1/1"] = "2" }).Table!;

        table.Returns[0].Organisation.ShouldBe("river-police");
        table.AreasOf.ShouldBe([7u]);
        table.SectorOf.ShouldBe([1]);
    }

    [Fact]
    public void What_nobody_knows_is_asked()
    {
        var account = Read(
            new()
            {
                ["organisation"] = "Lake Rangers",
                ["sector"] = "Sailing",
                ["area/calderport"] = "Yes",
                ["A1/1"] = "2",
                ["A1@westmarch"] = "1",
                ["action/1/question"] = "Z9",
            }
        ).Account;

        account
            .Problems.Where(p => p.Severity == Severity.Unsure)
            .Select(p => p.What)
            .ShouldBe([
                "\"Lake Rangers\" is no organisation that audit.yaml names; add it, or this spelling under its former-names.",
                "\"Sailing\" is no sector that audit.yaml names; the return counts in no sector. Add this spelling to a sector.",
                "there is no question \"Z9\"; the action is kept without one.",
            ]);
        account.AddsUp.ShouldBeTrue();
    }

    [Fact]
    public void A_mark_that_is_neither_yes_nor_no_and_a_grade_where_nobody_works_are_named()
    {
        var fields = new Dictionary<string, string>(Hospital) { ["area/westmarch"] = "maybe", ["A1@westmarch"] = "1" };

        var (table, account) = Read(fields);

        table!.AreasOf.ShouldBe([3u]);
        account
            .Problems.Where(p => p.Severity == Severity.Unsure)
            .Select(p => p.What)
            .ShouldBe(["\"maybe\" does not say whether the organisation works in Westmarch, so it counts as no; write Yes or No."]);
        account
            .Problems.Where(p => p.Severity == Severity.LeftOut)
            .ShouldContain(p => p.What.StartsWith("there is a grade for Westmarch, where the organisation says that it does not work"));
        account.AddsUp.ShouldBeTrue();
    }

    [Theory]
    [InlineData("3 - zzz")]
    [InlineData("3 Partly in place")]
    public void A_number_whose_words_say_otherwise_is_no_grade(string written)
    {
        var (table, account) = Read(new(Hospital) { ["A1/1"] = written });

        table!.Find("A1")![0].Given.ShouldBe(Given.Unreadable);
        account.Problems.ShouldContain(p => p.Severity == Severity.LeftOut && p.What.Contains(written));
    }

    [Fact]
    public void A_workbook_without_answers_is_no_return()
    {
        var (table, account) = Read(new() { ["organisation"] = "Northmarch Hospital" });

        table.ShouldBeNull();
        account.RowsStored.ShouldBe(0);
        account.CellsStored.ShouldBe(0);
        account.AddsUp.ShouldBeTrue();
    }

    [Fact]
    public void Many_workbooks_make_one_table_with_an_account_of_each()
    {
        using var folder = new TempFolder();
        using var broken = new TempFile("PK", "broken.xlsx");
        string[] files =
        [
            AReturn.Save(folder.Path, AReturn.Of2023, Hospital, "a.xlsx"),
            broken.Path,
            AReturn.Save(
                folder.Path,
                AReturn.Of2023,
                new()
                {
                    ["organisation"] = "River Police, \"the force\"",
                    ["A1/1"] = "3",
                    ["format"] = "Transcribed from an own format",
                },
                "b.xlsx"
            ),
            AReturn.Save(folder.Path, AReturn.Of2023, new() { ["organisation"] = "Northmarch Hospital", ["A1/1"] = "0" }, "c.xlsx"),
        ];

        var (imported, refusals) = ReturnWorkbook.Read(files, AReturn.Request(AReturn.Of2023));

        imported.Count(i => i.Table is not null).ShouldBe(1);
        imported.Select(i => i.Reconciliation.File).ShouldBe(["a.xlsx", "b.xlsx", "c.xlsx"]);
        imported.ShouldAllBe(i => i.Reconciliation.AddsUp);
        var table = imported[0].Table!;
        table.Rows.Select(r => r.File).ShouldBe(["a.xlsx", "b.xlsx", "c.xlsx"]);
        Enumerable.Range(0, 3).Select(row => table.Find("A1")![row]).ShouldBe([Answer.Of(2), Answer.Of(2), Answer.Of(0)]);
        table.Returns[1].Format.ShouldBe(ReturnFormat.OwnTranscribed);
        imported[2]
            .Reconciliation.Problems.ShouldContain(p =>
                p.ToString()
                    .StartsWith(
                        "a.xlsx, c.xlsx: Northmarch Hospital sent more than one return. All count until a line under duplicates in audit.yaml says which file to keep: source: returns, files: [a.xlsx, c.xlsx]"
                    )
            );
        refusals.Single().Where.ShouldBe("broken.xlsx");
    }

    [Theory]
    [InlineData("", null, ReturnFormat.AsAsked, "")]
    [InlineData("", ReturnFormat.OwnTranscribed, ReturnFormat.OwnTranscribed, "")]
    [InlineData("Transcribed from an own format", ReturnFormat.OwnTranscribed, ReturnFormat.OwnTranscribed, "")]
    [InlineData(
        "Transcribed from an own format",
        null,
        ReturnFormat.OwnTranscribed,
        "the return says \"Transcribed from an own format\", and audit.yaml does not list Northmarch Hospital under received-in-own-format; add it there, or empty the cell."
    )]
    [InlineData(
        "Transcribed from an own format",
        ReturnFormat.OwnNotComparable,
        ReturnFormat.OwnNotComparable,
        "the return says \"Transcribed from an own format\", and audit.yaml says otherwise under received-in-own-format, which counts; make the two agree."
    )]
    public void How_a_return_came_is_held_against_what_the_audit_says(string cell, ReturnFormat? listed, ReturnFormat counts, string told)
    {
        using var folder = new TempFolder();
        var file = AReturn.Save(folder.Path, AReturn.Of2023, new(Hospital) { ["format"] = cell });
        var request = AReturn.Request(AReturn.Of2023);
        request = listed is { } format
            ? request with
            {
                OwnFormats = new Dictionary<string, ReturnFormat> { ["northmarch-hospital"] = format },
            }
            : request;

        var read = ReturnWorkbook.Read([file], request).Imported.Single();

        read.Table!.Returns.Single().Format.ShouldBe(counts);
        read.Reconciliation.AddsUp.ShouldBeTrue();
        var said = read.Reconciliation.Problems.Where(p => p.What.Contains("the return says")).ToArray();
        said.Select(p => p.What).ShouldBe(told.Length > 0 ? [told] : []);
        said.ShouldAllBe(p => p.Severity == Severity.Unsure && p.Where.StartsWith("hospital.xlsx, sheet Return, cell C"));
    }

    [Fact]
    public void The_same_workbook_under_two_names_counts_once()
    {
        using var folder = new TempFolder();
        string[] files =
        [
            AReturn.Save(folder.Path, AReturn.Of2023, Hospital, "a.xlsx"),
            AReturn.Save(folder.Path, AReturn.Of2023, Hospital, "b.xlsx"),
        ];

        var read = ReturnWorkbook.Read(files, AReturn.Request(AReturn.Of2023)).Imported;

        read[0].Table!.Rows.Length.ShouldBe(1);
        read[1]
            .Reconciliation.Problems.Single()
            .ToString()
            .ShouldBe("b.xlsx: This is the same file as a.xlsx, byte for byte, and adds nothing.");
    }

    [Fact]
    public void A_line_in_the_audit_says_which_of_two_returns_counts()
    {
        using var folder = new TempFolder();
        string[] files =
        [
            AReturn.Save(folder.Path, AReturn.Of2023, Hospital, "a.xlsx"),
            AReturn.Save(folder.Path, AReturn.Of2023, new(Hospital) { ["A1/1"] = "0" }, "b.xlsx"),
        ];
        var keep = new DuplicateDecision("returns", [], 0, "Corrected") { Files = ["a.xlsx", "b.xlsx"], KeepFile = "b.xlsx" };

        var read = ReturnWorkbook.Read(files, AReturn.Request(AReturn.Of2023) with { Decisions = new() { Duplicates = [keep] } }).Imported;

        read[0].Table!.Rows.Single().File.ShouldBe("b.xlsx");
        read[0].Reconciliation.Rows.ShouldBe([new Explained("a duplicate, left out as decided", 1)]);
        read.ShouldAllBe(r => r.Reconciliation.AddsUp && r.Reconciliation.Problems.All(p => !p.What.Contains("more than one return")));
    }

    [Fact]
    public void The_set_of_2019_20_reads_the_same_way()
    {
        var table = Read(
            new()
            {
                ["organisation"] = "Northmarch Hospital",
                ["area/northmarch"] = "Yes",
                ["3/1"] = "Safeguarding lead",
                ["4/1"] = "2 Good",
                ["4:well"] = "Clear lines.",
                ["12:worried"] = "Night shifts.",
            },
            AReturn.Of2019
        ).Table!;

        table.Find("1")![0].ShouldBe(Answer.Of(0));
        table.Find("2")![0].ShouldBe(Answer.Of(1));
        table.Find("3")!.Values[0].Raw.ShouldBe("Safeguarding lead");
        table.Find("4")![0].ShouldBe(Answer.Of(2));
        table.Find("4")!.Words["well"].ShouldBe(["Clear lines."]);
        table.Find("12")![0].ShouldBe(Answer.Words);
        table.Find("12")!.Words["worried"].ShouldBe(["Night shifts."]);
    }

    private static (AnswerTable? Table, Reconciliation Account) Read(Dictionary<string, string> fields, QuestionSet? set = null)
    {
        using var folder = new TempFolder();
        var path = AReturn.Save(folder.Path, set ?? AReturn.Of2023, fields, "1.xlsx");
        var imported = ReturnWorkbook.Read([path], AReturn.Request(set ?? AReturn.Of2023)).Imported.Single();
        return (imported.Table, imported.Reconciliation);
    }
}
