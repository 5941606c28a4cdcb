using System.Diagnostics;
using System.Text;
using Eleven.Files;
using Eleven.Files.Csv;

namespace Eleven.Tests.Csv;

public sealed class RefusalTests
{
    private const string Header = "a,b\n";

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "an empty file", [], "empty" },
            { "blank lines", "\r\n\r\n"u8.ToArray(), "empty" },
            { "a web page", "  <!DOCTYPE html><html>"u8.ToArray(), "web page" },
            { "a workbook", [.. "PK\x03\x04"u8, .. new byte[40]], "Excel workbook" },
            { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Excel workbook" },
            { "a PDF", "%PDF-1.7"u8.ToArray(), "PDF" },
            { "zero bytes", [.. "a,b\n1,"u8, 0, .. "\n"u8], "zero bytes" },
            {
                "zero bytes far in",
                [.. Encoding.UTF8.GetBytes(Header + Rows(5000)), 0, .. "x,y\n"u8],
                "line 5002: the line holds zero bytes"
            },
            {
                "an unclosed quote",
                Encoding.UTF8.GetBytes(Header + "1,2\n3,\"lost\n4,5\n"),
                "line 3: here begins a row with a quotation mark that is never closed"
            },
            { "a million columns", Encoding.UTF8.GetBytes(new string(',', 1_000_000)), "line 1: the row has more than 16,384 columns" },
            { "a bomb", CsvSheetTests.Packed(Encoding.UTF8.GetBytes(Header + Rows(5_000_000))), "unpacks to more than 200 times" },
            { "a packed file cut short", CsvSheetTests.Packed(Encoding.UTF8.GetBytes(Header + Noise(50_000)))[..20_000], "cut short" },
        };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_table_is_refused_in_one_sentence(string what, byte[] content, string sentence)
    {
        what.ShouldNotBeEmpty();
        using var file = new TempFile(content);

        var refused = Should.Throw<FileRefused>(() => Grid.Of(CsvSheet.Open(file.Path), 1));

        refused.Message.ShouldContain(sentence);
        refused.Message.ShouldStartWith("survey.csv");
    }

    [Fact]
    public void A_cell_of_a_hundred_megabytes_is_refused_in_bounded_time_and_memory()
    {
        using var file = new TempFile([.. "a,b\n1,2\n3,\""u8, .. Enumerable.Repeat((byte)'x', 100 << 20), .. "\"\n"u8]);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Should.Throw<FileRefused>(() => Grid.Of(CsvSheet.Open(file.Path), 1));

        refused.Message.ShouldContain("line 3: here begins a row of more than 8 MB");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so() =>
        Should
            .Throw<FileRefused>(() => CsvSheet.Open("/nowhere/survey.csv"))
            .Message.ShouldBe("survey.csv: there is no such file; check its name and folder.");

    private static string Rows(int count) => new StringBuilder().Insert(0, "1,2\n", count).ToString();

    private static string Noise(int count)
    {
        var text = new StringBuilder();
        for (uint i = 1; i <= count; i++)
        {
            text.Append(i * 2654435761u).Append(',').Append(i * 40503u).Append('\n');
        }
        return text.ToString();
    }
}
