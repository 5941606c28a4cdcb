namespace Eleven.Tests.Published;

/// <summary>The parts of an address as the rows write it, read without the project's own parser so that the one can check the other.</summary>
internal sealed record RowAddress(string Question, string? Option, string Measure, string[] Groups, string? Audit)
{
    private static readonly string[] Measures = ["share", "count", "base", "answered", "asked", "mean", "top", "first", "first-three"];

    public static RowAddress Of(string figure)
    {
        var (rest, audit) = Cut(figure, '#');
        var (name, group) = Cut(rest, '@');
        var parts = name.Split('.');
        var last = Array.IndexOf(Measures, parts[^1]) >= 0 ? parts[^1] : null;
        return new(
            parts[0],
            last is not null && parts.Length == 2 ? null : parts.ElementAtOrDefault(1),
            last ?? "members",
            group?.Split('+') ?? [],
            audit
        );
    }

    private static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, null);
}
