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

    private readonly HashSet<string> _decided;

    private AudienceView(TallyBook book, Audit audit, Pattern pattern, HashSet<string> decided)
    {
        (_book, _audit, Pattern, _decided) = (book, audit, pattern, decided);
    }

    public Audience Audience => Pattern.Audience;
    public Audit Audit => _audit;
    public Pattern Pattern { get; }

    /// <param name="questions">
    /// The survey's questions in all forms and its themes; returns need none. A survey question that is not among them, or names the respondent's team, is
    /// withheld whole.
    /// </param>
    /// <param name="earlier">What was withheld from this audience before; it stays so.</param>
    public static AudienceView Of(TallyBook book, Audit audit, IEnumerable<Question> questions, Audience audience, Pattern? earlier = null)
    {
        Question[] all = [.. questions];
        var pattern = audience == Audience.Team ? Pattern.Nothing(audience) : Withholder.Decide(book, audit, all, audience, earlier);
        return new(book, audit, pattern, [.. all.Where(q => q.Classifies != Classifies.Team).Select(q => q.Code)]);
    }

    /// <summary>The same figures with the same withheld, of the questions as an area reads them.</summary>
    /// <param name="book">The view's own, in that area's words.</param>
    internal AudienceView Over(TallyBook book) => new(book, _audit, Pattern, _decided);

    /// <summary>Null when the question was not tallied in the group. A group that is not offered to the audience is withheld whole.</summary>
    public ShownTally? Find(string question, Group group)
    {
        var tally = _book.Find(question, group);
        if (tally is null || Audience == Audience.Team || tally.Who == Instrument.SelfAssessment)
        {
            return tally is null ? null : new ShownTally(tally, false, []);
        }
        if (!_decided.Contains(question))
        {
            return new ShownTally(tally, true, []);
        }
        if (RestOf(group) is { } area)
        {
            return Rest(tally, area);
        }
        var key = group.Key;
        var offered = OfferedGroups.Of(_audit).Contains(group) && OfferedGroups.IsOffered(tally.Question, group);
        var whole = !offered || Pattern.HasWhole(question, key);
        return Seen(tally, whole, [.. Counters.Ids(tally.Question).Select(option => Pattern.Has(question, key, option))]);
    }

    private ShownTally Seen(QuestionTally tally, bool whole, ImmutableArray<bool> withheld) =>
        new(tally, whole, withheld)
        {
            AskedWithheld = MembersTold(tally) || new LeadsShown(_book, Find).AreHidden(tally),
            MinimumBase = _audit.Thresholds.MinimumBase,
            BesideWithheld = Pattern.Withheld.Contains(Pattern.Beside(tally.Question.Code)),
        };

    // How many were asked tells how many there are in the group; where only one side was asked, how many that side has.
    private bool MembersTold(QuestionTally tally)
    {
        if (!Members(tally.Group, tally.Who).IsShown)
        {
            return true;
        }
        var allAsked = tally.Asked == _book.Members(tally.Group, tally.Who);
        return !allAsked && tally.Question.AskedIf.IsEmpty && !PoliceTold(tally.Group, tally.Who);
    }

    // Of few, who they are in an area or sector is for the team, also where the region tells how many they are.
    private bool PoliceTold(Group group, Instrument who)
    {
        var police = new Group { Side = PoliceSide.Police };
        var few =
            Audience == Audience.Public && _book.Members(police, who) is >= 1 and var people && people <= _audit.Thresholds.SmallCount;
        return Members(police, who).IsShown && !(few && (group.Area ?? group.Sector) is not null);
    }

    private static string? RestOf(Group group) =>
        group is { NotThatArea: true, Sector: null, Side: null, Classifier: null } ? group.Area : null;

    /// <summary>Responses or returns in the group.</summary>
    public Shown Members(Group group, Instrument who)
    {
        var members = new Figure(_book.Members(group, who), _book.Members(Group.Region, who), BaseKind.Asked, who);
        var open = Audience == Audience.Team || who == Instrument.SelfAssessment;
        if (!open && RestOf(group) is { } area)
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
        var whole =
            !OfferedGroups.IsOffered(tally.Question, tally.Group)
            || Pattern.HasWhole(question, "")
            || Pattern.HasWhole(question, areaKey)
            || tally.Answered < _audit.Thresholds.MinimumBase;
        return Seen(
            tally,
            whole,
            [.. Counters.Ids(tally.Question).Select(option => Pattern.Has(question, "", option) || Pattern.Has(question, areaKey, option))]
        );
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

    /// <summary>
    /// The areas that people of a sector named, or police officers, are area by sector or by police, which is for the team; so are the sectors of an area's people. By itself a
    /// question about the sector or area tells no more than the members of the group.
    /// </summary>
    public static bool IsOffered(Question question, Group group) =>
        question.Classifies is not (Classifies.Area or Classifies.Sector) || group == Group.Region;
}
