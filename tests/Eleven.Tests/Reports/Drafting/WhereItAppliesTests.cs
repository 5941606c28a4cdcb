using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;
using Eleven.Tests.Examples;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Where an answer says that the question does not apply, a report says to how many it does not, and puts questions in order by the others.</summary>
public sealed class WhereItAppliesTests
{
    private static readonly Lazy<Report> Region = new(() => Draft("2017", "region"));

    [Fact]
    public void The_question_says_all_who_answered_and_then_those_to_whom_it_applies() =>
        Region
            .Value.Texts()
            .Single(t => t.StartsWith("“Always” is the most common answer") && t.Contains("decisions"))
            .ShouldBe(
                "“Always” is the most common answer, given by 38% of practitioners who answered (396 of 1,042). Next come “Usually” (33%) and “I do not make such decisions” (17%). Least common is “Never” (3%). The question does not apply to the 177 who said “I do not make such decisions”. 46% of practitioners to whom it applies (396 of 865) said “Always”."
            );

    [Fact]
    public void A_list_of_the_lowest_says_what_its_bases_are()
    {
        var texts = Region.Value.Texts();

        texts.ShouldContain("Lowest share of answers that count as positive, of those who answered unless the line says otherwise:");
        texts.ShouldContain("Lowest in practitioners' answers, of those who answered unless the line says otherwise:");
        texts.Count(t => t == "15. Hearing the child: 46% (396 of 865 to whom it applies) said “Always”").ShouldBe(2);
    }

    [Fact]
    public void The_chart_of_the_briefing_says_whose_base_is_another()
    {
        var chart = Draft("2017", "briefing").Blocks.OfType<ChartBlock>().Single().Chart;

        chart.BaseNote.ShouldStartWith("Base: those who answered each question; for Hearing the child, those to whom it applies.");
        chart.Series.Single().Points[^1].Label.ShouldBe("46% (396 of 865)");
    }

    [Fact]
    public void Where_none_of_several_answers_is_better_than_another_the_most_common_is_told_of_those_to_whom_it_applies() =>
        Draft("2024-25", "region")
            .Texts()
            .ShouldContain(t =>
                t.Contains(
                    "The question does not apply to the 77 who said “Not applicable to my role”. “Include them in assessments” was chosen by "
                ) && t.EndsWith(" of practitioners to whom it applies (287 of 416).")
            );

    [Theory]
    [InlineData(
        "nzz",
        "The question does not apply to the 2 that said “We do not”. Not the one of the returns to which it applies said “Yes”."
    )]
    [InlineData("zzz", "The question does not apply to the 3 that said “We do not”.")]
    [InlineData("yyz", "The question does not apply to the 1 that said “We do not”. Both returns to which it applies said “Yes”.")]
    [InlineData("yyn", null)]
    public void Few_returns_are_told_in_words_and_nothing_is_said_where_it_applies_to_all(string letters, string? words)
    {
        var texts = Drafted(letters).Texts();

        if (words is null)
        {
            texts.ShouldAllBe(t => !t.Contains("The question does not apply"));
        }
        else
        {
            texts.Single(t => t.Contains("The question does not apply")).ShouldEndWith(words);
        }
    }

    private static Report Drafted(string letters)
    {
        string[] organisations = ["calderport-council", "westmarch-council", "fire"];
        var question = new ChooseOneQuestion
        {
            Code = "A1",
            Text = "Do you?",
            Choices = [new("y", "Yes") { Positive = true }, new("n", "No"), new("z", "We do not") { DoesNotApply = true }],
        };
        var answers = SomeReturns.Of(
            SomeReturns.Audit,
            SomeReturns.Set("asked", question),
            [.. organisations.Zip(letters, (o, l) => (o, $"{l}"))]
        );
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return ReportDrafting.Region(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }).Report;
    }

    private static Report Draft(string audit, string name) =>
        ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public), name)!.Report;
}
