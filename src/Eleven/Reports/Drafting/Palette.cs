namespace Eleven.Reports.Drafting;

/// <summary>One calm accent and greys: what is said of here stands out, what it is compared with does not. Each has 3:1 against white and differs in grey.</summary>
internal static class Palette
{
    public const string Accent = "#1d4f73";
    public const string Beside = "#8a8f94";
    public const string Further = "#5c6166";
    public const string Faint = "#b9bec2";
    public const string NotRelevant = "#b1b4b6";
}
