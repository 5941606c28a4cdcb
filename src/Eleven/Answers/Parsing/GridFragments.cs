using System.Text.Json;

namespace Eleven.Answers.Parsing;

/// <summary>Rows and columns of a grid that stands in one cell as fragments of JSON joined by "; ".</summary>
internal static class GridFragments
{
    public static bool Seen(string cell) => cell.AsSpan().TrimStart().StartsWith("{");

    /// <summary>Row and column titles in the order of the cell; null when a fragment is broken.</summary>
    public static List<(string Row, string Column)>? Of(string cell)
    {
        var fragments = new List<(string, string)>();
        foreach (var fragment in Fragments(cell))
        {
            try
            {
                using var json = JsonDocument.Parse(fragment);
                if (
                    !json.RootElement.TryGetProperty("row_title", out var row)
                    || !json.RootElement.TryGetProperty("column_title", out var column)
                )
                {
                    return null;
                }
                fragments.Add((row.ToString(), column.ToString()));
            }
            catch (JsonException)
            {
                return null;
            }
        }
        return fragments;
    }

    /// <summary>What a cell says of one row, several answers joined by ";". A cell without fragments, or with a broken one, comes back as it is.</summary>
    private static string OfRow(string cell, string row)
    {
        if (!Seen(cell) || Of(cell) is not { } fragments)
        {
            return cell;
        }
        var key = Wording.Key(row);
        return string.Join("; ", fragments.Where(f => Wording.Key(f.Row) == key).Select(f => f.Column));
    }

    /// <summary>Titles of the rows in a cell; none where it holds no whole fragments.</summary>
    public static IEnumerable<string> Rows(string cell) =>
        Seen(cell) && Of(cell) is { } fragments ? fragments.Select(f => f.Row).Distinct() : [];

    /// <summary>Puts what the cells say of a question's row in place of the whole grid; a sentence on rows that are nobody's, or null.</summary>
    public static string? TakeRows(string[] cells, ParsingRules rules)
    {
        string? strange = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (rules.Parts[i] is not { Kind: PartKind.GridRow, Label: { } row })
            {
                continue;
            }
            var unknown = rules.KnownRows.IsEmpty ? [] : Rows(cells[i]).Where(r => !rules.KnownRows.Contains(Wording.Key(r)));
            if (unknown.FirstOrDefault() is { } first)
            {
                strange =
                    $"the grid's row \"{ShownCell.Of(first)}\" is no question, so what it says was left out; say in the mapping which question it is";
            }
            cells[i] = OfRow(cells[i], row);
        }
        return strange;
    }

    // From each opening brace to its closing one; braces within strings do not count.
    private static IEnumerable<string> Fragments(string cell)
    {
        var (start, depth, quoted) = (0, 0, false);
        for (var i = 0; i < cell.Length; i++)
        {
            if (quoted)
            {
                quoted = cell[i] != '"';
                i += cell[i] == '\\' ? 1 : 0;
                continue;
            }
            quoted = cell[i] == '"' && depth > 0;
            start = cell[i] == '{' && depth == 0 ? i : start;
            depth +=
                cell[i] == '{' ? 1
                : cell[i] == '}' ? -1
                : 0;
            if (cell[i] == '}' && depth == 0)
            {
                yield return cell[start..(i + 1)];
            }
        }
        if (depth > 0)
        {
            yield return cell[start..];
        }
    }
}
