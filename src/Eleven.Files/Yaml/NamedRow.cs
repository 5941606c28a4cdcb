namespace Eleven.Files.Yaml;

/// <summary>A row of a file of answers as audit.yaml names it: the file by its hash, the row as the spreadsheet numbers it.</summary>
/// <param name="WhereFile">Where the file is named, for messages.</param>
/// <param name="WhereRow">Where the row is named.</param>
internal readonly record struct NamedRow(string FileHash, int Row, string WhereFile, string WhereRow)
{
    /// <summary>The keys file and row of a map that must have both.</summary>
    public static NamedRow Of(MapReader map)
    {
        var hash = map.Text("file");
        if (hash.Length > 0 && Files.FileHash.Wrong(hash) is { } wrong)
        {
            map.Problems.At(map.Take("file")!, wrong);
        }
        map.Need("row");
        return new(hash, map.Whole("row", 0, 1, int.MaxValue), Where("file"), Where("row"));

        string Where(string key) => map.Problems.Where(map.Take(key) ?? map.Map);
    }
}
