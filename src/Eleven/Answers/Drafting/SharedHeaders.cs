using System.Collections.Immutable;
using Eleven.Answers.Layouts;

namespace Eleven.Answers.Drafting;

/// <summary>"Question - Option" in one header row: neighbours that share what stands before a dash are the columns of one question.</summary>
internal static class SharedHeaders
{
    private const string Dash = " - ";

    public static ImmutableArray<LayoutColumn> Split(ImmutableArray<LayoutColumn> columns) =>
        [.. columns.Select((column, at) => IsShared(columns, at) ? Apart(column) : column)];

    private static bool IsShared(ImmutableArray<LayoutColumn> columns, int at)
    {
        var shared = Before(columns[at]);
        return shared is not null
            && (at > 0 && Before(columns[at - 1]) == shared || at + 1 < columns.Length && Before(columns[at + 1]) == shared);
    }

    private static string? Before(LayoutColumn column)
    {
        var at = column.Header.LastIndexOf(Dash, StringComparison.Ordinal);
        return at > 0 && column.SubHeader.Length == 0 && column.Role == ColumnRole.Answer ? column.Header[..at] : null;
    }

    private static LayoutColumn Apart(LayoutColumn column) =>
        column with
        {
            Header = Before(column)!,
            SubHeader = column.Header[(Before(column)!.Length + Dash.Length)..].Trim(),
        };
}
