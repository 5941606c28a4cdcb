namespace Eleven.Files.Yaml;

/// <summary>The first 16 hexadecimal digits of a file's SHA-256, by which codes and quotes are bound to it.</summary>
internal static class FileHash
{
    public static string Of(MapReader map, string key = "file")
    {
        var hash = map.Text(key);
        if (hash.Length > 0 && !IsOne(hash))
        {
            map.Problems.At(map.Take(key)!, $"'{hash}' is no file's hash. Copy the 16 digits that `eleven import` prints for the file.");
        }
        return hash;
    }

    public static bool IsOne(string text) => text.Length == 16 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
}
