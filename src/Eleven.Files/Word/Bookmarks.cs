using System.Globalization;
using System.Text;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>Names for the places that links lead to: Word allows 40 letters, digits and underscores.</summary>
internal sealed class Bookmarks
{
    private const int Longest = 40;

    private readonly Dictionary<string, string> names = [];
    private int last;

    public Bookmarks(Report report)
    {
        foreach (var anchor in report.Blocks.SelectMany(Anchors))
        {
            if (!names.TryAdd(anchor, NameOf(anchor)))
            {
                throw new InvalidOperationException($"Two blocks of the report have the anchor \"{anchor}\".");
            }
        }
    }

    public string Of(string anchor) =>
        names.TryGetValue(anchor, out var name)
            ? name
            : throw new InvalidOperationException($"Nothing in the report has the anchor \"{anchor}\".");

    /// <summary>Marks the place around what is written.</summary>
    public void Around(Markup xml, string name, Action write)
    {
        var id = ++last;
        xml.Add($"""<w:bookmarkStart w:id="{id}" w:name="{name}"/>""");
        write();
        xml.Add($"""<w:bookmarkEnd w:id="{id}"/>""");
    }

    private string NameOf(string anchor)
    {
        var name = new StringBuilder("a_");
        foreach (var c in anchor)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }
        if (name.Length > Longest || names.ContainsValue(name.ToString()))
        {
            var number = names.Count.ToString(CultureInfo.InvariantCulture);
            name.Length = Math.Min(name.Length, Longest - number.Length - 1);
            name.Append('_').Append(number);
        }
        return name.ToString();
    }

    private static IEnumerable<string> Anchors(Block block) =>
        block switch
        {
            Heading h => [h.Anchor],
            ChartBlock c => [c.Chart.Anchor],
            TableBlock t => [t.Table.Anchor],
            RecommendationBlock r => [r.Anchor],
            Columns c => c.Parts.SelectMany(p => p).SelectMany(Anchors),
            _ => [],
        };
}
