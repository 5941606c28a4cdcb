using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Whether the files and rows that people named in audit.yaml and in theme codes are there, told once the files have been read.</summary>
internal sealed class NamedPlaces(AuditFolder folder, SourceReading read)
{
    // Two worksheets of one workbook are two tables of one file.
    private readonly ILookup<string, Imported> _byHash = read
        .Files.Where(f => f.Reconciliation.FileHash is not null)
        .ToLookup(f => f.Reconciliation.FileHash!);

    public IEnumerable<Problem> Missing() =>
        [
            .. new NamedDuplicates(folder, read).Missing(),
            .. new NamedRecodes(folder, read).Missing(),
            .. Named(),
            .. Kept(),
            .. Transcribed(),
        ];

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
            foreach (var (_, row, _, where) in same.Where(n => !Array.Exists(tables, t => t.HasRow(n.Row))).DistinctBy(n => n.WhereRow))
            {
                yield return Mistake(where, $"{tables[0].NoRow(row)}. Write the number that the spreadsheet shows.");
            }
        }
    }

    // A column that was meant to be kept and is not would be dropped unseen.
    private IEnumerable<Problem> Kept()
    {
        string[] headers =
        [
            .. read.Files.Where(f => f.Map is not null).SelectMany(f => f.Map!.Layout.Columns).Select(c => c.Header).Distinct(),
        ];
        var known = headers.Select(Wording.Key).ToHashSet();
        return folder
            .Decisions.KeepColumns.Select((c, i) => (Column: c, Where: Where("keep-columns", $"{i}")))
            .Where(c => !known.Contains(Wording.Key(c.Column)))
            .Select(c =>
                Mistake(
                    c.Where,
                    $"No file has a column '{c.Column}'{(Nearest.To(c.Column, headers) is { } near ? $": did you mean '{near}'?" : ". Write the header as the file has it, or take it out.")}"
                )
            );
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

    private string Hashes() =>
        _byHash.Count == 0
            ? "there are no files of answers"
            : ManyNames.Listed([.. _byHash.Select(f => $"{f.First().Reconciliation.File} has {f.Key}")]);

    private string Where(params ReadOnlySpan<string> path) => folder.Where(path);

    private static Problem Mistake(string where, string what) => new(Severity.Refused, where, what);
}
