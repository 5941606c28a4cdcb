using System.Text.RegularExpressions;

namespace Eleven.Tests.Examples;

/// <summary>What people wrote in prose.md, by heading: "A1 @westmarch" and the lines under it. Read here without the project's own parser, to check it by.</summary>
internal sealed partial class WrittenParts(string audit)
{
    private readonly List<(string Part, string? Area, string Text)> _parts =
    [
        .. Heading()
            .Split(File.ReadAllText(Path.Combine(ExampleAudits.FolderOf(audit), "prose.md")))
            .Skip(1)
            .Chunk(2)
            .Select(p => p[0].Split(" @") is [var part, var area] ? (part, area, p[1]) : (p[0], (string?)null, p[1])),
    ];

    /// <summary>All that stands under a part for an area's report, the general text included.</summary>
    public string Text(string part, string? area = null) =>
        string.Join('\n', _parts.Where(p => p.Part == part && (p.Area is null || p.Area == area)).Select(p => p.Text));

    public string All => string.Join('\n', _parts.Select(p => p.Text));

    /// <summary>Recommendations in report order: the question each arises from and its line.</summary>
    public List<(string Question, string Line)> Recommendations(string? area) =>
        [
            .. _parts
                .Where(p => p.Area is null || p.Area == area)
                .SelectMany(p =>
                    p.Text.Split('\n').Where(l => l.StartsWith("- [recommendation]", StringComparison.Ordinal)).Select(l => (p.Part, l))
                ),
        ];

    /// <summary>Numbers of the recommendations under a question.</summary>
    public IEnumerable<string> NumbersAt(string question, string? area) =>
        Recommendations(area).Index().Where(r => r.Item.Question == question).Select(r => $"{r.Index + 1}");

    public bool Has(string part) => _parts.Exists(p => p.Part == part);

    [GeneratedRegex("^## (.+)\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();
}
