using System.Collections.Immutable;
using Eleven.Answers.Layouts;

namespace Eleven.Answers.Matching;

/// <summary>Recognises the columns of a survey that tell who answered, by the words of the header or by the cells.</summary>
internal static class IdentityColumns
{
    /// <param name="cells">Cells of the column that are not blank, with how often each stands there.</param>
    /// <returns>The column with its role, and with what its cells are where the header does not tell; null where it is like any other.</returns>
    public static LayoutColumn? Of(LayoutColumn column, IReadOnlyCollection<KeyValuePair<string, int>> cells)
    {
        var found = column with { Role = ColumnRole.Identity, Identity = IdentityKind.Person };
        return Claimed(column, cells) ? found
            : IdentityCells.MostAre(cells) is { } kind ? found with { CellsAre = kind }
            : null;
    }

    /// <summary>The same by the rows that a layout was recognised by.</summary>
    public static LayoutColumn? Of(LayoutColumn column, Layout layout) =>
        Of(
            column,
            [
                .. layout
                    .Sample.Where(r => column.Index < r.Length)
                    .Select(r => r[column.Index].Trim())
                    .Where(c => c.Length > 0 && !layout.BlankMarks.Contains(c))
                    .CountBy(c => c),
            ]
        );

    /// <summary>Which columns were left out and by what they were known; null where none was.</summary>
    public static Problem? Dropped(string file, ImmutableArray<LayoutColumn> columns)
    {
        var byHeader = columns.Where(c => c.CellsAre is null).Select(Name).ToArray();
        var byCells = columns.Where(c => c.CellsAre is not null).Select(c => $"{Name(c)} ({c.CellsAre})").ToArray();
        var known = string.Join(
            "; ",
            new[] { ("headers", byHeader), ("cells", byCells) }
                .Where(k => k.Item2.Length > 0)
                .Select(k => $"by their {k.Item1}: {string.Join(", ", k.Item2)}")
        );
        return columns.IsEmpty
            ? null
            : new(
                Severity.Note,
                file,
                $"columns that tell who answered or when were dropped, {known}. To keep one, name it under keep-columns in audit.yaml; if it is a question, ask it in the question set and map the column to it."
            );
    }

    private static string Name(LayoutColumn column) => column.Shown.Length > 0 ? column.Shown : $"column {ColumnLetter.Of(column.Index)}";

    private static bool Claimed(LayoutColumn column, IReadOnlyCollection<KeyValuePair<string, int>> cells)
    {
        var (header, heading) = PartFinder.IsResponse(column.SubHeader) ? Apart(column.Header) : (column.Header, column.SubHeader);
        if (heading.Length == 0)
        {
            return IdentityWords.Of(header) is var claim and not IdentityClaim.None && IdentityCells.Bear(claim, header, cells);
        }
        if (!IdentityWords.IsBlock(header))
        {
            return false;
        }
        var said = IdentityWords.Of(heading);
        return (said != IdentityClaim.None || IdentityPhrase.IsWithin(heading) || IdentityWords.Of(header) == IdentityClaim.Name)
            && IdentityCells.Bear(said != IdentityClaim.None ? said : IdentityClaim.Detail, heading, cells);
    }

    // "Your details - Team" in one header row.
    private static (string Header, string Heading) Apart(string header) =>
        header.IndexOf(" - ", StringComparison.Ordinal) is var at and > 0 && IdentityWords.IsBlock(header[..at])
            ? (header[..at], header[(at + 3)..])
            : (header, "");
}
