using Eleven.Answers;
using Eleven.Files;
using Eleven.Files.Returns;

namespace Eleven.Cli;

/// <summary>A survey's export that stands by itself, not in an audit.</summary>
internal static class ExportFile
{
    /// <summary>Throws <see cref="FileRefused"/> for what is no table, and for a return workbook, which only its question set can read.</summary>
    public static Sheet Open(string path)
    {
        var sheet = SheetFile.Open(path);
        return ReturnWorkbook.LooksLike(path)
            ? throw new FileRefused(
                sheet.File,
                $"this is a return workbook: name it in an audit.yaml as a source with layout: {ReturnWorkbook.Layout}, then import the audit. docs/audit-folder.md tells how."
            )
            : sheet;
    }
}
