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
    // As often a semicolon as the header has, in quoted cells.
    [InlineData("Area,\"Tick: a;b;c\"\nX,\"a;b;c\"\nY,\"a;b;c\"\nZ,\"a;b;c\"\n", ',')]
    // The same in plain cells, as prose has it.
    [InlineData("Area,What helps; what hinders; what else\nX,a; b; c\nY,d; e; f\nZ,g; h; i\n", ',')]
    // Rows that a lost quote made longer, and one semicolon in nearly all of them.
    [InlineData("ID,Area,Lead,Ready; or not?\n1,X,yes,so; so\n2,Y,no,well, no; yes\n3,Z,yes,a, b; c\n4,X,no,d; e\n5,X,no,f; g\n", ',')]
    // An inch is no quote.
    [InlineData("Area,Words\nX,a 5\" nail; or two\nY,b; c\nZ,d; e\nX,f; g\nY,h; i\n", ',')]
    [InlineData("\"Which, of these, or those, do you use?\";Words\nyes;\"a, b\"\nno;c, d\nyes;e, f\n", ';')]
    [InlineData("Which, of these, or those, do you use?;Words\nyes;a, b\nno;c, d, e\nyes;f\n", ';')]
    [InlineData("Area\tWords; and, more\nX\ta, b; c\nY\td, e; f\n", '\t')]
    // Headers over two and three rows, blank over continuation columns; a line without a cell.
    [InlineData("Q1,,Q2\n,Other; say which,\nYes,a; b,No\nNo,c; d; e,Yes\n", ',')]
    [InlineData("\r\nArea,Words\r\n\r\nX,a; b\r\nY,c; d\r\n", ',')]
    // Cells over several lines, quotes within quotes.
    [InlineData("Area,Words\nX,\"He said; \"\"no;\nno\"\"; twice\"\nY,\"a;\nb; c\"\nZ,d\n", ',')]
    public void The_separator_is_the_one_that_makes_rows_alike(string content, char separator)
    {
        using var file = new TempFile(content);

        CsvSheet.Open(file.Path).Separator.ShouldBe(separator);
    }

    [Fact]
    public void Free_text_full_of_semicolons_makes_no_misfits()
    {
        var rows = Enumerable.Range(0, 60).Select(n => $"{n},Westmarch,{string.Join("; ", Enumerable.Repeat("words", n % 7))},Yes\r\n");

        var grid = Grid.Of("ID,Area,What helps; what hinders?,Ready?\r\n" + string.Concat(rows), skip: 1);

        grid.Misfits.ShouldBeEmpty();
        grid.Rows.ShouldAllBe(r => r.Cells.Length == 4 && r.Cells[3] == "Yes");
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

    [Theory]
    [InlineData("École")]
    [InlineData("Élan Housing")]
    [InlineData("Zoë")]
    [InlineData("ÀÉÜ")]
    [InlineData("ÉLAN VITAL")]
    [InlineData("Müller & Brontë")]
    [InlineData("Señora Núñez, Ångström House")]
    [InlineData("Çelik, Ökonom")]
    [InlineData("the child’s voice")]
    [InlineData("the parents’ voice")]
    [InlineData("“École” – the children’s café … all of it")]
    [InlineData("• first\n2,• second")]
    [InlineData("wait…")]
    [InlineData("9 – 5")]
    public void Accents_and_signs_tell_a_file_of_Windows_from_one_of_a_Mac(string words)
    {
        foreach (var (name, page) in (IEnumerable<(string, int)>)[("Windows-1252", 1252), ("Mac Roman", 10000)])
        {
            var bytes = CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes($"a,b\n1,{words}\n");
            using var file = new TempFile(bytes);

            CsvSheet.Open(file.Path).Encoding.ShouldBe(name, words);
        }
    }

    [Theory]
    [InlineData("1,caf\u00e9")]
    [InlineData("1,caf\u00e9\n")]
    public void The_last_character_of_a_file_is_judged_like_any_other(string lastLine)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var file = new TempFile(windows.GetBytes("a,b\n" + lastLine));

        Grid.Of(CsvSheet.Open(file.Path), skip: 1)
            .Texts.ShouldBe([
                ["1", "caf\u00e9"],
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
