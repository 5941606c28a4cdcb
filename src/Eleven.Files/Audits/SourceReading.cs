using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Matching;
using Eleven.Answers.Returns;
using Eleven.Files.Returns;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Reads the files of an audit's sources, one after the other.</summary>
internal sealed class SourceReading(AuditFolder folder, Action<string> progress)
{
    private readonly Dictionary<string, string> _seen = [];
    private readonly HashSet<string> _returns = [];
    private readonly List<(string File, string? Worksheet, string Source)> _taken = [];

    public List<Imported> Files { get; } = [];
    public List<Problem> Mistakes { get; } = [];
    public List<Problem> Refusals { get; } = [];

    /// <summary>Files that were read and of which no answer counts: refused, but where they are only looked at.</summary>
    public List<Problem> Uncountable { get; } = [];

    /// <summary>Whether any of the source's files is a return workbook.</summary>
    public bool HoldsReturns(string source) => _returns.Contains(source);

    public void Read(AuditSource source)
    {
        var files = folder.FilesOf(source);
        if (files.IsEmpty)
        {
            Mistakes.Add(
                new(
                    Severity.Refused,
                    source.WhereFile,
                    $"There is no file '{source.File}' in the audit's folder. Correct the name or add the file."
                )
            );
            return;
        }
        if (files.Select(f => Earlier(source, f)).FirstOrDefault(e => e is not null) is { } twice)
        {
            Mistakes.Add(new(Severity.Refused, source.WhereFile, twice));
            return;
        }
        var mapping = MappingOf(source);
        var workbooks = files.Where(f => IsReturnWorkbook(source, f)).ToImmutableArray();
        var (before, refused) = (Files.Count, Refusals.Count);
        foreach (var file in files.Except(workbooks))
        {
            progress($"Reading {Path.GetFileName(file)}");
            ReadExport(source, file, mapping);
        }
        // A file that was refused may have the column; one that is the same again tells no columns.
        var maps = Files.Skip(before).Select(f => f.Map).ToList();
        if (mapping is not null && Refusals.Count == refused && maps.Count > 0 && maps.TrueForAll(m => m is not null))
        {
            Mistakes.AddRange(MappedPlaces.Mistakes(mapping, [.. maps.Select(m => m!.Layout)], source.Name));
        }
        if (!workbooks.IsEmpty)
        {
            ReadReturns(source, workbooks);
        }
    }

    // Which form its answers are of would hang on the order of the sources. Two worksheets of one workbook are two tables.
    private string? Earlier(AuditSource source, string file)
    {
        var before = _taken.Find(t =>
            t.File == file && (t.Worksheet is null || source.Worksheet is null || t.Worksheet == source.Worksheet)
        );
        _taken.Add((file, source.Worksheet, source.Name));
        return before.Source is null || before.Source == source.Name
            ? null
            : $"'{source.File}' is or takes in {Path.GetFileName(file)}, which source '{before.Source}' names already, and its answers count once. Name the other files alone.";
    }

    // Who names a worksheet says that a table stands in it.
    private static bool IsReturnWorkbook(AuditSource source, string file) =>
        source.Layout == ReturnForm.Layout || (source is { Layout: "auto", Worksheet: null } && ReturnWorkbook.LooksLike(file));

    // All returns of a source are one table, so that an organisation that sent two is seen.
    private void ReadReturns(AuditSource source, ImmutableArray<string> files)
    {
        progress($"Reading {files.Length} return workbook{(files.Length == 1 ? "" : "s")}");
        var returns = ReturnWorkbook.Read(files, Request(source, ColumnMapping.None));
        _returns.Add(source.Name);
        Files.AddRange(returns.Imported);
        Refusals.AddRange(returns.Refusals);
    }

    private void ReadExport(AuditSource source, string file, ColumnMapping? mapping)
    {
        try
        {
            if (source.Worksheet is { } worksheet && SheetFile.WrongWorksheet(file, worksheet) is { } wrong)
            {
                Mistakes.Add(new(Severity.Refused, source.WhereWorksheet, wrong));
                return;
            }
            var sheet = SheetFile.Open(file, source.Worksheet);
            if (!_seen.TryAdd($"{sheet.Hash} {sheet.Worksheet}", sheet.File))
            {
                Files.Add(Imported.Again(source.Name, sheet.File, _seen[$"{sheet.Hash} {sheet.Worksheet}"]));
                return;
            }
            var imported = Import.Read(sheet, Request(source, mapping ?? ColumnMapping.None));
            Refusals.AddRange(imported.Reconciliation.Problems.Where(p => p.Severity == Severity.Refused));
            // Which columns answer, a mapping with mistakes cannot say.
            Files.Add(imported.CountsForNothing && mapping is not null ? Uncounted(imported, source) : imported);
        }
        catch (FileRefused refused)
        {
            Refusals.Add(refused.Problem);
        }
    }

    // It is another survey's, or a form in other words whose mapping file is not written yet: to be looked at, and not to be counted as nobody.
    private Imported Uncounted(Imported imported, AuditSource source)
    {
        var columns = imported.Map!.Columns;
        var set = $"{source.Questions}, the question set of source {source.Name}";
        var found = columns.Count(c => c.Used) switch
        {
            0 => $"no column answers a question of {set}",
            1 => $"of {columns.Length} columns 1 is matched to a question of {set}, and no answer counts beyond who answers",
            var used => $"of {columns.Length} columns {used} are matched to questions of {set}, and no answer counts beyond who answers",
        };
        var told = new Problem(
            Severity.Refused,
            imported.Reconciliation.File,
            $"{found}; name the right file, layout or question set in audit.yaml, or say in a mapping file which columns answer."
        );
        Uncountable.Add(told);
        return imported with
        {
            Reconciliation = imported.Reconciliation with
            {
                Problems = [told with { Severity = Severity.Unsure }, .. imported.Reconciliation.Problems],
            },
        };
    }

    public ImportRequest Request(AuditSource source, ColumnMapping mapping)
    {
        var set = folder.FindSet(source.Questions)!;
        return new ImportRequest
        {
            Source = source.Name,
            Form = FormOf(source),
            Audit = folder.Audit,
            Variant = source.Variant,
            PoliceForm = set.Variants.Any(v => v.Id == source.Variant && v.Police),
            Layout = source.Layout,
            Mapping = mapping,
            Decisions = folder.Decisions,
            OwnFormats = folder.ReceivedInOwnFormat.ToDictionary(r => r.Organisation, r => r.Format),
            Earlier = [.. Files],
        };
    }

    private QuestionSet FormOf(AuditSource source) => folder.FindSet(source.Questions)!.ForVariant(source.Variant);

    /// <summary>Null where the mapping file has mistakes, which are then among them.</summary>
    public ColumnMapping? MappingOf(AuditSource source)
    {
        if (source.Mapping is not { } path)
        {
            return ColumnMapping.None;
        }
        var read = ColumnMappingYaml.Read(Path.Combine(folder.Folder, path), folder.FindSet(source.Questions)!, FormOf(source));
        Mistakes.AddRange(read.Problems);
        return read.Value;
    }
}
