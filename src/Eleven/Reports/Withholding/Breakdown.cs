using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>In which way the region is broken down; groups of a kind stand in one column of a table.</summary>
internal enum BreakdownKind
{
    Region,
    Area,
    Sector,
    Side,
}

/// <summary>One group that is offered outside the team: how many are in it, and how they answered each question.</summary>
internal sealed class Breakdown
{
    private readonly Dictionary<string, Cells> _rows = [];

    public Breakdown(Group group, Audit audit, WholeNumber members)
    {
        Group = group;
        Kind =
            group.Area is not null ? BreakdownKind.Area
            : group.Sector is not null ? BreakdownKind.Sector
            : group.Side is not null ? BreakdownKind.Side
            : BreakdownKind.Region;
        IsPolice = group.Side == PoliceSide.Police || audit.Sectors.Any(s => s.Police && s.Id == group.Sector);
        Members = new Unit(Pattern.Responses, this, Unit.Whole, null, members);
        members.Units.Add(Members);
    }

    public Group Group { get; }
    public BreakdownKind Kind { get; }

    /// <summary>The police as a side, and every sector that is police.</summary>
    public bool IsPolice { get; }
    public Unit Members { get; }
    public IEnumerable<Cells> Rows => _rows.Values;

    public void Add(Cells row) => _rows.Add(row.Question.Code, row);

    /// <summary>Null where the question is not offered in the group, or was not tallied.</summary>
    public Cells? Find(string question) => _rows.GetValueOrDefault(question);
}
