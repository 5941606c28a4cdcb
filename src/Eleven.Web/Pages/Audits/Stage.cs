using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Audit = Eleven.Store.Audits.Audit;

namespace Eleven.Web.Pages.Audits;

/// <summary>One of the six stages of an audit: when it is, how it stands, and what there is of it.</summary>
/// <param name="IsNow">The one that the audit has come to.</param>
/// <param name="Facts">Dates and a figure, a few words each.</param>
public sealed record Stage(string Name, string State, bool IsNow, ImmutableArray<string> Facts)
{
    private const string NotYet = "Not yet";
    private const string Finished = "Done";
    private const string Published = "Published";

    public bool IsDone => State is Finished or Published;

    /// <summary>What its date is, for whoever gives or moves it; null where it has none of its own.</summary>
    public PlannedDate? Planned { get; init; }

    public static ImmutableArray<Stage> Of(Audit audit, DateOnly today, StageFigures figures)
    {
        var reached = Reached(audit, today);
        return
        [
            One(StageName.SetUp, "Set up", [figures.Questions == 0 ? "No questions yet" : Count(figures.Questions, "question")]),
            One(
                StageName.Collect,
                "Collect",
                [.. Answering(audit), .. Answers(audit.Organisations.Count(o => o.IsExpected), figures.CameIn)]
            ),
            One(
                StageName.Analyse,
                "Analyse",
                [.. On("From", audit.ClosesOn?.AddDays(1)), .. Some(figures.Compared, "audit").Select(n => "Compared with " + n)]
            ),
            One(StageName.Challenge, "Challenge", On("On", audit.ChallengeOn), ChallengeState(audit.ChallengeOn, today)) with
            {
                Planned = new("of the challenge day", audit.ChallengeOn is not null),
            },
            One(
                StageName.Report,
                "Report",
                [.. audit.State == AuditState.Published ? [] : On("Due on", audit.ReportOn), .. Some(figures.Reports, "report")],
                audit.State switch
                {
                    AuditState.Closed => "Draft",
                    AuditState.Published => Published,
                    _ => null,
                }
            ) with
            {
                Planned = new("on which the report is due", audit.ReportOn is not null),
            },
            One(StageName.Improve, "Improve", Some(figures.Recommendations, "recommendation")),
        ];

        Stage One(StageName name, string shown, IEnumerable<string> facts, string? state = null) =>
            new(
                shown,
                state
                    ?? (
                        name == reached ? "Now"
                        : name < reached ? Finished
                        : NotYet
                    ),
                name == reached,
                [.. facts]
            );
    }

    private enum StageName
    {
        SetUp,
        Collect,
        Analyse,
        Challenge,
        Report,
        Improve,
    }

    // Between closing and publishing, the challenge day parts what is before it from what is after it.
    private static StageName Reached(Audit audit, DateOnly today) =>
        audit.State switch
        {
            AuditState.InPreparation => StageName.SetUp,
            AuditState.Open => StageName.Collect,
            AuditState.Published => StageName.Improve,
            _ => audit.ChallengeOn is not { } day || today < day ? StageName.Analyse
            : today == day ? StageName.Challenge
            : StageName.Report,
        };

    // Whether there was one is not known where nobody gave its date.
    private static string? ChallengeState(DateOnly? day, DateOnly today) =>
        day is null ? "No date"
        : today < day ? NotYet
        : null;

    private static string[] Answering(Audit audit) =>
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

    private static string[] On(string word, DateOnly? day) => day is { } d ? [$"{word} {LocalTime.Day(d)}"] : [];

    private static string[] Some(long count, string what) => count == 0 ? [] : [Count(count, what)];

    private static string Count(long count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}

/// <summary>A date that is given and moved apart from the others.</summary>
/// <param name="What">Behind "the date".</param>
/// <param name="IsGiven">Whether there is one.</param>
public sealed record PlannedDate(string What, bool IsGiven);

/// <summary>What the stages of an audit have of it.</summary>
/// <param name="Questions">That are asked, of all question sets.</param>
/// <param name="Compared">Earlier audits that it is compared with and that whoever asks may see.</param>
public sealed record StageFigures(int Questions, IReadOnlyCollection<CameIn> CameIn, int Compared)
{
    /// <summary>That whoever asks may read.</summary>
    public int Reports { get; init; }

    /// <summary>That the reports make, of the region and of all areas; 0 where whoever asks may read no report.</summary>
    public int Recommendations { get; init; }
}
