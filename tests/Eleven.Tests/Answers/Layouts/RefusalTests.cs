using Eleven.Answers;

namespace Eleven.Tests.Answers.Layouts;

public sealed class RefusalTests
{
    [Fact]
    public void A_summary_export_says_which_export_to_choose_instead()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Q1. How often?||",
            "Answer Choices|Response Percent|Responses",
            "Weekly|50%|10",
            "Answered|20|",
            "Skipped|3|"
        );

        Refused(sheet).ShouldContain("choose \"All individual responses\"");
    }

    [Fact]
    public void A_summary_of_SmartSurvey_is_refused_too()
    {
        var sheet = TinySheet.Of("a.csv", "1. How often?||", "|Response Percent|Response Total", "Weekly|50%|10");

        Refused(sheet).ShouldContain("choose \"Raw data\"");
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused(new TinySheet([]) { File = "a.csv" }).ShouldContain("the file is empty");

    [Theory]
    [InlineData("1|2|3", "4|5|6")]
    [InlineData("<html><body>Sign in", "</body></html>")]
    [InlineData("just one column", "x")]
    public void An_unknown_layout_is_refused_with_a_sentence(string first, string second) =>
        Refused(TinySheet.Of("a.csv", first, second)).ShouldContain("the first rows are not those of any export that is known");

    [Fact]
    public void A_forced_layout_that_does_not_exist_lists_those_that_do() =>
        Refused(TinySheet.Of("a.csv", "Ready?|Why", "Yes|x"), "typeform").ShouldContain("microsoft-forms, surveymonkey");

    [Fact]
    public void A_forced_layout_with_more_header_rows_than_the_file_has_is_refused() =>
        Refused(TinySheet.Of("a.csv", "Ready?|Why", "Yes|x"), "smartsurvey").ShouldContain("which audit.yaml says it has");

    private static string Refused(TinySheet sheet, string? layout = null)
    {
        var imported = sheet.Import(A.Request(A.Set(A.YesNo("1", "Ready?"))) with { Layout = layout });

        imported.Table.ShouldBeNull();
        var problem = imported.Reconciliation.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Refused);
        problem.Where.ShouldBe("a.csv");
        return problem.What;
    }
}
