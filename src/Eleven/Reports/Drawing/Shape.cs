namespace Eleven.Reports.Drawing;

/// <summary>One thing drawn; places and sizes in pixels from the top left.</summary>
public abstract record Shape;

/// <param name="Bordered">A thin dark border, where the colour alone would not stand out from the page.</param>
public sealed record BarShape(double X, double Y, double Width, double Height, string Fill, SeriesPattern Pattern, bool Bordered) : Shape;

/// <param name="Y">Of the base line.</param>
/// <param name="Plate">White behind the letters, for text that crosses lines or stands on a hatched bar.</param>
public sealed record TextShape(double X, double Y, string Text, double Size, string Colour) : Shape
{
    public TextAlign Align { get; init; }
    public bool Bold { get; init; }
    public bool Plate { get; init; }
}

public enum TextAlign
{
    Start,
    Middle,
    End,
}

public sealed record LineShape(double X1, double Y1, double X2, double Y2, string Colour) : Shape;
