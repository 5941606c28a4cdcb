using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>The first step of withholding: breakdowns on too few people or told over several forms, and for the public the sizes of small groups.</summary>
internal sealed class SmallGroups(PublishableSet set, Withheld withheld, Thresholds thresholds)
{
    private static readonly BreakdownKind[] Kinds = [BreakdownKind.Sector, BreakdownKind.Side, BreakdownKind.Area];

    /// <summary>Breakdowns below the minimum base, and those that leave too few of the region beside them.</summary>
    public void Bases()
    {
        foreach (var row in set.Groups.SelectMany(g => g.Rows))
        {
            Bases(row);
        }
        Wrote();
        OverForms();
    }

    // Of the police their own row tells nothing new.
    private void OverForms()
    {
        var routes = new RoutesOverForms(set.Groups[0]);
        bool IsOfPolice(Cells row) =>
            set.Groups.Any(g => g is { Kind: BreakdownKind.Side, IsPolice: true } && g.Find(row.Question.Code)?.Base == row.Base);
        var rows = set.Groups.Where(g => g.Kind is BreakdownKind.Area or BreakdownKind.Sector).SelectMany(g => g.Rows);
        foreach (var row in rows.Where(r => !r.IsNobody && !IsOfPolice(r) && routes.Hides(r)))
        {
            withheld.Add(row.Whole);
        }
    }

    // How many wrote something beside a grade or an option stands nowhere but as the base of its themes: of one group it would be what the others leave of the region.
    private void Wrote()
    {
        var rows = set.Groups.SelectMany(g => g.Rows).Where(r => r.Question is ThemeQuestion themes && !TellsWhoWrote(themes));
        foreach (var kind in rows.GroupBy(r => (r.Question.Code, r.Group.Kind)).Where(k => k.Key.Kind != BreakdownKind.Region))
        {
            if (kind.Any(r => r.Whole.IsWithheld))
            {
                foreach (var row in kind.Where(r => !r.IsNobody))
                {
                    withheld.Add(row.Whole);
                }
            }
        }
    }

    // Where the coded question is one of words, how many wrote is its own figure, and is protected there.
    private bool TellsWhoWrote(ThemeQuestion themes) => set.Region(themes.CodedQuestion)?.Question is TextQuestion or SignsOfSafetyQuestion;

    private void Bases(Cells row)
    {
        if (row.IsNobody)
        {
            return;
        }
        if (row.Tally.Answered < thresholds.MinimumBase || IsBelow(Rest(row)))
        {
            withheld.Add(row.Whole);
        }
        foreach (
            var option in row.Options.Where(o => row.Tally.HasBaseOfEach && (IsBelow(BaseOf(o)) || IsBelow(Rest(o)) || IsOfOneForm(o)))
        )
        {
            withheld.Add(option);
        }
    }

    // An option that only the police are offered would print the police of an area: the two are for the team together.
    private static bool IsOfOneForm(Unit option) =>
        option is { Counter: >= 0, Row: { } row, Group: { IsPolice: false, Kind: BreakdownKind.Area or BreakdownKind.Sector } }
        && option.Counter < row.Question.Options.Length
        && row.Question.Options[option.Counter].OnlyIn is not null
        && BaseOf(option) > 0;

    // 0: there is nobody, and no share to tell.
    private bool IsBelow(long @base) => @base > 0 && @base < thresholds.MinimumBase;

    private bool IsSmall(long members) => members >= 1 && members <= thresholds.SmallCount;

    private long Rest(Breakdown area) => set.Groups[0].Members.Count - area.Members.Count;

    // Those who answered in what taking an area from its region leaves: a reader needs no more than the two reports for it.
    private long Rest(Cells row) =>
        row.Group.Kind == BreakdownKind.Area && set.Region(row.Question.Code) is { } region
            ? region.Tally.Answered - row.Tally.Answered
            : 0;

    private static long BaseOf(Unit option) => option.Row!.Tally.Base(option.Counter);

    private long Rest(Unit option) =>
        option.Group.Kind == BreakdownKind.Area && set.InRegion(option) is { } region ? BaseOf(region) - BaseOf(option) : 0;

    /// <summary>
    /// How many answered is withheld where it or what it leaves beside an area is 1 to 4, and then every breakdown with it: a base would tell it. Two groups of a kind at least, so that any one
    /// person could as well be of the other; what a group of a kind has to itself, police as sector and as side, goes together.
    /// </summary>
    public void Members()
    {
        new FormSizes(set).Mark();
        foreach (var kind in Kinds.Concat(Kinds))
        {
            var groups = set.Groups.Where(g => g.Kind == kind && !g.Members.Follows).ToImmutableArray();
            foreach (var group in groups.Where(g => IsSmall(g.Members.Count) || (kind == BreakdownKind.Area && IsSmall(Rest(g)))))
            {
                withheld.Add(group.Members);
            }
            withheld.Second(groups.Select(g => g.Members));
            foreach (var row in groups.Where(g => g.Members.IsWithheld).SelectMany(g => g.Rows))
            {
                withheld.Add(row.Whole);
            }
        }
    }
}
