using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>What is called the most and the least common, where some answers cannot be shown or were not offered to all.</summary>
public sealed class ChoiceWordsTests
{
    private static readonly string[] Texts = Public("northmarch");

    // 42 of the 108 gave an answer other than those listed.
    [Fact]
    public void Where_more_gave_another_answer_the_most_common_one_is_of_those_listed() =>
        Texts.ShouldContain(t => t.Contains("Of the listed answers that can be shown, “Monthly” was given most often, by 33%"));

    // Ten police officers alone were offered one more, and how many chose it cannot be shown.
    [Fact]
    public void Where_one_was_offered_on_one_form_only_the_least_common_one_is_of_those_that_everyone_was_offered() =>
        Texts.ShouldContain(t => t.Contains("Least common of those that everyone was offered is “Continuity of care” (15%)."));

    // 14 of the 82 gave an answer other than those listed: fewer than said “Monthly”, and more than said “Never”.
    [Fact]
    public void Another_answer_is_told_apart_wherever_it_stands_among_those_listed() =>
        Public("westmarch")
            .ShouldContain(
                "“Quarterly” and “Ad hoc” are the most common answers, each given by 22% of practitioners in Westmarch who answered (18 of 82). "
                    + "Next come “Monthly” (18%) and “Never” (11%). 17% of practitioners in Westmarch who answered (14 of 82) gave an answer other than those listed. "
                    + "Least common is “Weekly” (10%)."
            );

    /// <param name="letters">y and n are the answers listed, z another.</param>
    [Theory]
    [InlineData(
        "yyyyynnnzz",
        "“Yes” is the most common answer, given by 5 of the 10 practitioners who answered. Next comes “No” (3 of 10)."
    )]
    [InlineData(
        "yyyynnnzzz",
        "“Yes” is the most common answer, given by 4 of the 10 practitioners who answered. Next comes “No” (3 of 10). 3 of the 10 practitioners who answered gave an answer other than those listed."
    )]
    [InlineData(
        "yyyynnzzzz",
        "“Yes” is the most common answer of those listed, given by 4 of the 10 practitioners who answered. Next comes “No” (2 of 10). 4 of the 10 practitioners who answered gave an answer other than those listed."
    )]
    [InlineData("zzzzzzzzzz", "No listed answer was given. All 10 practitioners who answered gave an answer other than those listed.")]
    public void Another_answer_is_told_where_it_is_as_common_as_one_that_is_named(string letters, string words) =>
        Drafted(letters, "").ShouldContain(words);

    [Theory]
    [InlineData("yyyyyyzzzz", "Among police officers, “Yes” (6 of 10) was given most often.")]
    [InlineData("yyyyzzzzzz", "Among police officers, of the answers listed, “Yes” (4 of 10) was given most often.")]
    [InlineData("zzzzzzzzzz", "Among police officers, no listed answer was given; all 10 gave an answer other than those listed.")]
    public void Of_police_officers_and_others_too_the_most_common_answer_is_of_those_listed_where_more_gave_another(
        string police,
        string words
    ) => Drafted("yyyyynnnnn", police).ShouldContain(t => t.Contains(words));

    private static string[] Public(string area) =>
        ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public), area)!.Report.Texts();

    private static string[] Drafted(string others, string police)
    {
        var question = new ChooseOneQuestion
        {
            Code = "A1",
            Text = "Do you?",
            Choices = [new("y", "Yes"), new("n", "No")],
            Other = true,
        };
        var answers = SomeReturns.Of(
            SomeReturns.Audit,
            SomeReturns.Set("asked", question) with
            {
                Instrument = Instrument.Survey,
            },
            [.. others.Select(o => ("fire", $"{o}")), .. police.Select(p => ("constabulary", $"{p}"))]
        );
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return ReportDrafting.Region(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }).Report.Texts();
    }
}
