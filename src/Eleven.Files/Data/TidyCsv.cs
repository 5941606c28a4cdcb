using System.Globalization;
using System.Text;
using Eleven.Reports;

namespace Eleven.Files.Data;

/// <summary>Figures as CSV (RFC 4180, UTF-8): a header, then a row a figure. No cell is run as a formula by a spreadsheet that opens it.</summary>
public static class TidyCsv
{
    public static readonly string[] Header =
    [
        "audit",
        "question",
        "question_text",
        "option",
        "option_label",
        "group",
        "measure",
        "count",
        "base",
        "base_is",
        "share",
        "mean",
        "mark",
    ];

    /// <param name="byteOrderMark">Makes Excel read the letters rightly when it opens the file by a double click.</param>
    public static void Save(IEnumerable<TidyRow> rows, string path, bool byteOrderMark = false) =>
        AtomicFile.Write(path, stream => Write(rows, stream, byteOrderMark));

    public static void Write(IEnumerable<TidyRow> rows, Stream stream, bool byteOrderMark = false)
    {
        using var csv = new StreamWriter(stream, new UTF8Encoding(byteOrderMark), leaveOpen: true) { NewLine = CsvText.RowEnd };
        csv.WriteLine(string.Join(',', Header));
        foreach (var row in rows)
        {
            csv.WriteLine(string.Join(',', Cells(row)));
        }
    }

    private static string[] Cells(TidyRow row) =>
        [
            CsvText.Cell(row.Audit),
            CsvText.Cell(row.Question),
            CsvText.Cell(row.Text),
            CsvText.Cell(row.OptionId),
            CsvText.Cell(row.Option),
            CsvText.Cell(row.Group),
            CsvText.Cell(row.Measure),
            Number(row.Count),
            Number(row.Base),
            CsvText.Cell(row.BaseIs),
            Number(row.Share),
            Number(row.Mean),
            CsvText.Cell(MarkSigns.Of(row.Mark)),
        ];

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
