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
            { "zero bytes", [.. "a,b\n1,"u8, 0, .. "\n"u8], "is not a text file, whatever its name says" },
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

    [Theory]
    [InlineData("shift_jis", "氏名,部署,ご意見\n山田,福祉課,研修が役に立ちました。\n")]
    [InlineData("gb2312", "您在哪个地区工作?,您认识负责人吗?\n北区,是\n")]
    [InlineData("big5", "您在哪個地區工作?,您認識負責人嗎?\n北區,是\n")]
    [InlineData("euc-kr", "어느 지역에서 일하십니까?,책임자를 아십니까?\n북부,예\n")]
    [InlineData("windows-1251", "Где вы работаете?,Кто отвечает?\nСевер,Директор\n")]
    [InlineData("windows-1253", "Σε ποια περιοχή εργάζεστε;,Ποιος είναι υπεύθυνος\nΒόρεια,Ναι\n")]
    public void Text_in_the_encoding_of_another_script_is_refused(string encoding, string text)
    {
        using var file = new TempFile(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Should.Throw<FileRefused>(() => CsvSheet.Open(file.Path).Head(1)).Problem.What.ShouldContain("save it as CSV UTF-8");
    }

    [Theory]
    [InlineData("windows-1252", "Team,What helps?\nCafé “Zoë”,It’s the naïve façade – “£5” … ½\nRules,––––––––– ••••••\n")]
    [InlineData("windows-1252", "Équipe,Où?\nÉcole dégénérée,À Genève où été\n")]
    [InlineData("windows-1252", "Team,Who?\nÖÄÜß,Åsa Sjöström\n")]
    [InlineData("macintosh", "Team,What helps?\nCafé “Zoë”,It’s the naïve façade – “£5” …\n")]
    public void Text_of_western_europe_is_read(string encoding, string text)
    {
        using var file = new TempFile(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        CsvSheet.Open(file.Path).Head(2)[0].Length.ShouldBe(2);
    }

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
