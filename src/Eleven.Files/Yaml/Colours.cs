namespace Eleven.Files.Yaml;

/// <summary>Colours as #rrggbb.</summary>
internal static class Colours
{
    public static string? OrNull(MapReader map, string key = "colour")
    {
        if (map.Take(key) is not { } node || map.TextOf(node, key) is not { } colour)
        {
            return null;
        }
        if (colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit))
        {
            return colour;
        }
        map.Problems.At(node, $"'{colour}' is no colour. Write # and six digits in quotes, for example \"#1d4f73\".");
        return null;
    }
}
