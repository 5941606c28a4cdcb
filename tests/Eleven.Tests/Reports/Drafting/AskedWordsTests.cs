using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The appendix says how each question is answered, with one sign after each item, whatever the item ends with.</summary>
public sealed class AskedWordsTests
{
    [Fact]
    public void Boxes_that_are_questions_have_no_semicolon_after_them() =>
        Asked(ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2019-20"), Audience.Public), "region")!.Report)
            .ShouldContain("In words: What is working well? What are you worried about? What needs to happen?");

    [Theory]
    [InlineData("Choose one: Yes; No", "Yes", "No")]
    [InlineData("Choose one: Ready? Nearly; Never! Not asked", "Ready?", "Nearly", "Never!", "Not asked")]
    [InlineData("Choose one: Voluntary etc; Others", "Voluntary etc.", "Others.")]
    public void Each_item_is_parted_from_the_next_by_one_sign(string words, params string[] options) =>
        Asked(
                new ChooseOneQuestion
                {
                    Code = "A1",
                    Text = "Which?",
                    Choices = [.. options.Select((o, i) => new Option($"o{i}", o))],
                }
            )
            .ShouldBe(words);

    [Theory]
    [InlineData("Is it known?", "A grade for each aspect: Is it done? Is it known? Where they differ, the lower counts.")]
    [InlineData("It is known", "A grade for each aspect: Is it done? It is known. Where they differ, the lower counts.")]
    public void What_follows_the_last_aspect_stands_after_one_sign(string last, string words) =>
        Asked(SomeReturns.Rating("A1") with { Aspects = ["Is it done?", last] }).ShouldBe(words);

    private static string Asked(Question question)
    {
        var answers = SomeReturns.Of(SomeReturns.Audit, SomeReturns.Set("asked", question), ("fire", "-"));
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return Asked(ReportDrafting.Region(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }).Report).Single();
    }

    private static IEnumerable<string> Asked(Report report) =>
        report
            .Blocks.OfType<TableBlock>()
            .Single(t => t.Table.Anchor.StartsWith("table-questions-"))
            .Table.Rows.Select(r => r.Cells[2].Text);
}
