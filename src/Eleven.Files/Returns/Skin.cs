using Eleven.Files.Excel;

namespace Eleven.Files.Returns;

/// <summary>How the return workbook looks: what is to be filled in is white in a border, all else is not.</summary>
internal static class Skin
{
    private const string Dark = "#1d4f73";
    private const string Light = "#d5e3ec";
    private const string Pale = "#f3f2f1";

    public static readonly Look Title = new() { Font = Font.Title };
    public static readonly Look Line = new();
    public static readonly Look NotAsked = new() { Hatched = true, Edge = Edge.Around };

    private static readonly Look Wrapped = new()
    {
        Wraps = true,
        AtTop = true,
        Indented = true,
    };
    private static readonly Look Boxed = Wrapped with { Edge = Edge.Around };

    public static readonly Look Note = Wrapped with { Font = Font.Note };
    public static readonly Look Heading = Boxed with { Font = Font.Bold, Fill = Dark };
    public static readonly Look SectionNote = Boxed with { Fill = Light };
    public static readonly Look Section = SectionNote with { Font = Font.Bold };
    public static readonly Look Text = Boxed with { Fill = Pale };
    public static readonly Look Label = Text with { Font = Font.Bold };

    /// <summary>A cell to be filled in: text for good, whatever it begins with.</summary>
    public static readonly Look Field = Boxed with { Format = "@", Unlocked = true };

    /// <summary>Of one line, beside a label of one line.</summary>
    public static readonly Look ShortField = Field with { AtTop = false };
    public static readonly Look ShortLabel = Label with { AtTop = false };
    public static readonly Look ShortNote = Note with { AtTop = false };
}
