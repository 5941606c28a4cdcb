using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Xlsx;
using Eleven.Tests.Csv;

namespace Eleven.Tests.Xlsx;

public sealed class RefusalTests
{
    private const string Sheet1 = "xl/worksheets/sheet1.xml";

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "an empty file", [], "survey.xlsx: the file is empty" },
            { "an old workbook", OldOffice("Workbook"), "survey.xlsx: is an old Excel workbook" },
            { "a workbook under a password", OldOffice("EncryptedPackage"), "survey.xlsx: is protected by a password" },
            { "the beginning of an old workbook", OldOffice("")[..20], "survey.xlsx: is an old Excel workbook" },
            { "a web page", "\uFEFF\r\n<html>"u8.ToArray(), "survey.xlsx: is a web page or XML" },
            { "CSV", "a,b\n1,2\n"u8.ToArray(), "survey.xlsx: is text, not an Excel workbook" },
            { "bytes", [1, 0, 2], "survey.xlsx: is no Excel workbook" },
            { "a Word document", With("word/document.xml", "<w/>"), "is a Word document" },
            { "a binary workbook", With("xl/workbook.bin", "x"), "is a binary Excel workbook" },
            { "an OpenDocument file", new RawWorkbook().Part("mimetype", "").Part("content.xml", "").Bytes(), "is an OpenDocument file" },
            { "any zip file", Zip(("answers.csv", "a,b")), "is a zip file and no Excel workbook" },
            { "a workbook cut short", Rows("<row/>")[..^40], "the end of the workbook is missing" },
            { "a workbook without sheets", new RawWorkbook().Bytes(), "no worksheet holds anything" },
            { "a workbook without cells", Rows("<row r=\"1\"/>"), "no worksheet holds anything" },
            { "a sheet that is not there", Zip(("_rels/.rels", ""), ("xl/workbook.xml", "<workbook/>")), "damaged" },
            { "a part cut short", With(Sheet1, "<worksheet><sheetData><row r=\"1\">"), "damaged" },
            {
                "entities",
                With(Sheet1, "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"),
                "holds a document type or XML entities"
            },
            { "a file of the host", With(Sheet1, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>"), "holds a document type" },
            { "a name that leads out", With("../../evil.xml", ""), "holds a part whose name leads out of the workbook" },
            { "a name that leads out, backwards", With("..\\evil.xml", ""), "holds a part whose name leads out of the workbook" },
            { "an absolute name", With("/etc/evil.xml", ""), "holds a part whose name leads out of the workbook" },
            {
                "a relation that leads out",
                With(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"../../x.xml\"/></Relationships>"
                ),
                "points to a part outside the workbook"
            },
            {
                "a column beyond the last",
                Rows("<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>"),
                "sheet Sheet1, row 3: the cell lies beyond column XFD"
            },
            {
                "ten million columns",
                Rows($"<row r=\"1\"><c r=\"{new string('Z', 5000)}1\"><v>1</v></c></row>"),
                "the cell lies beyond column XFD"
            },
            { "a row beyond the last", Rows("<row r=\"1048577\"><c><v>1</v></c></row>"), "there are more than 1,048,576 rows" },
            { "a row number beyond all", Rows("<row r=\"99999999999\"><c><v>1</v></c></row>"), "there are more than 1,048,576 rows" },
            { "a row out of order", Rows("<row r=\"5\"/><row r=\"4\"><c><v>1</v></c></row>"), "row 4: the row stands after row 5" },
            {
                "a cell out of order",
                Rows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"/></row>"),
                "cell A1: the cell stands after one to its right"
            },
            {
                "a text that is not there",
                Rows("<row r=\"7\"><c r=\"D7\" t=\"s\"><v>12</v></c></row>"),
                "cell D7: the cell points to a text"
            },
            {
                "a formula without a value",
                Rows("<row r=\"7\"><c r=\"D7\"><f>B2</f></c></row>"),
                "survey.xlsx, sheet Sheet1, cell D7: the formula has no value"
            },
            {
                "a formula with an empty value",
                Rows("<row r=\"7\"><c r=\"D7\"><f>B2</f><v/></c></row>"),
                "cell D7: the formula has no value"
            },
            { "a deep nest", With(Sheet1, $"<worksheet>{Repeat("<a>", 100_000)}"), "damaged" },
            {
                "names without end",
                With(Sheet1, $"<worksheet>{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"))}</worksheet>"),
                "damaged"
            },
            { "an attribute of 3 MB", With(Sheet1, $"<worksheet x=\"{Repeat("no", 1_500_000)}\"/>"), "holds a piece of more than 1 MB" },
            {
                "a row of 9 MB",
                Rows($"<row r=\"1\">{Repeat($"<c t=\"inlineStr\"><is><t>{Noise(500_000)}</t></is></c>", 19)}</row>"),
                "row 1: the row holds more than 8 MB"
            },
        };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_table_is_refused_in_one_sentence(string what, byte[] content, string sentence)
    {
        what.ShouldNotBeEmpty();
        using var file = new TempFile(content, "survey.xlsx");

        var refused = Should.Throw<FileRefused>(() => Grid.Of(XlsxSheet.Open(file.Path)));

        refused.Message.ShouldContain(sentence);
        refused.Message.ShouldStartWith("survey.xlsx");
    }

    public static TheoryData<string, int, string, string, string> Bombs =>
        new()
        {
            { "a gigabyte of rows", 1024, "<worksheet><sheetData>", "<row/>", "there are more than 1,048,576 rows" },
            { "400 MB of tags", 400, "<worksheet>", "<tabs/> ", "unpacks to more than 200 times its size" },
            {
                "a cell of 100 MB",
                100,
                "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>",
                "aaaa",
                "cell A1: the cell holds more than 1 MB"
            },
            { "100 MB of nothing", 100, "<worksheet>", "        ", "holds a piece of more than 1 MB" },
            { "a tag of 100 MB", 100, "<worksheet ", "        ", "holds a piece of more than 1 MB" },
        };

    [Theory, MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_in_bounded_time_and_memory(string what, int megabytes, string start, string filling, string sentence)
    {
        what.ShouldNotBeEmpty();
        using var file = new TempFile(Bomb(megabytes, start, filling), "survey.xlsx");
        new FileInfo(file.Path).Length.ShouldBeLessThan(6 << 20);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Should.Throw<FileRefused>(() => Grid.Of(XlsxSheet.Open(file.Path)));

        refused.Message.ShouldContain(sentence);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public void Sizes_that_a_zip_file_states_of_itself_are_not_believed()
    {
        var bytes = Bomb(40, "<worksheet>", "<tabs/> ");
        // The unpacked length stands in the directory at the end, behind the packed one and the checksum.
        var directory = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100);
        using var file = new TempFile(bytes, "survey.xlsx");

        Should.Throw<FileRefused>(() => Grid.Of(XlsxSheet.Open(file.Path)));
    }

    [Fact]
    public void A_directory_of_a_million_parts_is_refused_before_it_is_read()
    {
        var end = Rows("<row/>")[^22..];
        var bytes = new byte[50 << 20];
        "PK\x03\x04"u8.CopyTo(bytes);
        BitConverter.TryWriteBytes(end.AsSpan(16), 4);
        end.CopyTo(bytes, bytes.Length - end.Length);
        using var file = new TempFile(bytes, "survey.xlsx");

        Should.Throw<FileRefused>(() => XlsxSheet.Open(file.Path)).Message.ShouldContain("more than 20,000 parts");
    }

    [Fact]
    public void A_changed_bit_anywhere_changes_no_answer_in_silence()
    {
        var answer = string.Concat(
            Enumerable.Range(0, 40).Select(i => $"<row><c><v>{i * 7919}</v></c><c t=\"inlineStr\"><is><t>yes {i}</t></is></c></row>")
        );
        var whole = Rows(answer);
        using var sound = new TempFile(whole, "survey.xlsx");
        var texts = Grid.Of(XlsxSheet.Open(sound.Path)).Texts;

        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << at % 8);
            using var file = new TempFile(changed, "survey.xlsx");
            try
            {
                Grid.Of(XlsxSheet.Open(file.Path)).Texts.ShouldBe(texts, $"byte {at}");
            }
            catch (FileRefused)
            {
                // The other right answer.
            }
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so() =>
        Should
            .Throw<FileRefused>(() => SheetFile.Open("/nowhere/survey.xlsx"))
            .Message.ShouldBe("survey.xlsx: there is no such file; check its name and folder.");

    private static byte[] Rows(string rows) => RawWorkbook.WithRows(rows).Bytes();

    private static byte[] With(string part, string content) => RawWorkbook.WithRows("<row/>").Part(part, content).Bytes();

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Noise(int length)
    {
        var seed = 1u;
        return string.Create(
            length,
            0,
            (to, _) =>
            {
                foreach (ref var c in to)
                {
                    seed = seed * 1664525 + 1013904223;
                    c = (char)('a' + seed / 165191050);
                }
            }
        );
    }

    private static byte[] OldOffice(string stream)
    {
        var bytes = new byte[2048];
        byte[] start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        start.CopyTo(bytes, 0);
        bytes[30] = 9;
        bytes[48] = 1;
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024 + 128);
        return bytes;
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return to.ToArray();
    }

    private static byte[] Bomb(int megabytes, string start, string filling)
    {
        var block = Encoding.UTF8.GetBytes(Repeat(filling, (1 << 20) / filling.Length));
        using var bombed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(RawWorkbook.WithRows("").Bytes())))
        using (var zip = new ZipArchive(bombed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.Where(e => e.FullName != Sheet1))
            {
                using var from = entry.Open();
                using var part = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(part);
            }
            using var bomb = zip.CreateEntry(Sheet1, CompressionLevel.SmallestSize).Open();
            bomb.Write(Encoding.UTF8.GetBytes(start));
            for (var written = 0; written < megabytes; written++)
            {
                bomb.Write(block);
            }
        }
        return bombed.ToArray();
    }
}
