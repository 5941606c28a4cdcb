using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Eleven.Files.Xlsx;
using Eleven.Tests.Csv;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;
using Workbook = DocumentFormat.OpenXml.Spreadsheet.Workbook;
using Worksheet = DocumentFormat.OpenXml.Spreadsheet.Worksheet;

namespace Eleven.Tests.Xlsx;

/// <summary>Ordinary workbooks, written by one library of others and read by another, read the same here.</summary>
public sealed class OtherReadersTests
{
    // The other reader asks for the code page of old workbooks before it looks at any.
    static OtherReadersTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private static readonly string[] Pieces = ["", "a", "yes;no;", " ", "é", "👍", "<&>\"'", "x\ny", "=1", "1.2", "_x000D_"];

    [Fact]
    public void Whatever_a_workbook_holds_ExcelDataReader_reads_the_same() =>
        Prop.ForAll(
                Tables,
                table =>
                {
                    using var file = new TempFile(Written(table), "ordinary.xlsx");

                    var ours = Grid.Of(XlsxSheet.Open(file.Path)).Rows.ToDictionary(r => r.Number, r => r.Cells);

                    Padded(ours).ShouldBe(Padded(ByExcelDataReader(file.Path)));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_bool_a_number_and_a_day_read_as_the_other_reader_means_them()
    {
        using var file = RawWorkbook
            .WithRows(
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\"><v>1.1000000000000001</v></c><c r=\"C1\" s=\"1\"><v>45516.39583333333</v></c></row>"
            )
            .Styles("0", "dd/mm/yyyy hh:mm")
            .Save();

        var ours = Grid.Of(XlsxSheet.Open(file.Path)).Texts[0];

        using var stream = File.OpenRead(file.Path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.Read();
        ours.ShouldBe([reader.GetBoolean(0) ? "TRUE" : "FALSE", $"{reader.GetDouble(1)}", $"{reader.GetDateTime(2):yyyy-MM-dd HH:mm:ss}"]);
    }

    private static Arbitrary<string[][]> Tables { get; } =
        (
            from width in Gen.Choose(1, 30)
            from rows in Gen.Elements(Pieces).ListOf(2).Select(string.Concat).ArrayOf(width).ArrayOf()
            select rows.Prepend(["Question"]).ToArray()
        ).ToArbitrary();

    private static byte[] Written(string[][] table)
    {
        using var to = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat()));
            var texts = new SharedStringTable();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = texts;
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(table.Select((row, i) => Row(row, i + 1, texts))));
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "Answers",
                    }
                )
            );
        }
        return to.ToArray();
    }

    private static Row Row(string[] texts, int number, SharedStringTable shared) =>
        new(
            texts
                .Select((text, column) => (text, column))
                .Where(t => t.text.Length > 0)
                .Select(t => Cell(t.text, CellAddress.Of(t.column, number), inline: t.column % 2 == 0, shared))
        )
        {
            RowIndex = (uint)number,
        };

    private static Cell Cell(string text, string address, bool inline, SharedStringTable shared)
    {
        var words = new Text(text.Replace("_x", "_x005F_x")) { Space = SpaceProcessingModeValues.Preserve };
        if (inline)
        {
            return new(new InlineString(words)) { CellReference = address, DataType = CellValues.InlineString };
        }
        shared.AppendChild(new SharedStringItem(words));
        return new(new CellValue($"{shared.ChildElements.Count - 1}")) { CellReference = address, DataType = CellValues.SharedString };
    }

    private static Dictionary<int, string[]> ByExcelDataReader(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var rows = new Dictionary<int, string[]>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(c => reader.GetValue(c)?.ToString() ?? "").ToArray();
            if (cells.Any(c => c.Length > 0))
            {
                rows.Add(number, cells);
            }
        }
        return rows;
    }

    private static string[] Padded(Dictionary<int, string[]> rows) =>
        [.. rows.OrderBy(r => r.Key).Select(r => $"{r.Key}: {string.Join('|', r.Value).TrimEnd('|')}")];
}
