using Eleven.Answers;
using Eleven.Files.Csv;
using Eleven.Files.Xlsx;

namespace Eleven.Files.Audits;

/// <summary>Opens a file of answers by what it holds and not by what it is called.</summary>
public static class SheetFile
{
    /// <summary>A workbook, or CSV of any separator and encoding, packed or not. Throws <see cref="FileRefused"/> for anything else.</summary>
    /// <param name="worksheet">The worksheet to read, where the file is a workbook; null: the first with anything in it.</param>
    public static Sheet Open(string path, string? worksheet = null) =>
        IsWorkbook(path) ? XlsxSheet.Open(path, worksheet) : CsvSheet.Open(path);

    /// <summary>Why the file has no worksheet of that name, with those it has; null when it has one. Throws <see cref="FileRefused"/> for what is no table.</summary>
    public static string? WrongWorksheet(string path, string worksheet)
    {
        if (!IsWorkbook(path))
        {
            return $"{Path.GetFileName(path)} is no Excel workbook and has no worksheets. Take the worksheet out.";
        }
        var names = XlsxSheet.Worksheets(path);
        return names.Any(n => Worksheet.IsNamed(n, worksheet))
            ? null
            : $"There is no worksheet '{worksheet}' in {Path.GetFileName(path)}. It has {SheetChoice.Names(names)}.";
    }

    // What begins like an old workbook goes the way of workbooks, which say what to do about it.
    private static bool IsWorkbook(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> room = stackalloc byte[NotAWorkbook.OldOffice.Length];
            var start = room[..file.ReadAtLeast(room, room.Length, throwOnEndOfStream: false)];
            return start.StartsWith(NotAWorkbook.Zip) && start is [_, _, < 0x20, ..] || start.SequenceEqual(NotAWorkbook.OldOffice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileRefused.CannotOpen(path, e);
        }
    }
}
