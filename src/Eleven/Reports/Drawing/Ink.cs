using System.Globalization;

namespace Eleven.Reports.Drawing;

/// <summary>Colours by contrast as WCAG 2.2 measures it: text 4.5 to 1, shapes 3 to 1. A colour that is not #rrggbb is a bug of the caller.</summary>
public static class Ink
{
    public const string Black = "#0b0c0c";
    public const string White = "#ffffff";
    public const string Grey = "#505a5f";
    private const double ForText = 4.5;
    private const double ForShapes = 3;

    /// <summary>Black or white, whichever reads better on the colour.</summary>
    public static string On(string fill) => Contrast(fill, Black) >= Contrast(fill, White) ? Black : White;

    /// <summary>Whether a shape of this colour stands out from a white page by itself; else it needs a border.</summary>
    public static bool StandsOut(string fill) => Contrast(fill, White) >= ForShapes;

    /// <summary>The colour itself, or as much darker as text of that colour, or white text on it, needs.</summary>
    public static string DarkEnough(string colour)
    {
        var (r, g, b) = Parts(colour);
        var shown = Hex(r, g, b);
        while (Contrast(shown, White) < ForText)
        {
            (r, g, b) = (r * 9 / 10, g * 9 / 10, b * 9 / 10);
            shown = Hex(r, g, b);
        }
        return shown;
    }

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>The colour as it may stand in a style sheet: #rrggbb and nothing else.</summary>
    public static string Checked(string colour)
    {
        var (r, g, b) = Parts(colour);
        return Hex(r, g, b);
    }

    private static string Hex(int r, int g, int b) => $"#{r:x2}{g:x2}{b:x2}";

    private static (int R, int G, int B) Parts(string colour)
    {
        if (
            colour is not ['#', _, _, _, _, _, _]
            || !int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        )
        {
            throw new ArgumentException($"\"{colour}\" is no colour: it must be # and six hexadecimal digits.", nameof(colour));
        }
        return (rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    private static double Luminance(string colour)
    {
        var (r, g, b) = Parts(colour);
        return 0.2126 * Linear(r) + 0.7152 * Linear(g) + 0.0722 * Linear(b);
    }

    private static double Linear(int part)
    {
        var c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
