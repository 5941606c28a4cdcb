using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Importing;

public sealed class DuplicateTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";

    private static readonly QuestionSet Survey = A.Set(A.YesNo("1", "Ready?"));

    [Fact]
    public void An_exact_repeat_of_a_row_counts_once_and_is_explained()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes", "2|1|2|a||No", "1|1|2|a||Yes").Import(A.Request(Survey));

        imported.Table!.Rows.Select(r => r.Row).ShouldBe([2, 3]);
        imported.Reconciliation.Rows.ShouldBe([new Explained("an exact repeat of an earlier row, counted once", 1)]);
        imported.Reconciliation.Cells.ShouldContain(
            new Explained("in a row that is not counted: an exact repeat of an earlier row, counted once", 6)
        );
    }

    [Fact]
    public void Rows_alike_without_id_or_time_may_be_two_people_and_are_asked_about()
    {
        var imported = TinySheet.Of("a.csv", "Ready?|Why?", "Yes|Good", "Yes|Good").Import(A.Request(Survey));

        imported.Table!.Rows.Length.ShouldBe(2);
        imported.Reconciliation.Problems.ShouldContain(p => p.Severity == Severity.Unsure && p.Where == "a.csv, row 3");
    }

    [Theory]
    [InlineData("Total")]
    [InlineData("Grand total:")]
    [InlineData("Average")]
    public void A_row_that_begins_like_one_of_totals_is_asked_about(string words)
    {
        var sheet = TinySheet.Of("a.csv", "Area|Ready?", "Northmarch|Yes", $"{words}|Yes");

        var imported = sheet.Import(A.Request(Survey));

        imported.Table!.Rows.Length.ShouldBe(2);
        imported
            .Reconciliation.Problems.Single(p => p.Where == "a.csv, row 3")
            .ShouldSatisfyAllConditions(
                p => p.Severity.ShouldBe(Severity.Unsure),
                p => p.What.ShouldStartWith($"the row begins with \"{words}\"")
            );
    }

    [Fact]
    public void Words_under_other_begin_a_row_of_totals_and_are_asked_about()
    {
        var form = A.Set(A.One("2", "How often?", "Weekly", "Never") with { Other = true }, A.YesNo("1", "Ready?"));

        var imported = TinySheet.Of("a.csv", "How often?|Ready?", "Weekly|Yes", "Total|2").Import(A.Request(form));

        imported.Reconciliation.Problems.ShouldContain(p =>
            p.Where == "a.csv, row 3" && p.What.StartsWith("the row begins with \"Total\"")
        );
    }

    [Fact]
    public void An_answer_that_is_an_option_begins_no_row_of_totals()
    {
        var sheet = TinySheet.Of("a.csv", "How good?|Ready?", "Average|Yes", "Good|Yes");

        var imported = sheet.Import(A.Request(A.Set(A.One("2", "How good?", "Average", "Good"), A.YesNo("1", "Ready?"))));

        imported.Reconciliation.Problems.ShouldNotContain(p => p.Where == "a.csv, row 2");
    }

    [Fact]
    public void The_same_respondent_id_twice_is_reported_and_both_count_until_it_is_decided()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes", "2|1|2|a||No", "1|1|3|a||No");

        var imported = sheet.Import(A.Request(Survey));
        imported.Table!.Rows.Length.ShouldBe(3);
        var problem = imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure);
        problem.ToString().ShouldStartWith("a.xlsx, rows 2 and 4: these rows have the same respondent id");

        var decided = sheet.Import(A.Request(Survey) with { Decisions = Keep(4, 2, 4) });
        decided.AnswersTo("1").ShouldBe([Answer.Of(1), Answer.Of(1)]);
        decided.Reconciliation.Problems.ShouldNotContain(p => p.Severity == Severity.Unsure);
        decided.Reconciliation.Rows.ShouldBe([new Explained("a duplicate, left out as decided", 1)]);
    }

    [Fact]
    public void A_row_the_same_in_every_cell_but_the_id_is_reported()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1.5|2.5|a||Yes", "2|1.5|2.5|a||Yes").Import(A.Request(Survey));

        imported.Table!.Rows.Length.ShouldBe(2);
        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure).What.ShouldContain("the same in every cell but the id");
    }

    [Fact]
    public void A_decision_on_exact_repeats_keeps_the_row_it_names()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes", "1|1|2|a||Yes");

        sheet.Import(A.Request(Survey) with { Decisions = Keep(3, 2, 3) }).Table!.Rows.Select(r => r.Row).ShouldBe([3]);
    }

    [Fact]
    public void A_decision_about_a_row_that_is_not_there_leaves_nothing_out_and_is_named()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes");

        var imported = sheet.Import(A.Request(Survey) with { Decisions = Keep(40, 2, 40) });

        imported.Table!.Rows.Length.ShouldBe(1);
        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure)
            .What.ShouldStartWith("audit.yaml names row 40 as a duplicate");
    }

    [Fact]
    public void A_decision_about_another_source_does_not_touch_this_one()
    {
        var decisions = new Decisions { Duplicates = [new DuplicateDecision("police", [2, 3], 3, null)] };

        var imported = TinySheet
            .Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes", "2|1|2|a||No")
            .Import(A.Request(Survey) with { Decisions = decisions });

        imported.Table!.Rows.Length.ShouldBe(2);
    }

    [Fact]
    public void The_same_organisation_twice_is_reported_until_it_is_decided()
    {
        var set = A.Returns(
            A.Words("0", "Name of organisation") with
            {
                Classifies = Classifies.Organisation,
            },
            A.Rating("1", "Clear lines")
        );
        var sheet = TinySheet.Of(
            "a.csv",
            "Name of organisation|Clear lines",
            "Calderport Council|2",
            "River Police|3",
            "City of Calderport|3"
        );

        var imported = sheet.Import(A.Request(set));
        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure)
            .ToString()
            .ShouldStartWith("a.csv, rows 2 and 4: Calderport Council is in the file 2 times");

        var decided = sheet.Import(A.Request(set) with { Decisions = Keep(4, 2, 4) });
        decided.Table!.Returns.Select(r => r.Organisation).ShouldBe(["river-police", "calderport-council"]);
        decided.Reconciliation.Problems.ShouldNotContain(p => p.Severity == Severity.Unsure);
    }

    private static Decisions Keep(int keep, params int[] rows) =>
        new() { Duplicates = [new DuplicateDecision("general", rows.ToImmutableArray(), keep, "the later one is whole")] };

    [Fact]
    public void A_newer_export_of_the_same_form_adds_only_its_new_rows()
    {
        var first = TinySheet.Of("a(1-1).xlsx", $"{Meta}|Ready?", "1|45500.1|45500.2|a||Yes").Import(A.Request(Survey));

        var second = TinySheet
            .Of("a(1-2).xlsx", $"{Meta}|Ready?", "1|45500.1|45500.2|a||Yes", "2|45500.1|45500.2|a||No")
            .Import(A.Request(Survey) with { Earlier = [first] });

        second.Table!.Rows.Select(r => r.Row).ShouldBe([3]);
        second.Reconciliation.Problems.ShouldContain(p => p.What.StartsWith("the row repeats row 2 of a(1-1).xlsx in every cell"));
    }

    [Fact]
    public void Short_ids_without_times_start_afresh_in_every_file()
    {
        var first = TinySheet.Of("a.csv", "ID|Ready?", "1|Yes").Import(A.Request(Survey));

        var second = TinySheet.Of("b.csv", "ID|Ready?", "1|Yes").Import(A.Request(Survey) with { Earlier = [first] });

        second.Table!.Rows.Length.ShouldBe(1);
    }

    [Fact]
    public void A_row_that_was_transcribed_from_an_own_format_is_marked_as_the_audit_says()
    {
        var set = A.Returns(
            A.Words("0", "Name of organisation") with
            {
                Classifies = Classifies.Organisation,
            },
            A.Rating("1", "Clear lines")
        );
        var request = A.Request(set);

        var imported = TinySheet
            .Of("a.csv", "Name of organisation|Clear lines", "River Police|2", "Calderport Council|3")
            .Import(request with { OwnFormats = new Dictionary<string, ReturnFormat> { ["river-police"] = ReturnFormat.OwnTranscribed } });

        imported.Table!.Returns.Select(r => r.Format).ShouldBe([ReturnFormat.OwnTranscribed, ReturnFormat.AsAsked]);
    }

    [Fact]
    public void Rows_of_a_duplicate_are_those_of_the_file_that_is_named()
    {
        var decisions = Keep(3, 2, 3);
        decisions = decisions with { Duplicates = [decisions.Duplicates[0] with { File = "b.csv" }] };

        int Kept(string file) =>
            TinySheet.Of(file, "ID|Ready?", "1|Yes", "2|No").Import(A.Request(Survey) with { Decisions = decisions }).Table!.Rows.Length;

        Kept("a.csv").ShouldBe(2);
        Kept("b.csv").ShouldBe(1);
    }

    [Fact]
    public void An_organisation_in_two_files_is_reported()
    {
        var set = A.Returns(
            A.Words("0", "Name of organisation") with
            {
                Classifies = Classifies.Organisation,
            },
            A.Rating("1", "Clear lines")
        );
        var tables = new[] { "a.csv", "b.csv" }.Select(f =>
            TinySheet.Of(f, "Name of organisation|Clear lines", "River Police|2").Import(A.Request(set)).Table!
        );

        var problems = AcrossFiles.SameOrganisation([.. tables], A.Audit);

        problems.ShouldHaveSingleItem().ToString().ShouldStartWith("a.csv, b.csv: River Police has a return in each of these files");
    }

    [Fact]
    public void A_recode_to_an_answer_that_is_not_there_is_named()
    {
        var request = A.Request(Survey) with { Decisions = new Decisions { Recodes = [new Recode("1", "Perhaps", "maybe", null)] } };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|1|2|a||Yes").Import(request);

        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.Unsure).What.ShouldEndWith("write one of yes, no.");
    }

    [Fact]
    public void Ids_that_a_spreadsheet_damaged_do_not_make_two_people_one()
    {
        var imported = TinySheet.Of("a.csv", "Respondent ID|Ready?", "1.13E+10|Yes", "1.13E+10|Yes").Import(A.Request(Survey));

        imported.Table!.Rows.Length.ShouldBe(2);
    }

    [Fact]
    public void Many_repeats_are_named_in_one_sentence()
    {
        var rows = Enumerable.Range(1, 20).Select(n => $"{n}|1|2|a||Yes").ToList();

        var imported = TinySheet.Of("a.xlsx", [$"{Meta}|Ready?", .. rows, .. rows]).Import(A.Request(Survey));

        imported.Reconciliation.RowsStored.ShouldBe(20);
        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut).Where.ShouldEndWith("32, 33 and 8 more");
    }
}
