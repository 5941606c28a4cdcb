using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The files that answers came in.</summary>
internal sealed class SourceReader(KnownNames known)
{
    private readonly List<AuditSource> _read = [];

    public ImmutableArray<AuditSource> Sources(MapReader map)
    {
        var names = new HashSet<string>();
        return map.Each("sources", node => Source(node, names));
    }

    private AuditSource? Source(YamlNode node, HashSet<string> names)
    {
        if (MapReader.Of(node, known.Problems, "a source") is not { } map)
        {
            return null;
        }
        var name = map.Text("name");
        if (name.Length > 0 && !names.Add(name))
        {
            known.Problems.At(map.Take("name")!, $"Two sources are called '{name}'. Give this one another name.");
        }
        map.Need("file");
        var source = new AuditSource(
            name,
            RelativePath.OrNull(map, "file") ?? "",
            known.SetName(map),
            Variant(map),
            Words.Layouts.Contains(map.Text("layout", "auto")) ? map.Text("layout", "auto") : UnknownLayout(map),
            map.TextOrNull("worksheet"),
            RelativePath.OrNull(map, "mapping"),
            known.Problems.Where(node)
        )
        {
            WhereFile = known.Problems.Where(map.Take("file") ?? node),
            WhereWorksheet = known.Problems.Where(map.Take("worksheet") ?? node),
        };
        if (source.Worksheet is not null && source.Layout == ReturnForm.Layout)
        {
            known.Problems.At(map.Take("worksheet")!, "A return workbook is read whole. Take the worksheet out, or correct the layout.");
        }
        if (source.File.Length > 0 && _read.Find(s => IsSameFile(s, source)) is { } same)
        {
            known.Problems.At(
                map.Take("file")!,
                $"Source '{same.Name}' is the same file, and its answers count once. Name the other file, or take one of the two sources out."
            );
        }
        _read.Add(source);
        map.Done();
        return source;
    }

    // Two worksheets of one workbook are two tables.
    private static bool IsSameFile(AuditSource one, AuditSource other) =>
        (one.File, one.Questions) == (other.File, other.Questions)
        && (one.Worksheet is null || other.Worksheet is null || one.Worksheet == other.Worksheet);

    private string? Variant(MapReader map)
    {
        var id = map.TextOrNull("variant");
        var set = map.TextOrNull("questions") is { } name ? known.Sets.FirstOrDefault(s => s.Name == name)?.Set : null;
        return id is null || set is null
            ? id
            : Ids.KnownOrNull(map, "variant", $"variant of {set.Id}", [.. set.Variants.Select(v => v.Id)]);
    }

    private string UnknownLayout(MapReader map)
    {
        var layout = map.Text("layout");
        known.Problems.At(map.Take("layout")!, $"There is no layout '{layout}': {Nearest.Hint(layout, Words.Layouts)}");
        return layout;
    }
}
