using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>One audit as it was set up: where, when, who is asked and by which rules it is counted and published.</summary>
public sealed record Audit
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>As printed, for example 2024-25; also the name by which later audits call it.</summary>
    public required string Period { get; init; }
    public required string Region { get; init; }

    /// <summary>The date of the newest answer or of collation; printed on drafts.</summary>
    public DateOnly? DataDate { get; init; }
    public required ImmutableArray<Area> Areas { get; init; }
    public required ImmutableArray<Sector> Sectors { get; init; }
    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    /// <summary>Ids of organisations that were asked for a return.</summary>
    public ImmutableArray<string> Expected { get; init; } = [];
    public CountingRules Counting { get; init; } = new();
    public Thresholds Thresholds { get; init; } = new();

    public Area? FindArea(string idOrName) => Areas.FirstOrDefault(a => a.Is(idOrName));

    public Organisation? FindOrganisation(string name) => Organisations.FirstOrDefault(o => o.Is(name));
}

/// <summary>One partnership's territory.</summary>
public sealed record Area(string Id, string Name)
{
    public string? Partnership { get; init; }

    /// <summary>Colour for headings and charts, #rrggbb.</summary>
    public string? Colour { get; init; }
    public string? Contact { get; init; }

    /// <summary>Telephone number that anyone worried about a child can call; null where none is given.</summary>
    public string? FrontDoor { get; init; }

    /// <summary>For the cover of the area's report; null where there is none.</summary>
    public Logo? Logo { get; init; }
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>What it calls the terms of question sets, whatever their capitals: front door is MASH here. Terms that it has no name for stand for themselves.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = NamesInText.None;

    public bool Is(string idOrName) => Id == idOrName || Same(Name, idOrName) || Spellings.Any(s => Same(s, idOrName));

    private static bool Same(string a, string b) => string.Equals(a, b.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A kind of organisation.</summary>
public sealed record Sector(string Id, string Name)
{
    public bool Police { get; init; }
    public ImmutableArray<string> Spellings { get; init; } = [];
}

/// <summary>A body under the duty. Former names keep trends whole after a change of name or a merger.</summary>
public sealed record Organisation(string Id, string Name, string Sector, ImmutableArray<string> Areas)
{
    public ImmutableArray<string> FormerNames { get; init; } = [];

    /// <summary>Ids of organisations of earlier audits that this one is, or that merged into it.</summary>
    public ImmutableArray<string> Was { get; init; } = [];
    public bool National { get; init; }

    public bool Is(string name) =>
        Id == name || FormerNames.Append(Name).Any(n => string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>Where an audit may choose how answers are counted and printed.</summary>
/// <param name="DecimalsInTables">Of percentages in tables, 0 to 2. In the text and at the bars of charts they are whole.</param>
/// <param name="WhereAspectsDiffer">Which grade of a return counts.</param>
public sealed record CountingRules(int DecimalsInTables = 1, AspectRule WhereAspectsDiffer = AspectRule.Lower);

/// <summary>Which of the grades counts that one return gave to the aspects of one question. The grades given are kept.</summary>
public enum AspectRule
{
    Lower,
    Higher,
}

public static class AspectRules
{
    /// <summary>"lower" or "higher", to go on with "... counts".</summary>
    public static string Word(this AspectRule rule) => rule == AspectRule.Higher ? "higher" : "lower";
}

/// <summary>The rules of withholding that the audit chose before its survey opened.</summary>
/// <param name="MinimumBase">Smallest base of a breakdown of survey answers outside the team, 5 to 20.</param>
/// <param name="SmallCount">Counts from 1 to this are withheld in what is published.</param>
public sealed record Thresholds(int MinimumBase = 10, int SmallCount = 4)
{
    /// <summary>Whether the heat map may be published; otherwise it is for partners.</summary>
    public bool HeatMapPublic { get; init; }
}
