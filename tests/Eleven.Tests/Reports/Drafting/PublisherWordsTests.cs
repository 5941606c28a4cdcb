using Eleven.Files.Audits;
using Eleven.Files.Html;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Not everybody who publishes an audit is a partnership: in 2017 it was a board. What no one wrote for the audit fits both.</summary>
public sealed class PublisherWordsTests
{
    // S2 of the self-assessment asks about the wider partnership.
    [Theory]
    [InlineData("region", Audience.Public)]
    [InlineData("region", Audience.Partners)]
    [InlineData("region", Audience.Team)]
    [InlineData("briefing", Audience.Public)]
    public void A_boards_report_speaks_of_no_partnership_but_the_one_that_was_asked_about(string name, Audience audience) =>
        HtmlReport
            .Write(ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2017"), audience), name)!.Report)
            .Replace("wider partnership", "", StringComparison.OrdinalIgnoreCase)
            .ShouldNotContain("partnership", Case.Insensitive);

    [Fact]
    public void Nor_does_the_report_of_an_organisation_that_sent_nothing()
    {
        var answers = SomeReturns.Of(SomeReturns.Audit, SomeReturns.Set("asked", SomeReturns.YesNo("A1")), ("constabulary", "y"));
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Partners);
        var report = ReportDrafting.Organisation(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }, "fire").Report;

        report.Texts().ShouldContain(t => t.EndsWith("If one was sent, or is still to be sent, please tell the team that runs the audit."));
    }
}
