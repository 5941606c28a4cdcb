using Eleven.Answers;
using Eleven.Answers.Layouts;

namespace Eleven.Tests.Answers.Layouts;

/// <summary>A second row of headers is told from a first respondent, who must not be lost without a word.</summary>
public sealed class SecondHeaderRowTests
{
    [Theory]
    [InlineData("Training|Newsletter|Other (please specify)", "Training|Newsletter|Other (please specify)")]
    [InlineData("Training|Newsletter|Other (please specify)", "Training||Other (please specify)")]
    [InlineData("Training|Newsletter|Other (please specify)|", "|Newsletter|Other (please specify)|By post")]
    [InlineData("Area of work|How often?|In which ways?", "north|Other (please specify)|Post")]
    [InlineData("Organisation|Response|Comment", "A school|Response|none")]
    [InlineData("Token|Area of work|How often?", "|north|Weekly")]
    [InlineData("Respondent ID|In which ways?|In which ways?", "1|Training|Other (please specify)")]
    [InlineData("Which way?|In which ways?|In which ways?", "|Training|Other (please specify)", "Post||Other (please specify)")]
    [InlineData("Submitted|How often?|Why?", "2024-05-01 10:00|Response|none")]
    public void A_first_respondent_is_no_second_row_of_headers(string headers, string first, string? second = null)
    {
        var sheet = TinySheet.Of("a.csv", headers, first, second ?? first.Replace("Training", "").Replace("north", "south"));

        LayoutRecognition.Of(sheet).Layout!.HeaderRows.ShouldBe(1);
    }

    [Theory]
    [InlineData("How often?||Ready?", "Response|Other (please specify)|Response", false)]
    [InlineData("How often?|How often?|Ready?", "Response|Other (please specify)|Response", false)]
    [InlineData("Collector ID|How often?|How often?", "|Response|Other (please specify)", false)]
    [InlineData("In which ways?|In which ways?|Why?", "Training|Other (please specify)|Because", true)]
    [InlineData("In which ways?|||", "Training|Newsletter|Post|Other (please specify)", true)]
    [InlineData("Clear lines?|Ready?", "Board|Response", true)]
    [InlineData("Respondent ID|Clear lines?", "|Board", true)]
    [InlineData("Respondent ID|Clear lines?|", "|Board|Staff", false)]
    [InlineData("User ID|Clear lines?|", "|Board|Staff", true)]
    public void A_second_row_of_headers_that_may_be_a_response_is_asked_about(string headers, string labels, bool asked)
    {
        var sheet = TinySheet.Of("a.csv", headers, labels, headers.Replace("Respondent ID", "7").Replace("?", ""));

        var problems = sheet.Import(A.YesNo("1", "Ready?")).Reconciliation.Problems;

        LayoutRecognition.Of(sheet).Layout!.HeaderRows.ShouldBe(2);
        problems.Any(p => p.Severity == Severity.Unsure && p.Where == "a.csv, row 2").ShouldBe(asked);
    }

    [Fact]
    public void The_layout_in_audit_yaml_settles_it()
    {
        var sheet = TinySheet.Of("a.csv", "Clear lines?|Ready?", "Board|Response", "Good|Yes");

        LayoutRecognition.Of(sheet, "surveymonkey").Layout!.HeadersInDoubt.ShouldBeFalse();
        LayoutRecognition.Of(sheet, "plain").Layout!.HeaderRows.ShouldBe(1);
    }
}
