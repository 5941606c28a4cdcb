using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Reports.Drafting;

/// <summary>Everything that a report is drafted from: one audit, those it is compared with, and what people wrote and released.</summary>
public sealed record DraftInput
{
    public required AuditMaterial Now { get; init; }

    /// <summary>Earlier audits, the last one first, under the names that figure addresses call them.</summary>
    public ImmutableArray<EarlierMaterial> Earlier { get; init; } = [];
    public ImmutableArray<ReleasedQuote> Quotes { get; init; } = [];
    public ImmutableArray<YouSaid> YouSaid { get; init; } = [];

    /// <summary>Recodes, duplicates and codebooks, for the note on method.</summary>
    public Decisions Decisions { get; init; } = new();

    /// <summary>The Markdown that people wrote; null when there is none.</summary>
    public ProseText? Prose { get; init; }

    /// <summary>A draft carries a watermark and the date of its data.</summary>
    public bool IsDraft { get; init; } = true;

    public Audience Audience => Now.View.Audience;

    /// <summary>All of it as that area reads it: in its words and with its names of options.</summary>
    /// <param name="area">Its id; null: no single area.</param>
    internal DraftInput In(string? area) =>
        this with
        {
            Now = Now.In(area),
            Earlier = [.. Earlier.Select(e => e with { Material = e.Material.In(area) })],
        };
}

/// <summary>What people wrote, as it stands in its file.</summary>
/// <param name="File">Name for messages, for example prose.md.</param>
public sealed record ProseText(string File, string Text);
