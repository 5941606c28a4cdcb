using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>The report's own colour and what follows from it, as rrggbb.</summary>
internal sealed class Palette(string colour)
{
    public const string Black = "0b0c0c";
    public const string Grey = "505a5f";
    public const string Rule = "b1b4b6";
    public const string Pale = "f3f2f1";

    public string Accent { get; } = Hex(Ink.DarkEnough(colour));

    /// <summary>So light that ink stands on it as on paper.</summary>
    public string Tint { get; } = Lighter(Ink.DarkEnough(colour), 0.1);

    public static string Hex(string colour) => Ink.Checked(colour)[1..];

    private static string Lighter(string colour, double strength)
    {
        var rgb = Convert.FromHexString(Hex(colour));
        return Convert.ToHexStringLower([.. rgb.Select(part => (byte)Math.Round((part * strength) + (255 * (1 - strength))))]);
    }
}
