namespace Eleven.Files.Yaml;

/// <summary>Paths from the audit's folder, so that the folder can be moved and sent.</summary>
internal static class RelativePath
{
    public static string? OrNull(MapReader map, string key)
    {
        if (map.Take(key) is not { } node || map.TextOf(node, key) is not { Length: > 0 } path)
        {
            return null;
        }
        var wrong =
            Path.IsPathRooted(path) || path.Contains(':') || path.StartsWith('\\')
                ? $"'{path}' must be a path from the audit's folder, for example exports/survey.xlsx. Copy the file there."
            : path.Contains('\\') ? $"Write '{path.Replace('\\', '/')}', with / between folders."
            : path.Contains('\0') || (Path.GetDirectoryName(path) ?? "").Contains('*')
                ? $"'{path}' is no path. Only the file's name may hold * for any letters."
            : null;
        if (wrong is null)
        {
            return path;
        }
        map.Problems.At(node, wrong);
        return null;
    }
}
