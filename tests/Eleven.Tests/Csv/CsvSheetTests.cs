using System.IO.Compression;
using System.Text;
using Eleven.Answers;
using Eleven.Files;
using Eleven.Files.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Csv;

public sealed class CsvSheetTests
{
    [Fact]
    public void Whatever_a_cell_holds_CsvHelper_reads_the_same() =>
        Prop.ForAll(
                HostileText.Any,
                hostile => Grid.Of(hostile.Text).Texts.ShouldBe(HostileText.ByCsvHelper(hostile.Text, hostile.Separator))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_counts_them_and_lines_as_an_editor_does()
    {
        var grid = Grid.Of("a,b\r\n1,\"two\nlines\"\r\n\r\n3\r\n4,5\r\n", skip: 1);

        grid.Rows.Select(r => r.Number).ShouldBe([2, 5]);
        grid.Misfits.ShouldBe([new Misfit(Row: 4, Line: 5, Cells: 1, Expected: 2)]);
    }

    [Fact]
    public void A_row_with_text_after_a_closing_quote_is_reported_and_the_next_row_is_read()
    {
        var grid = Grid.Of("a,b\n\"lost, quote\n\"my\" words\",x\n3,4\n", skip: 1);

        grid.Misfits.Single().BrokenQuotes.ShouldBeTrue();
        grid.Texts.ShouldBe([
            ["3", "4"],
        ]);
    }

    [Fact]
    public void A_quote_within_an_unquoted_cell_is_a_quote() =>
        Grid.Of("a,b\n1,5\" nail\n2,6\" nail\n")
            .Texts.ShouldBe([
                ["a", "b"],
                ["1", "5\" nail"],
                ["2", "6\" nail"],
            ]);

    [Theory]
    [InlineData("name;area\nA;x;y\nB;z\nC;z\nD;z\nE;w\nF;w\n", ';')]
    [InlineData("name,areas\nA,x;y;\nB,z;w;\n", ',')]
    [InlineData("name\tareas\nA, B\tx;y\n", '\t')]
    [InlineData("Which, of these?;Why\nyes;no\n", ';')]
    [InlineData("only one column\nyes\n", ',')]
    public void The_separator_is_the_one_that_makes_rows_alike(string content, char separator)
    {
        using var file = new TempFile(content);

        CsvSheet.Open(file.Path).Separator.ShouldBe(separator);
    }

    [Theory]
    [InlineData("UTF-8", "utf-8", false)]
    [InlineData("UTF-8", "utf-8", true)]
    [InlineData("UTF-16", "utf-16", true)]
    [InlineData("UTF-16", "utf-16BE", true)]
    [InlineData("Windows-1252", "windows-1252", false)]
    [InlineData("Mac Roman", "macintosh", false)]
    public void Each_encoding_gives_the_same_words(string name, string encoding, bool mark)
    {
        var how = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? System.Text.Encoding.GetEncoding(encoding);
        const string words = "Children’s café – “safe” £5 … naïve";
        using var file = new TempFile([.. mark ? how.GetPreamble() : [], .. how.GetBytes($"a,b\r\n1,{words}\r\n")]);

        var sheet = CsvSheet.Open(file.Path);

        sheet.Encoding.ShouldBe(name);
        Grid.Of(sheet)
            .Texts.ShouldBe([
                ["a", "b"],
                ["1", words],
            ]);
    }

    [Fact]
    public void Damage_done_before_is_noted()
    {
        using var file = new TempFile("a,b\n1,childrenâ€™s\n");

        CsvSheet.Open(file.Path).Notes.Single().What.ShouldContain("damaged");
    }

    [Fact]
    public void A_packed_file_reads_as_the_file_in_it()
    {
        using var file = new TempFile(Packed("a,b\n1,2\n"u8.ToArray()), "survey.csv.gz");

        Grid.Of(CsvSheet.Open(file.Path))
            .Texts.ShouldBe([
                ["a", "b"],
                ["1", "2"],
            ]);
    }

    [Fact]
    public void The_head_is_ragged()
    {
        using var file = new TempFile("Q1,,Q2\n,Yes\n1,2,3,4\n");

        CsvSheet
            .Open(file.Path)
            .Head(2)
            .ShouldBe([
                ["Q1", "", "Q2"],
                ["", "Yes"],
            ]);
    }

    [Fact]
    public void The_hash_is_the_beginning_of_the_files_sha256()
    {
        using var file = new TempFile("abc");

        CsvSheet.Open(file.Path).Hash.ShouldBe("ba7816bf8f01cfea");
    }

    internal static byte[] Packed(byte[] content)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }
        return to.ToArray();
    }
}
