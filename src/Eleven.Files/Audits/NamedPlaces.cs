using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Whether the files and rows that people named in audit.yaml and in theme codes are there, told once the files have been read.</summary>
internal sealed class NamedPlaces(AuditFolder folder, SourceReading read)
{
    private const int MostListed = 6;

    // Two worksheets of one workbook are two tables of one file.
    private readonly ILookup<string, Imported> _byHash = read
        .Files.Where(f => f.Reconciliation.FileHash is not null)
        .ToLookup(f => f.Reconciliation.FileHash!);

    public IEnumerable<Problem> Missing() => [.. Duplicates(), .. Named(), .. Transcribed()];

    /// <summary>Files by hash and rows, of quotes and theme codes. A hash that fits nothing is told where it first stands.</summary>
    private IEnumerable<Problem> Named()
    {
        var quotes = folder.Quotes.Select(
            (q, i) => (q.FileHash, q.Row, WhereFile: Where("quotes", $"{i}", "file"), WhereRow: Where("quotes", $"{i}", "row"))
        );
        var codes = folder.Decisions.ThemeCodes.Select(c => (c.FileHash, c.Row, c.WhereFile, c.WhereRow));
        foreach (var same in quotes.Concat(codes).GroupBy(n => n.FileHash))
        {
            var tables = _byHash[same.Key].ToArray();
            if (tables.Length == 0)
            {
                var often = same.Count() == 1 ? "" : $" (named {same.Count():N0} times, first here)";
                yield return Mistake(
                    same.First().WhereFile,
                    $"No file of this audit has the hash '{same.Key}'{often}: {Hashes()}. Write the right one; if the file was exported again, look the rows up again too."
                );
                continue;
            }
            foreach (var (_, row, _, where) in same.Where(n => !Array.Exists(tables, t => HasRow(t, n.Row))).DistinctBy(n => n.WhereRow))
            {
                yield return Mistake(where, $"{NoRow(tables[0], row)}. Write the number that the spreadsheet shows.");
            }
        }
    }

    private IEnumerable<Problem> Duplicates()
    {
        foreach (var (i, decision) in folder.Decisions.Duplicates.Index())
        {
            ImmutableArray<string> files = [.. FilesOf(decision.Source)];
            var wrong = decision.KeepFile is null ? OfRows(decision, files, i) : OfFiles(decision, files, i);
            foreach (var problem in wrong)
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<Problem> OfFiles(DuplicateDecision decision, ImmutableArray<string> files, int at)
    {
        if (!read.HoldsReturns(decision.Source))
        {
            return
            [
                Mistake(
                    Where("duplicates", $"{at}", "files"),
                    $"The files of '{decision.Source}' are no return workbooks: each holds many rows. Write the rows of one respondent, and which row to keep."
                ),
            ];
        }
        return decision
            .Files.Select((file, i) => (file, Where: Where("duplicates", $"{at}", "files", $"{i}")))
            .Where(f => !files.Contains(f.file))
            .Select(f => Mistake(f.Where, $"There is no file '{f.file}' in the source '{decision.Source}': {Nearest.Hint(f.file, files)}"));
    }

    private IEnumerable<Problem> OfRows(DuplicateDecision decision, ImmutableArray<string> files, int at)
    {
        if (read.HoldsReturns(decision.Source))
        {
            yield return Mistake(
                Where("duplicates", $"{at}", "rows"),
                $"In '{decision.Source}' every return is a file of its own. Write files, a list of the names of one organisation's workbooks, in place of rows, and under keep the name of the one that counts."
            );
            yield break;
        }
        if (decision.File is null && files.Length > 1)
        {
            yield return Mistake(
                Where("duplicates", $"{at}", "rows"),
                $"'{decision.Source}' has {files.Length} files, each with rows of its own. Add file, with the name of the one that is meant: {Listed(files)}."
            );
            yield break;
        }
        if (decision.File is { } named && !files.Contains(named))
        {
            yield return Mistake(
                Where("duplicates", $"{at}", "file"),
                $"There is no file '{named}' in the source '{decision.Source}': {Nearest.Hint(named, files)}"
            );
            yield break;
        }
        var file = read.Files.FirstOrDefault(f =>
            f.Reconciliation.Source == decision.Source && (decision.File ?? f.Reconciliation.File) == f.Reconciliation.File
        );
        foreach (var (i, row) in decision.Rows.Index().Where(r => file is not null && !HasRow(file, r.Item)))
        {
            yield return Mistake(
                Where("duplicates", $"{at}", "rows", $"{i}"),
                $"{NoRow(file!, row)}. Write the numbers that the spreadsheet shows."
            );
        }
    }

    // The report says that it counts, and nothing does.
    private IEnumerable<Problem> Transcribed()
    {
        var returned = read
            .Files.Select(f => f.Table)
            .OfType<AnswerTable>()
            .SelectMany(t => t.Returns)
            .Select(r => r.Organisation)
            .ToHashSet();
        return folder
            .ReceivedInOwnFormat.Select((r, i) => (r, i))
            .Where(x => x.r.Format == ReturnFormat.OwnTranscribed && !returned.Contains(x.r.Organisation))
            .Select(x =>
                Mistake(
                    Where("received-in-own-format", $"{x.i}", "counted"),
                    $"The return of '{x.r.Organisation}' is to be counted as transcribed, and no source holds it. Add the file that it was transcribed to, or write not-comparable."
                )
            );
    }

    private IEnumerable<string> FilesOf(string source) =>
        folder.Sources.Where(s => s.Name == source).SelectMany(s => folder.FilesOf(s)).Select(f => Path.GetFileName(f));

    private static bool HasRow(Imported file, int row) => row >= file.Extent.First && row <= file.Extent.Last;

    private static string NoRow(Imported file, int row)
    {
        var (first, last) = file.Extent;
        var stand =
            last < first ? "it holds no answers"
            : first == last ? $"its answers stand in row {first}"
            : $"its answers stand in rows {first} to {last}";
        return $"{file.Reconciliation.File} has no answers in row {row}: {stand}";
    }

    private string Hashes() =>
        _byHash.Count == 0
            ? "there are no files of answers"
            : Listed([.. _byHash.Select(f => $"{f.First().Reconciliation.File} has {f.Key}")]);

    private static string Listed(ImmutableArray<string> names) =>
        names.Length <= MostListed
            ? string.Join(", ", names)
            : $"{string.Join(", ", names[..MostListed])} and {names.Length - MostListed} more, which eleven import lists";

    private string Where(params ReadOnlySpan<string> path) => folder.Where(path);

    private static Problem Mistake(string where, string what) => new(Severity.Refused, where, what);
}
