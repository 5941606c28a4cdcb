using System.IO.Compression;
using System.Text;
using Eleven.Tests.Csv;
using Eleven.Tests.Xlsx;

namespace Eleven.Tests.Cli;

/// <summary>Files that are not what they seem, made when they are asked for, and words of the sentence that refuses each.</summary>
internal static class HostileFile
{
    private const string Row1 =
        """<row r="1"><c r="A1" t="inlineStr"><is><t>Area</t></is></c><c r="B1" t="inlineStr"><is><t>Ready?</t></is></c></row>""";
    private static readonly byte[] Workbook = RawWorkbook
        .WithRows(Row1 + """<row r="2"><c r="A2" t="inlineStr"><is><t>Westmarch</t></is></c></row>""")
        .Bytes();

    public static readonly Dictionary<string, (Action<string> Make, string Sentence)> All = new()
    {
        ["empty.csv"] = (Bytes([]), "empty.csv: the file is empty"),
        ["headers only.csv"] = (Text("Area,Ready?\r\n"), "headers and no responses"),
        ["words.csv"] = (Text("Dear all\r\n"), "not those of any export"),
        ["summary.csv"] = (
            Text("Q1. How often?,,\nAnswer Choices,Response Percent,Responses\nWeekly,50%,1\nAnswered,2\nSkipped,0\n"),
            "All individual responses"
        ),
        ["page.xls"] = (Text("<html><body><table><tr><td>Area</td></tr></table></body></html>"), "web page"),
        ["photo.csv"] = (Bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1]), "photo.csv"),
        ["unclosed.csv"] = (Text("Area,Ready?\nWest,\"Yes\nNorth,No\n"), "line 2: here begins a row with a quotation mark"),
        ["cut.csv.gz"] = (Bytes(CsvSheetTests.Packed(Encoding.UTF8.GetBytes(SmallAudit.Answers()))[..60]), "cut short"),
        ["bomb.csv.gz"] = (Packed(80 << 20), "200 times"),
        ["a bomb of 700 MB.csv.gz"] = (Packed(700 << 20), "200 times"),
        ["a million columns.csv"] = (Text(string.Join(',', Enumerable.Range(1, 1_000_000))), "16,384 columns"),
        ["a cell of 100 MB.csv"] = (Repeated("Area,Words\n1,\"", 100 << 20, "\"\n"), "line 2: here begins a row of more than 8 MB"),
        ["cut.xlsx"] = (Bytes(Workbook[..(Workbook.Length / 2)]), "cut short"),
        ["damaged.xlsx"] = (Bytes([.. Workbook.Select((b, i) => i > 100 && i % 50 == 0 ? (byte)~b : b)]), "damaged.xlsx"),
        ["entities.xlsx"] = (
            Bytes(
                RawWorkbook
                    .WithRows("")
                    .Part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaa\">]><worksheet>&a;</worksheet>")
                    .Bytes()
            ),
            "XML entities"
        ),
        ["bomb.xlsx"] = (Bomb, "sheet Sheet1, cell A2: the cell holds more than 1 MB"),
        ["a cell of 3 MB.xlsx"] = (
            Bytes(
                RawWorkbook.WithRows(Row1 + $"<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>{Noise(3 << 20)}</t></is></c></row>").Bytes()
            ),
            "sheet Sheet1, cell B2: the cell holds more than 1 MB"
        ),
        ["many cells of 900 KB.xlsx"] = (
            Bytes(
                RawWorkbook
                    .WithRows(
                        string.Concat(
                            Enumerable
                                .Range(1, 3)
                                .Select(r => $"<row r=\"{r}\"><c r=\"A{r}\" t=\"inlineStr\"><is><t>{Noise(900 << 10)}</t></is></c></row>")
                        )
                    )
                    .Bytes()
            ),
            "row 1, column A, holds more than the 32,767 characters that a spreadsheet can, so this is no ordinary table of answers"
        ),
        ["beyond.xlsx"] = (
            Bytes(RawWorkbook.WithRows("""<row r="1"><c r="ZZZZZZ1" t="inlineStr"><is><t>x</t></is></c></row>""").Bytes()),
            "row 1: the cell lies beyond column XFD"
        ),
        ["formulas.xlsx"] = (
            Bytes(RawWorkbook.WithRows(Row1 + """<row r="2"><c r="A2"><f>1+1</f></c></row>""").Bytes()),
            "cell A2: the formula has no value"
        ),
        ["old.xls"] = (Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]), "old Excel workbook"),
        ["a folder.csv"] = (path => Directory.CreateDirectory(path), "this is a folder"),
        ["dangling.csv"] = (path => File.CreateSymbolicLink(path, "nowhere.csv"), "there is no such file"),
        ["circle.csv"] = (path => File.CreateSymbolicLink(path, path), "cannot be opened"),
    };

    private static Action<string> Bytes(byte[] bytes) => path => File.WriteAllBytes(path, bytes);

    private static Action<string> Text(string text) => path => File.WriteAllText(path, text);

    private static Action<string> Repeated(string before, int length, string after) =>
        path =>
        {
            using var file = File.Create(path);
            file.Write(Encoding.UTF8.GetBytes(before));
            Fill(file, length);
            file.Write(Encoding.UTF8.GetBytes(after));
        };

    private static Action<string> Packed(int length) =>
        path =>
        {
            using var file = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
            file.Write("Area,Ready?\n"u8);
            Fill(file, length, "West,Yes\n"u8);
        };

    // The sheet claims nothing: its one cell unpacks to 100 MB.
    private static void Bomb(string path)
    {
        File.WriteAllBytes(path, RawWorkbook.WithRows(Row1).Bytes());
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        sheet.Write(
            Encoding.UTF8.GetBytes(
                $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{Row1}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"
            )
        );
        Fill(sheet, 100 << 20);
        sheet.Write("</t></is></c></row></sheetData></worksheet>"u8);
    }

    // Text that hardly shrinks, so that it comes in large pieces.
    private static string Noise(int length)
    {
        var state = 1UL;
        return string.Create(
            length,
            0,
            (to, _) =>
            {
                foreach (ref var c in to)
                {
                    state = state * 6364136223846793005 + 1442695040888963407;
                    c = (char)('a' + (state >> 40) % 26);
                }
            }
        );
    }

    private static void Fill(Stream to, int length, ReadOnlySpan<byte> with = default)
    {
        byte[] block = [.. Enumerable.Repeat(with.IsEmpty ? [(byte)'x'] : with.ToArray(), 8000).SelectMany(b => b)];
        for (var written = 0; written < length; written += block.Length)
        {
            to.Write(block);
        }
    }
}
