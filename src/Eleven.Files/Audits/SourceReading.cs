using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Matching;
using Eleven.Files.Returns;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Reads the files of one source of an audit, one after the other.</summary>
internal sealed class SourceReading(AuditFolder folder, Action<string> progress)
{
    private readonly Dictionary<string, string> _seen = [];

    public List<Imported> Files { get; } = [];
    public List<Problem> Mistakes { get; } = [];
    public List<Problem> Refusals { get; } = [];

    public void Read(AuditSource source)
    {
        var files = folder.FilesOf(source);
        if (files.IsEmpty)
        {
            Mistakes.Add(
                new(
                    Severity.Refused,
                    source.Where,
                    $"There is no file '{source.File}' in the audit's folder. Correct the name or add the file."
                )
            );
            return;
        }
        var mapping = MappingOf(source);
        var workbooks = files.Where(f => IsReturnWorkbook(source, f)).ToImmutableArray();
        foreach (var file in files.Except(workbooks))
        {
            progress($"Reading {Path.GetFileName(file)}");
            ReadExport(source, file, mapping);
        }
        if (!workbooks.IsEmpty)
        {
            ReadReturns(source, workbooks);
        }
    }

    private static bool IsReturnWorkbook(AuditSource source, string file) =>
        source.Layout == ReturnWorkbook.Layout || (source.Layout == "auto" && ReturnWorkbook.LooksLike(file));

    // All returns of a source are one table, so that an organisation that sent two is seen.
    private void ReadReturns(AuditSource source, ImmutableArray<string> files)
    {
        progress($"Reading {files.Length} return workbook{(files.Length == 1 ? "" : "s")}");
        var returns = ReturnWorkbook.Read(files, Request(source, ColumnMapping.None));
        Files.AddRange(returns.Imported);
        Refusals.AddRange(returns.Refusals);
    }

    private void ReadExport(AuditSource source, string file, ColumnMapping mapping)
    {
        try
        {
            var sheet = SheetFile.Open(file);
            if (!_seen.TryAdd(sheet.Hash, sheet.File))
            {
                Files.Add(Imported.Again(source.Name, sheet.File, _seen[sheet.Hash]));
                return;
            }
            var imported = Import.Read(sheet, Request(source, mapping));
            Files.Add(imported);
            Refusals.AddRange(imported.Reconciliation.Problems.Where(p => p.Severity == Severity.Refused));
        }
        catch (FileRefused refused)
        {
            Refusals.Add(refused.Problem);
        }
    }

    public ImportRequest Request(AuditSource source, ColumnMapping mapping)
    {
        var set = folder.FindSet(source.Questions)!;
        return new ImportRequest
        {
            Source = source.Name,
            Form = source.Variant is { } variant ? set.ForVariant(variant) : set,
            Audit = folder.Audit,
            Variant = source.Variant,
            PoliceForm = set.Variants.Any(v => v.Id == source.Variant && v.Police),
            Layout = source.Layout,
            Mapping = mapping,
            Decisions = folder.Decisions,
            Earlier = [.. Files],
        };
    }

    public ColumnMapping MappingOf(AuditSource source)
    {
        if (source.Mapping is not { } path)
        {
            return ColumnMapping.None;
        }
        var read = ColumnMappingYaml.Read(Path.Combine(folder.Folder, path), folder.FindSet(source.Questions)!);
        Mistakes.AddRange(read.Problems);
        return read.Value ?? ColumnMapping.None;
    }
}
