using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;

namespace Eleven.Files.Audits;

/// <summary>What a mapping says of columns that no file of its source has, or says twice and differently of one column: mistakes of the mapping file.</summary>
internal static class MappedPlaces
{
    /// <param name="layouts">Of every file that the mapping is for.</param>
    public static IEnumerable<Problem> Mistakes(ColumnMapping mapping, IReadOnlyCollection<Layout> layouts, string source)
    {
        var columns = layouts.SelectMany(l => l.Columns).ToList();
        foreach (var mapped in mapping.Columns)
        {
            if (!columns.Exists(c => ColumnMapping.IsOf(mapped, c)))
            {
                yield return new(
                    Severity.Refused,
                    mapped.Where,
                    $"There is no column '{mapped.Column}' in source {source}. Write its letter or its header, or take the line out."
                );
            }
            else if (columns.Select(c => Earlier(mapping, mapped, c)).FirstOrDefault(e => e is not null) is { } earlier)
            {
                yield return new(
                    Severity.Refused,
                    mapped.Where,
                    $"Column '{mapped.Column}' is told otherwise as '{earlier.Column}' ({earlier.Where}). Take one of the two lines out."
                );
            }
        }
    }

    // The same column by its letter and by its header. A header over several columns says what those are that no letter names.
    private static MappedColumn? Earlier(ColumnMapping mapping, MappedColumn mapped, LayoutColumn column) =>
        !ColumnMapping.IsOf(mapped, column) || column.SubHeader.Length > 0
            ? null
            : mapping
                .Columns.TakeWhile(m => !ReferenceEquals(m, mapped))
                .FirstOrDefault(m =>
                    ColumnMapping.IsOf(m, column)
                    && RowOf(m) == RowOf(mapped)
                    && (m.Question != mapped.Question || m.Option != mapped.Option)
                );

    private static string? RowOf(MappedColumn mapped) => mapped.Row is { } row ? Wording.Key(row) : null;
}
