using Eleven.Answers;
using Eleven.Files.Data;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.Organisations;

/// <summary>One row of a directory that is brought in, as it stands there. Null: the file has no such column.</summary>
/// <param name="Number">As a spreadsheet counts, the headers being row 1.</param>
public sealed record DirectoryRow(
    int Number,
    string? Code,
    string? Organisation,
    string? Sector,
    string? Areas,
    string? Contact,
    string? JobTitle,
    string? Role,
    string? Email,
    string? Phone,
    string? Region
)
{
    /// <summary>Rows that a file may have, headers apart.</summary>
    public const int Most = 5000;

    /// <summary>What is said of a row whose cells nobody can tell apart.</summary>
    public const string Broken =
        "Words follow a closing quotation mark, so nobody can tell where the cells of this row end. Take the quotation marks out, or write each of them twice.";

    /// <summary>Why nobody can tell which column is meant, where two have the name of one; null where all are told apart.</summary>
    public static string? Twice(IReadOnlyList<string[]> file) =>
        file.Count == 0
            ? null
            : (
                from header in file[0].Index()
                let name = Directory.Columns.FirstOrDefault(c => c.Equals(header.Item.Trim(), StringComparison.OrdinalIgnoreCase))
                where name is not null
                group ColumnLetter.Of(header.Index) by name into same
                where same.Skip(1).Any()
                select $"{(same.Count() == 2 ? "Two" : $"{same.Count()}")} columns are named {same.Key}: {string.Join(" and ", same)}. Rename one of them, or take it out"
            ).FirstOrDefault();

    /// <summary>The rows of a file whose first row names the columns, in any order; and the headers that no column of a directory has.</summary>
    /// <param name="broken">Numbers of rows that are left out.</param>
    public static (List<DirectoryRow> Rows, List<string> Unknown) Read(IReadOnlyList<string[]> file, IReadOnlySet<int> broken)
    {
        var headers = file.Count == 0 ? [] : file[0].Select(h => h.Trim()).ToArray();
        int At(int column) => Array.FindIndex(headers, h => h.Equals(Directory.Columns[column], StringComparison.OrdinalIgnoreCase));
        int[] at = [.. Directory.Columns.Select((_, n) => At(n))];
        var rows = new List<DirectoryRow>();
        for (var n = 1; n < file.Count; n++)
        {
            string? Cell(int column) =>
                at[column] < 0 ? null
                : at[column] < file[n].Length ? CsvText.Words(file[n][at[column]].Trim())
                : "";
            string? Name(int column) => Cell(column) is { } name ? NameFieldAttribute.Written(name) : null;
            if (!broken.Contains(n + 1) && file[n].Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(new(n + 1, Cell(0), Name(1), Name(2), Cell(3), Name(5), Cell(6), Cell(7), Cell(8), Cell(9), Cell(10)));
            }
        }
        return (rows, [.. headers.Where(h => h.Length > 0 && !Directory.Columns.Contains(h, StringComparer.OrdinalIgnoreCase))]);
    }
}
