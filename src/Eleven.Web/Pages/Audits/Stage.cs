using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Audit = Eleven.Store.Audits.Audit;

namespace Eleven.Web.Pages.Audits;

/// <summary>A stage of an audit, as far as there is something to do in it here: when it is, how it stands, and what there is of it.</summary>
/// <param name="Facts">Dates and a figure, a few words each.</param>
public sealed record Stage(string Name, string State, bool IsNow, ImmutableArray<string> Facts)
{
    /// <param name="questions">That are asked, of all question sets.</param>
    /// <param name="reports">That whoever asks may read.</param>
    public static ImmutableArray<Stage> Of(Audit audit, int questions, IReadOnlyCollection<CameIn> cameIn, int reports)
    {
        var state = audit.State;
        return
        [
            new(
                "Set up",
                state == AuditState.InPreparation ? "Now" : "Done",
                state == AuditState.InPreparation,
                [questions == 0 ? "No questions yet" : Count(questions, "question")]
            ),
            new(
                "Collect",
                state == AuditState.InPreparation ? "Not yet"
                    : state == AuditState.Open ? "Now"
                    : "Done",
                state == AuditState.Open,
                [.. Dates(audit), .. Answers(audit.Organisations.Count(o => o.IsExpected), cameIn)]
            ),
            new(
                "Report",
                state == AuditState.Published ? "Published"
                    : state == AuditState.Closed ? "Draft"
                    : "Not yet",
                state == AuditState.Closed,
                reports == 0 ? [] : [Count(reports, "report")]
            ),
        ];
    }

    private static string[] Dates(Audit audit) =>
        audit switch
        {
            { OpensOn: { } opens, ClosesOn: { } closes } => [$"{LocalTime.Day(opens)} to {LocalTime.Day(closes)}"],
            { OpensOn: { } opens } => [$"From {LocalTime.Day(opens)}"],
            { ClosesOn: { } closes } => [$"Until {LocalTime.Day(closes)}"],
            _ => [],
        };

    private static IEnumerable<string> Answers(int expected, IReadOnlyCollection<CameIn> cameIn)
    {
        var came = cameIn.ToLookup(c => c.Instrument, c => c.Counted);
        if (came.Contains(Instrument.SelfAssessment))
        {
            yield return Count(came[Instrument.SelfAssessment].Sum(), "return") + (expected == 0 ? "" : $", {expected} expected");
        }
        else if (expected > 0)
        {
            yield return Count(expected, "return") + " expected";
        }
        if (came.Contains(Instrument.Survey))
        {
            yield return Count(came[Instrument.Survey].Sum(), "response");
        }
    }

    private static string Count(long count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
