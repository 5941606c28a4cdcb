using System.Collections.Immutable;
using Eleven.Reports.Drawing;

namespace Eleven.Web.Library;

/// <summary>A colour to choose for a band.</summary>
/// <param name="Hex">#rrggbb.</param>
public sealed record NamedColour(string Hex, string Name)
{
    public static ImmutableArray<NamedColour> All { get; } =
    [
        new("#942514", "Dark red"),
        new("#d4351c", "Red"),
        new("#f47738", "Orange"),
        new("#f0a81d", "Amber"),
        new("#ffdd00", "Yellow"),
        new("#85994b", "Light green"),
        new("#00703c", "Green"),
        new("#28a197", "Turquoise"),
        new("#1d70b8", "Blue"),
        new("#4c2c92", "Purple"),
        new("#505a5f", "Grey"),
    ];

    /// <summary>Its name, or how it is written where it has none.</summary>
    public static string NameOf(string? hex) =>
        hex is null
            ? "No colour"
            : All.FirstOrDefault(c => c.Hex.Equals(hex, StringComparison.OrdinalIgnoreCase))?.Name ?? $"Own colour {hex}";

    /// <summary>How its letter reads on it, and how it stands on a white page, in words.</summary>
    public static string Contrast(string hex)
    {
        var ink = Ink.On(hex);
        var letter = $"{(ink == Ink.Black ? "Black" : "White")} letter, contrast {Ink.Contrast(hex, ink):0.0} to 1";
        return Ink.StandsOut(hex) ? $"{letter}; stands out from a white page" : $"{letter}; too pale for a white page, so it gets a border";
    }

    /// <summary>Whether two colours look nearly the same where they are printed in grey.</summary>
    public static bool AlikeInGrey(string one, string other) => Ink.Contrast(one, other) < AlikeBelow;

    private const double AlikeBelow = 1.4;

    /// <summary>#rrggbb, or null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var hex = typed?.Trim().ToLowerInvariant() ?? "";
        return hex.Length == 7 && hex[0] == '#' && hex.Skip(1).All(char.IsAsciiHexDigit) ? hex : null;
    }
}
