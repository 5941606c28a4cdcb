using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Whether the rows and files of duplicates are there, and are named as their source needs it: rows of one export, or files of returns.</summary>
internal sealed class NamedDuplicates(AuditFolder folder, SourceReading read)
{
    public IEnumerable<Problem> Missing()
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
                $"'{decision.Source}' has {files.Length} files, each with rows of its own. Add file, with the name of the one that is meant: {ManyNames.Listed(files)}."
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
        foreach (var (i, row) in decision.Rows.Index().Where(r => file is not null && !file.HasRow(r.Item)))
        {
            yield return Mistake(
                Where("duplicates", $"{at}", "rows", $"{i}"),
                $"{file!.NoRow(row)}. Write the numbers that the spreadsheet shows."
            );
        }
    }

    private IEnumerable<string> FilesOf(string source) =>
        folder.Sources.Where(s => s.Name == source).SelectMany(s => folder.FilesOf(s)).Select(f => Path.GetFileName(f));

    private string Where(params ReadOnlySpan<string> path) => folder.Where(path);

    private static Problem Mistake(string where, string what) => new(Severity.Refused, where, what);
}
