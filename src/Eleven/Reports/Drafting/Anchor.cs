namespace Eleven.Reports.Drafting;

/// <summary>Anchors of a report's blocks: stable from run to run, so that links from outside hold.</summary>
internal static class Anchor
{
    public static string Question(string code) => "q-" + Slug(code);

    public static string Figure(string code, string what = "") => "figure-" + Slug(code) + (what.Length > 0 ? "-" + what : "");

    public static string Table(string code, string what = "") => "table-" + Slug(code) + (what.Length > 0 ? "-" + what : "");

    public static string Section(string code) => "section-" + Slug(code);

    public static string Prose(string section) => "prose-" + Slug(section);

    public static string Recommendation(int number) => $"recommendation-{number}";

    private static string Slug(string code) => code.ToLowerInvariant().Replace(':', '-').Replace('_', '-');
}
