using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports;

/// <summary>Who will read it; what may be shown follows from it.</summary>
public enum Audience
{
    /// <summary>The business unit and its quality assurance group: sees all.</summary>
    Team,

    /// <summary>The partnership's organisations: minimum base.</summary>
    Partners,

    /// <summary>Anyone: minimum base and small counts.</summary>
    Public,
}

public enum ReportKind
{
    Region,
    Area,
    Organisation,
    Briefing,
}

/// <summary>A whole report as a document: what every writer renders, whatever the format.</summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Subtitle { get; init; }

    /// <summary>The partnership or region that publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Accent colour, #rrggbb, dark enough for white text.</summary>
    public string Colour { get; init; } = "#1d4f73";

    /// <summary>The publisher's, for the cover; null where there is none.</summary>
    public Logo? Logo { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>A draft carries a watermark.</summary>
    public bool Draft { get; init; }

    /// <summary>Date of the data; printed on the cover and, for a draft, on every page.</summary>
    public DateOnly? DataDate { get; init; }

    /// <summary>File name without ending, kebab-case.</summary>
    public required string FileName { get; init; }
    public required ImmutableArray<Block> Blocks { get; init; }
}
