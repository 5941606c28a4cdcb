using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>Ids of the page, each given once. Those of the report's own blocks come first, so that links to them hold.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = ["main", "contents"];
    private readonly HashSet<string> _ofBlocks = [];

    public Anchors(Report report)
    {
        foreach (var block in All(report.Blocks))
        {
            if (Of(block) is { } anchor)
            {
                _ofBlocks.Add(anchor);
            }
        }
    }

    /// <summary>All blocks in order, those in columns too.</summary>
    public static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Columns columns ? columns.Parts.SelectMany(p => All(p)).Prepend(b) : [b]);

    /// <summary>Whether a block of the report bears the anchor.</summary>
    public bool Has(string anchor) => _ofBlocks.Contains(anchor);

    /// <summary>The block's own anchor, at its first use; after that, one like it.</summary>
    public string OfBlock(string anchor) => _taken.Add(anchor) ? anchor : Derived(anchor, "again");

    /// <summary>An id for a part of a block.</summary>
    public string Derived(string anchor, string part)
    {
        var id = $"{anchor}-{part}";
        for (var n = 2; _ofBlocks.Contains(id) || !_taken.Add(id); n++)
        {
            id = $"{anchor}-{part}-{n}";
        }
        return id;
    }

    private static string? Of(Block block) =>
        block switch
        {
            Heading heading => heading.Anchor,
            ChartBlock chart => chart.Chart.Anchor,
            TableBlock table => table.Table.Anchor,
            RecommendationBlock recommendation => recommendation.Anchor,
            _ => null,
        };
}
