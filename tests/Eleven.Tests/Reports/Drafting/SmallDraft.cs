using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Four returns on two questions, ready to be drafted.</summary>
internal static class SmallDraft
{
    /// <param name="rated">What shares of the first question's grades are of; null: of all asked.</param>
    /// <param name="fire">What one of them answered.</param>
    public static DraftInput Of(string? prose = null, Audience audience = Audience.Partners, BaseKind? rated = null, string fire = "-y")
    {
        var set = SomeReturns.Set("self-assessment", SomeReturns.Rating("A1") with { OtherBase = rated }, SomeReturns.YesNo("A2"));
        var answers = SomeReturns.Of(
            SomeReturns.Audit,
            set,
            ("calderport-council", "gy"),
            ("westmarch-council", "an"),
            ("constabulary", "gy"),
            ("fire", fire)
        );
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, audience);
        return new DraftInput
        {
            Now = new AuditMaterial(tallies, view, answers),
            Prose = prose is null ? null : new ProseText("prose.md", prose),
        };
    }

    /// <summary>With an audit before it, whose only question the second one is linked to; the link names no topic.</summary>
    public static DraftInput AfterAnother(Match match)
    {
        var now = Of();
        var link = new TopicLink("A2", "older", "B1", match) { Differs = "The law has changed." };
        var audit = SomeReturns.Audit with { Period = "2021-22" };
        var before = SomeReturns.Of(audit, SomeReturns.Set("older", SomeReturns.YesNo("B1")), ("calderport-council", "y"), ("fire", "n"));
        var tallies = SomeReturns.Tallied(before);
        return now with
        {
            Now = now.Now with { Tallies = now.Now.Tallies with { Sets = [now.Now.Tallies.Sets[0] with { Links = [link] }] } },
            Earlier = [new("before", new(tallies, AudienceView.Of(tallies.Book, audit, tallies.Questions, Audience.Partners), before))],
        };
    }

    public static string[] Texts(this Report report) => [.. report.Lines().Select(line => line.Words)];

    public static string[] MistakesOf(string prose, string? area = null) =>
        [.. (area is null ? ReportDrafting.Region(Of(prose)) : ReportDrafting.Area(Of(prose), area)).Problems.Select(p => p.ToString())];
}
