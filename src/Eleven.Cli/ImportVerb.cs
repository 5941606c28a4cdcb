using System.Collections.Immutable;
using System.CommandLine;
using Eleven.Answers;

namespace Eleven.Cli;

/// <summary>eleven import: what became of every row and cell of the files, and nothing else.</summary>
internal static class ImportVerb
{
    public static Command New()
    {
        var audit = AuditArgument.New();
        var columns = new Option<bool>("--columns") { Description = "Also list every column and the question it was matched to." };
        var verb = new Command(
            "import",
            """
            Reads an audit's files and shows what became of every row and cell. Nothing is written.

            Examples:
              eleven import examples/2024-25
              eleven import examples/2024-25 --columns
            """
        )
        {
            audit,
            columns,
        };
        verb.SetAction(given => Edge.Run(() => Run(given.GetRequiredValue(audit), given.GetValue(columns))));
        return verb;
    }

    private static int Run(string folder, bool columns)
    {
        if (AuditArgument.Read(folder, out var exit) is not { } audit)
        {
            return exit;
        }
        var hashes = audit
            .Answers.Tables.SelectMany(t => t.Rows.Take(1))
            .DistinctBy(r => r.File)
            .ToDictionary(r => r.File, r => r.FileHash, StringComparer.Ordinal);
        foreach (var line in audit.Answers.Reconciliations.SelectMany(r => Lines(r, hashes.GetValueOrDefault(r.File), columns)))
        {
            Screen.Say(line);
        }
        return exit;
    }

    internal static IEnumerable<string> Lines(Reconciliation file, string? hash, bool columns)
    {
        yield return $"{file.File} ({file.Layout})";
        if (hash is not null)
        {
            // Theme codes and quotes name a file by it.
            yield return $"  file {hash}";
        }
        yield return Sum("rows", file.RowsIn, file.RowsStored, "kept", file.Rows);
        yield return Sum("cells", file.CellsIn, file.CellsStored, "became answers", file.Cells);
        yield return file.AddsUp ? "  Adds up: every row and every cell is accounted for." : "  DOES NOT ADD UP: please report this.";
        foreach (var column in file.Columns.Where(c => columns || !c.Sure))
        {
            var question = column.Question is { } code ? $"question {code}" : "not used";
            yield return $"  column {column.Column + 1} \"{Short(column.Header)}\": {question}, {column.Why}{(column.Sure ? "" : " (unsure)")}";
        }
        foreach (var problem in file.Problems)
        {
            yield return $"  {problem}";
        }
        yield return "";
    }

    private static string Sum(string what, long all, long kept, string how, ImmutableArray<Explained> explained) =>
        $"  {all:N0} {what} = {kept:N0} {how}" + string.Concat(explained.Where(e => e.Count > 0).Select(e => $" + {e.Count:N0} {e.Why}"));

    private static string Short(string header)
    {
        var line = header.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
