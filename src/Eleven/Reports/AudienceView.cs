using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>
/// One audit's figures as one audience may see them. Withholding is done once, over everything that may be published, and then only looked up.
/// Returns belong to named organisations and are shown whole; survey answers outside the team are shown for the region, areas, sectors, police and others only.
/// </summary>
public sealed class AudienceView
{
    private readonly TallyBook _book;
    private readonly Audit _audit;

    private AudienceView(TallyBook book, Audit audit, Pattern pattern)
    {
        (_book, _audit, Pattern) = (book, audit, pattern);
    }

    public Audience Audience => Pattern.Audience;
    public Audit Audit => _audit;
    public Pattern Pattern { get; }

    /// <param name="questions">The survey's questions in all forms, for routing between them; returns need none.</param>
    /// <param name="earlier">What was withheld from this audience before; it stays so.</param>
    public static AudienceView Of(
        TallyBook book,
        Audit audit,
        IEnumerable<Question> questions,
        Audience audience,
        Pattern? earlier = null
    ) =>
        new(
            book,
            audit,
            audience == Audience.Team ? Pattern.Nothing(audience) : Withholder.Decide(book, audit, questions, audience, earlier)
        );

    /// <summary>Null when the question was not tallied in the group. A group that is not offered to the audience is withheld whole.</summary>
    public ShownTally? Find(string question, Group group)
    {
        var tally = _book.Find(question, group);
        if (tally is null || Audience == Audience.Team || tally.Who == Instrument.SelfAssessment)
        {
            return tally is null ? null : new ShownTally(tally, false, []);
        }
        if (group is { Area: { } area, NotThatArea: true, Sector: null, Side: null, Classifier: null })
        {
            return Rest(tally, area);
        }
        var key = group.Key;
        var whole = !OfferedGroups.Of(_audit).Contains(group) || Pattern.HasWhole(question, key);
        return new ShownTally(tally, whole, [.. Enumerable.Range(0, tally.Counts.Length).Select(k => Pattern.Has(question, key, k))])
        {
            AskedWithheld = LeadsHidden(tally),
        };
    }

    // Who is asked a routed question are those who gave an answer to another: where that is withheld, so is how many were asked.
    private bool LeadsHidden(QuestionTally tally) =>
        tally.Question.AskedIf.Any(condition =>
            Find(condition.Question, tally.Group) is not { } from
            || from.AllWithheld
            || from.Question.Options.Where((o, k) => condition.AnyOf.Contains(o.Id) && !from[k].IsShown).Any()
        );

    /// <summary>Responses or returns in the group.</summary>
    public Shown Members(Group group, Instrument who)
    {
        var members = new Figure(_book.Members(group, who), _book.Members(Group.Region, who), BaseKind.Asked, who);
        var open = Audience == Audience.Team || who == Instrument.SelfAssessment;
        if (!open && group is { NotThatArea: true, Area: { } area })
        {
            var hidden = Pattern.HasWhole(Pattern.Responses, area) || members.Count < _audit.Thresholds.MinimumBase;
            return hidden ? Shown.As(Mark.Withheld) : Shown.Of(members);
        }
        var shown = open || (OfferedGroups.Of(_audit).Contains(group) && !Pattern.HasWhole(Pattern.Responses, group.Key));
        return shown ? Shown.Of(members) : Shown.As(Mark.Withheld);
    }

    // The rest of the region is the region less the area: it tells nothing new exactly where both are told.
    private ShownTally Rest(QuestionTally tally, string area)
    {
        var (question, areaKey) = (tally.Question.Code, new Group { Area = area }.Key);
        var whole = Pattern.HasWhole(question, "") || Pattern.HasWhole(question, areaKey) || tally.Answered < _audit.Thresholds.MinimumBase;
        return new ShownTally(
            tally,
            whole,
            [.. Enumerable.Range(0, tally.Counts.Length).Select(k => Pattern.Has(question, "", k) || Pattern.Has(question, areaKey, k))]
        )
        {
            AskedWithheld = LeadsHidden(tally),
        };
    }
}

/// <summary>The breakdowns of survey answers that are offered outside the team.</summary>
public static class OfferedGroups
{
    public static ImmutableArray<Group> Of(Audit audit) =>
        [
            Group.Region,
            .. audit.Areas.Select(a => new Group { Area = a.Id }),
            .. audit.Sectors.Select(s => new Group { Sector = s.Id }),
            new Group { Side = PoliceSide.Police },
            new Group { Side = PoliceSide.Others },
        ];
}
