using Eleven.Files.Excel;

namespace Eleven.Files.Returns;

/// <summary>How the return workbook looks: what is to be filled in is white in a border, all else is not.</summary>
internal static class Skin
{
    private const string Dark = "#1d4f73";
    private const string Light = "#e8f0f5";
    private const string Pale = "#f3f2f1";

    public static readonly Look Title = new() { Font = Font.Title };
    public static readonly Look Note = new() { Font = Font.Note, Wraps = true, AtTop = true };
    public static readonly Look Line = new();
    public static readonly Look Heading = new()
    {
        Font = Font.Bold,
        Fill = Dark,
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
    };
    public static readonly Look Section = new()
    {
        Font = Font.Bold,
        Fill = Light,
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
    };
    public static readonly Look SectionNote = new()
    {
        Fill = Light,
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
    };
    public static readonly Look Label = new()
    {
        Font = Font.Bold,
        Fill = Pale,
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
    };
    public static readonly Look Text = new()
    {
        Fill = Pale,
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
    };
    public static readonly Look NotAsked = new() { Hatched = true, Edge = Edge.Around };

    /// <summary>A cell to be filled in: text for good, whatever it begins with.</summary>
    public static readonly Look Field = new()
    {
        Format = "@",
        Edge = Edge.Around,
        Wraps = true, AtTop = true,
        Unlocked = true,
    };
}
