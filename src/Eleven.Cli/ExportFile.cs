using System.CommandLine;
using Eleven.Answers;
using Eleven.Answers.Returns;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Returns;

namespace Eleven.Cli;

/// <summary>A survey's export that stands by itself, not in an audit.</summary>
internal static class ExportFile
{
    public static Option<string?> Worksheet() =>
        new("--worksheet")
        {
            HelpName = "NAME",
            Description = "The worksheet of one workbook that holds the answers. Left out: the first with anything in it.",
        };

    /// <summary>Throws <see cref="FileRefused"/> for what is no table, and for a return workbook, which only its question set can read.</summary>
    /// <param name="worksheet">The worksheet to read; null: the first with anything in it.</param>
    public static Sheet Open(string path, string? worksheet)
    {
        var sheet = SheetFile.Open(path, worksheet);
        return worksheet is null && ReturnWorkbook.LooksLike(path)
            ? throw new FileRefused(
                sheet.File,
                $"this is a return workbook: name it in an audit.yaml as a source with layout: {ReturnForm.Layout}, then import the audit. docs/audit-folder.md tells how."
            )
            : sheet;
    }
}
