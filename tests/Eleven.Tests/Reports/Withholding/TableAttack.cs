using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// All that one audience may see of a question in every table, edition and group, written down as sums: an attacker who knows how surveys hang together. Where print
/// rounds a percentage or a mean he is given the exact number, so that no format tells him more. Shares no code with the withholding it checks.
/// </summary>
/// <param name="editions">Published one after the other, of the same answers.</param>
/// <param name="policeInOtherSectors">Some of the police are in a sector that is not the police.</param>
internal sealed class TableAttack(Audit audit, TallyBook book, AudienceView[] editions, bool policeInOtherSectors = false)
{
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };
    private readonly Group[] _areas = [.. audit.Areas.Select(a => new Group { Area = a.Id })];
    private readonly Group[] _otherSectors = [.. audit.Sectors.Where(s => !s.Police).Select(s => new Group { Sector = s.Id })];
    private readonly Group[] _policeSectors = [.. audit.Sectors.Where(s => s.Police).Select(s => new Group { Sector = s.Id })];

    public WholeAttacker Attacker { get; } = new();
    public TallyBook Book => book;
    public AudienceView[] Editions => editions;
    public Group[] Groups { get; } = [.. OfferedGroups.Of(audit)];

    /// <summary>How many are in each group, as far as it is told.</summary>
    public void Members()
    {
        foreach (var group in Groups)
        {
            foreach (var members in editions.Select(e => e.Members(group, Instrument.Survey)).Where(m => m.IsShown))
            {
                Attacker.Told(Members(group), members.Figure.Count);
            }
        }
        Hang(g => Members(g), together: true);
    }

    public void Question(string code)
    {
        foreach (var group in Groups)
        {
            Row(Of(code, group));
        }
        Tables(code);
        Array.ForEach(_areas, area => Rest(code, area));
    }

    public int Members(Group group) => Attacker.Cell($"responses/{group.Key}/members", Size(group));

    public AttackedCells Of(string code, Group group) => new(this, code, group);

    public static Group RestOf(string area) => new() { Area = area, NotThatArea = true };

    /// <summary>How many answered is no secret where the size of the group is told.</summary>
    public bool IsTold(Group group) => editions.Any(e => e.Members(group, Instrument.Survey).IsShown);

    private void Row(AttackedCells cells)
    {
        foreach (var shown in cells.Shown)
        {
            Told(cells, shown);
        }
        Attacker.AddUp(cells.Asked, [cells.Answered, cells.Blank, cells.NotRelevant]);
        int[] counts = [.. cells.Counters.Select(k => cells[k])];
        foreach (var k in cells.Counters)
        {
            Attacker.AddUp(cells.BaseOf(k), [cells[k], cells.Not(k)]);
            Attacker.AtMost(cells.BaseOf(k), cells.Answered);
        }
        if (cells.AddsUp)
        {
            Attacker.AddUp(cells.Answered, counts);
        }
        else if (cells.Truth.Question is ChooseSeveralQuestion several)
        {
            Attacker.Between([(cells.Answered, -1), .. counts.Select(c => (c, 1L))], 0, 5000);
            // Who ticked "None of these" ticked nothing else.
            var alone = cells.Counters.Where(k => k < several.Options.Length && several.Options[k].ExcludesOthers).ToArray();
            foreach (var k in cells.Counters.Except(alone))
            {
                Attacker.Between([(cells.Answered, 1), (cells[k], -1), .. alone.Select(a => (cells[a], -1L))], 0, 5000);
            }
        }
        for (var one = 0; one < cells.Places; one++)
        {
            var at = one;
            var places = Enumerable.Range(0, cells.Places);
            Attacker.AddUp(cells.Answered, places.Select(p => cells.At(at, p)));
            Attacker.AddUp(cells.Answered, places.Select(item => cells.At(item, at)));
            Attacker.AddUp(cells.Three(at), places.Take(3).Select(p => cells.At(at, p)));
            Attacker.Sum([(cells.Sum(at), -1), .. places.Select(p => (cells.At(at, p), p + 1L))], 0);
        }
    }

    private void Told(AttackedCells cells, ShownTally shown)
    {
        Tell(cells.Answered, shown.Base, shown.Question.CountedOver is BaseKind.Answered or BaseKind.RankedCompletely);
        Tell(cells.Asked, shown.Asked, true);
        Tell(cells.Answered, shown.Answered, true);
        Tell(cells.NotRelevant, shown.NotRelevant, true);
        Tell(cells.Blank, shown.DidNotRate, true);
        foreach (var k in cells.Counters.Where(k => shown[k].IsShown))
        {
            Attacker.Told(cells[k], shown[k].Figure.Count);
            Attacker.Told(shown.Question.CountedOver == BaseKind.Asked ? cells.Asked : cells.BaseOf(k), shown[k].Figure.Base);
        }
        if (shown.Apply.IsShown)
        {
            var notTheirs = WhereItApplies.NotTheirs(shown.Question);
            Attacker.Sum([(cells.Answered, 1), .. notTheirs.Select(k => (cells[k], -1L))], shown.Apply.Figure.Count);
            foreach (var k in cells.Counters.Where(k => shown.ApplyingTo([k]).IsShown))
            {
                Attacker.Told(cells[k], shown.ApplyingTo([k]).Figure.Count);
            }
        }
        for (var item = 0; item < cells.Places; item++)
        {
            Tell(cells.Three(item), shown.FirstThree(item), true);
            if (shown.MeanPlace(item) is { IsShown: true } place)
            {
                Attacker.Told(cells.Sum(item), place.Sum);
            }
        }
        if (shown.Question is ScaleQuestion && shown.Mean is { IsShown: true } mean)
        {
            Attacker.Sum(cells.Counters.Select(k => (cells[k], k + 1L)), mean.Sum);
        }
        if (shown.Question is ScaleQuestion && shown.Top is { IsShown: true, Figure: var top })
        {
            Attacker.Sum(cells.Counters.TakeLast(2).Select(k => (cells[k], 1L)), top.Count);
        }
    }

    private void Tell(int cell, Shown shown, bool when)
    {
        if (when && shown.IsShown)
        {
            Attacker.Told(cell, shown.Figure.Count);
        }
    }

    private void Tables(string code)
    {
        var region = Of(code, Group.Region);
        // Else the police were asked something else, and the region is the others.
        var together = region.Truth.Asked == Of(code, Police).Truth.Asked + Of(code, Others).Truth.Asked;
        Hang(g => Of(code, g).Asked, together);
        Hang(g => Of(code, g).Answered, together);
        Hang(g => Of(code, g).NotRelevant, together);
        Hang(g => Of(code, g).Blank, together);
        foreach (var k in region.Counters)
        {
            var id = region.IdOf(k);
            Hang(g => In(g, id, (cells, at) => cells[at]), together);
            Hang(g => In(g, id, (cells, at) => cells.BaseOf(at)), together);
            Hang(g => In(g, id, (cells, at) => cells.Not(at)), together);
            for (var place = 1; place < region.Places; place++)
            {
                var here = place;
                Hang(g => In(g, id, (cells, at) => cells.At(at, here)), together);
            }
        }

        // Null where the group was not asked it so.
        int? In(Group group, string id, Func<AttackedCells, int, int> number) =>
            Of(code, group) is var cells && cells.Find(id) is { } at && cells.Places == region.Places ? number(cells, at) : null;
    }

    private void Hang(Func<Group, int?> of, bool together)
    {
        var region = of(Group.Region)!.Value;
        int[] sides = [.. (together ? new[] { Police, Others } : [Others]).Select(of).OfType<int>()];
        Attacker.AddUp(region, sides);
        // A few named no sector, and how many is told by the sizes of the groups.
        if (policeInOtherSectors)
        {
            Parts(region, Group.Region, [.. _policeSectors, .. _otherSectors], of);
        }
        else if (of(Others) is { } others)
        {
            Parts(others, Others, _otherSectors, of);
        }
        if (together && of(Police) is { } police && _policeSectors.Sum(Size) == Size(Police))
        {
            Parts(police, Police, _policeSectors, of);
        }
        Parts(region, Group.Region, _areas, of);
        Array.ForEach(_areas, a => Attacker.AtMost(of(a)!.Value, region));
    }

    private void Parts(int whole, Group all, Group[] groups, Func<Group, int?> of)
    {
        int[] parts = [.. groups.Select(of).OfType<int>()];
        var unplaced = Size(all) - groups.Sum(Size);
        if (parts.Length == groups.Length && unplaced == 0 && all != Group.Region)
        {
            Attacker.AddUp(whole, parts);
        }
        else if (parts.Length == groups.Length)
        {
            Attacker.Between([(whole, 1), .. parts.Select(p => (p, -1L))], Math.Min(0, unplaced), Math.Max(0, unplaced));
        }
    }

    private long Size(Group group) => book.Members(group, Instrument.Survey);

    // What taking an area from its region leaves is printed as well.
    private void Rest(string code, Group area)
    {
        var rest = Of(code, RestOf(area.Area!));
        foreach (var shown in rest.Shown)
        {
            Told(rest, shown);
        }
        var (all, here) = (Of(code, Group.Region), Of(code, area));
        Less(all.Asked, here.Asked, rest.Asked);
        Less(all.Answered, here.Answered, rest.Answered);
        Less(all.Blank, here.Blank, rest.Blank);
        Less(all.NotRelevant, here.NotRelevant, rest.NotRelevant);
        foreach (var k in rest.Counters.Where(k => here.Find(rest.IdOf(k)) is not null && all.Find(rest.IdOf(k)) is not null))
        {
            var (a, h) = (all.Find(rest.IdOf(k))!.Value, here.Find(rest.IdOf(k))!.Value);
            Less(all[a], here[h], rest[k]);
            Less(all.BaseOf(a), here.BaseOf(h), rest.BaseOf(k));
            for (var place = 0; place < rest.Places; place++)
            {
                Less(all.At(a, place), here.At(h, place), rest.At(k, place));
            }
            if (rest.Places > 0)
            {
                Less(all.Three(a), here.Three(h), rest.Three(k));
                Less(all.Sum(a), here.Sum(h), rest.Sum(k));
            }
        }
    }

    private void Less(int all, int here, int rest) => Attacker.AddUp(all, [here, rest]);
}
