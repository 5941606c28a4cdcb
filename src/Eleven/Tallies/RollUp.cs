using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Groups made of the combinations of areas and sector that were counted.</summary>
internal sealed class RollUp
{
    private readonly StreamPlan _plan;
    private readonly StreamLayout _layout;
    private readonly List<CellSums> _cells;

    public RollUp(StreamPlan plan, IEnumerable<CellSums> cells)
    {
        (_plan, _layout) = (plan, new StreamLayout(plan));
        _cells = [.. cells];
    }

    public long Rows => _cells.Sum(c => c.Sums[StreamLayout.RowsLane]);

    public TallyBook Book(ImmutableArray<Group> groups)
    {
        var tallies = new List<QuestionTally>(groups.Length * _layout.Steps.Length);
        var members = new List<GroupMembers>(groups.Length);
        foreach (var group in groups)
        {
            var sums = SumsOf(group);
            var rows = sums[StreamLayout.RowsLane];
            foreach (var absent in _layout.Steps.Where(s => s.Columns.Length == 0))
            {
                sums[absent.Lane + Lanes.NotAsked] = rows;
            }
            members.Add(new(group, _plan.Who, rows));
            tallies.AddRange(_layout.Steps.Select(s => s.Lanes.Tally(sums.AsSpan(s.Lane, s.Lanes.Count), rows, group, _plan.Who)));
        }
        return new TallyBook(groups, members, tallies);
    }

    private long[] SumsOf(Group group)
    {
        var sums = new long[_layout.Vectors * LaneMemory.PerVector];
        foreach (var cell in _cells)
        {
            if (!IsIn(group, cell.Areas, cell.Sector))
            {
                continue;
            }
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += cell.Sums[i];
            }
        }
        return sums;
    }

    private bool IsIn(Group group, uint areas, int sector)
    {
        var police = _plan.PoliceForm ?? (sector >= 0 && _plan.Audit.Sectors[sector].Police);
        return (group.Area is null || IsInArea(group.Area, areas) != group.NotThatArea)
            && (group.Sector is null || (sector >= 0 && _plan.Audit.Sectors[sector].Id == group.Sector))
            && (group.Side is null || police == (group.Side == PoliceSide.Police));
    }

    private bool IsInArea(string id, uint areas)
    {
        var area = PlaceNames.IndexOf(_plan.Audit.Areas, a => a.Id == id);
        return area >= 0 && (areas >> area & 1) != 0;
    }
}
