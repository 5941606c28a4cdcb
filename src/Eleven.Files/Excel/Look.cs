namespace Eleven.Files.Excel;

/// <summary>How a cell looks.</summary>
internal readonly record struct Look
{
    public Font Font { get; init; }

    /// <summary>Number format; null: general, or text.</summary>
    public string? Format { get; init; }

    /// <summary>Background #rrggbb; null: none.</summary>
    public string? Fill { get; init; }
    public bool Hatched { get; init; }
    public Edge Edge { get; init; }
    public bool Wraps { get; init; }
    public Side Side { get; init; }

    /// <summary>Set off from the numbers before it.</summary>
    public bool Indented { get; init; }

    /// <summary>Text that stands upright, over a narrow column.</summary>
    public bool Upright { get; init; }

    /// <summary>Text for good: no spreadsheet takes it for a formula, not even when the cell is edited.</summary>
    public bool Quoted { get; init; }

    /// <summary>Text begins at the top of the cell, beside longer text.</summary>
    public bool AtTop { get; init; }

    /// <summary>May be written in where the sheet is protected.</summary>
    public bool Unlocked { get; init; }

    /// <summary>Colour of the letters, rrggbb.</summary>
    public string Ink =>
        Font switch
        {
            Font.Link => "1a5a96",
            Font.Note => Reports.Drawing.Ink.Grey[1..],
            _ => (Fill is null || Hatched ? Reports.Drawing.Ink.Black : Reports.Drawing.Ink.On(Fill))[1..],
        };
}

internal enum Font
{
    Plain,
    Bold,
    Title,
    Note,
    Link,
}

internal enum Edge
{
    None,
    Below,
    Above,
    Around,
}

internal enum Side
{
    Start,
    Middle,
    End,
}
