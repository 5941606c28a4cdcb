using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Tallies;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The note on method says what was read without giving away what is withheld: ticks of a file less the counts that are shown are those that are not.</summary>
public sealed class MethodPartTests
{
    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Partners)]
    public void Outside_the_team_rows_are_told_of_all_files_together_and_cells_not_at_all(Audience audience)
    {
        var report = Region(audience);

        var files = Table(report, "table-files");
        files.Columns.Select(c => c.Heading).ShouldBe(["File", "Layout", "Rows", "Counted", "Left out"]);
        files.Rows.ShouldHaveSingleItem().Cells.Select(c => c.Text).ShouldBe(["2 files", "Microsoft Forms (download)", "493", "493", "0"]);
        report.Blocks.OfType<TableBlock>().Where(t => t.Table.Anchor == "table-explained").ShouldBeEmpty();
    }

    [Fact]
    public void The_team_sees_what_became_of_every_cell()
    {
        var report = Region(Audience.Team);

        Table(report, "table-files").Columns.Select(c => c.Heading).ShouldContain("Answers");
        Table(report, "table-explained").Rows.Select(r => r.Cells[0].Text).ShouldContain("Cells");
    }

    [Fact]
    public void What_people_typed_is_told_to_the_team_alone_until_it_is_released()
    {
        var typed = ExampleAudits.Of("2024-25").Folder.Decisions.Recodes.Select(r => r.From).ToArray();
        typed.ShouldNotBeEmpty();

        Decisions(Region(Audience.Team)).ShouldAllBe(line => typed.Any(line.Contains));
        Decisions(Region(Audience.Public)).ShouldAllBe(line => !typed.Any(line.Contains));
    }

    // That some answers were counted as an option says that it was chosen.
    [Fact]
    public void Where_answers_of_the_region_are_withheld_nothing_is_said_of_a_recode()
    {
        var audit = ExampleAudits.Of("2024-25");
        var earlier = Pattern.Nothing(Audience.Public) with { Withheld = [Pattern.Cell("13", Group.Region.Key, "quarterly")] };
        var kept = new KeptPattern(earlier, Published: false, audit.Folder.Audit.Thresholds);

        var report = ReportDrafting
            .Of(DraftInputs.Of(audit, Audience.Public, StandingEditions.None with { Own = new(kept, "") }), "region")!
            .Report;

        Decisions(Region(Audience.Public)).ShouldContain(line => line.StartsWith("Question 13"));
        Decisions(report).ShouldHaveSingleItem().ShouldStartWith("Question 22");
    }

    [Fact]
    public void Others_than_the_team_are_told_how_often_something_came_twice_and_not_in_which_rows()
    {
        var said = Decisions(ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2019-20"), Audience.Public), "region")!.Report);

        said.ShouldBe([
            "Three returns came from each of two organisations. Begun three times; the finished return counts.",
            "Two returns came from each of four organisations. Begun twice; the finished return counts.",
        ]);
    }

    [Theory]
    [InlineData("2024-25", "Marks: [c] withheld, [z] nobody there was asked.")]
    [InlineData("2023-24", null)]
    public void Only_marks_that_occur_are_explained(string audit, string? words) =>
        ReportDrafting
            .Of(DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public), "region")!
            .Report.Texts()
            .SingleOrDefault(t => t.StartsWith("Marks:"))
            .ShouldBe(words);

    [Theory]
    [InlineData(null, "The base is every return asked; returns that did not rate are part of it.")]
    [InlineData(BaseKind.Rated, "The base of grades is every return that gave one; how many did not rate is said beside them.")]
    public void What_grades_are_shares_of_is_said_as_the_question_set_has_it(BaseKind? rated, string words) =>
        ReportDrafting.Region(SmallDraft.Of(rated: rated)).Report.Texts().ShouldContain(t => t.Contains(words));

    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Partners)]
    public void Of_what_is_printed_for_the_team_alone_only_that_is_said(Audience audience) =>
        Region(audience)
            .Texts()
            .Single(t => t.Contains("by area and police together"))
            .ShouldBe(
                "Answers by area and sector together, or by area and police together, are printed in the team's copy only. Nobody's team or department is shown."
            );

    private static Report Region(Audience audience) =>
        ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2024-25"), audience), "region")!.Report;

    private static Table Table(Report report, string anchor) =>
        report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == anchor).Table;

    private static string[] Decisions(Report report)
    {
        var heading = report.Blocks.IndexOf(report.Blocks.OfType<Heading>().Single(h => h.Anchor == "method-decisions"));
        var list = report.Blocks.Skip(heading).OfType<ListBlock>().First();
        return [.. list.Items.Select(i => string.Concat(i.Select(r => r.Text)))];
    }
}
