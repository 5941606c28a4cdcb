using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Eleven.Files.Data;
using Eleven.Reports;

namespace Eleven.Tests.Data;

public sealed class TidyCsvTests
{
    [Fact]
    public void Another_reader_finds_every_figure_as_it_was()
    {
        var rows = SomeFigures.For(Audience.Public);

        var read = Read(Bytes(rows));

        read.ShouldBe(rows.Select(Cells));
    }

    [Fact]
    public void Text_with_commas_quotes_and_line_ends_reads_back_whole_and_none_begins_as_a_formula()
    {
        var read = Read(Bytes(SomeFigures.Hostile));

        read.Select(r => r[2].TrimStart('\'')).ShouldBe(SomeFigures.Hostile.Select(h => h.Text));
        read.SelectMany(r => r).ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]));
    }

    [Fact]
    public void Rows_end_as_RFC_4180_says_and_each_has_as_many_cells_as_the_header()
    {
        var text = Encoding.UTF8.GetString(Bytes(SomeFigures.For(Audience.Team)));

        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "").ShouldNotContain('\n');
        Read(Encoding.UTF8.GetBytes(text)).ShouldAllBe(r => r.Length == TidyCsv.Header.Length);
    }

    [Fact]
    public void A_byte_order_mark_is_written_only_when_asked_for()
    {
        Bytes([], byteOrderMark: true)[..3].ShouldBe([0xef, 0xbb, 0xbf]);
        Bytes([])[0].ShouldBe((byte)'a');
    }

    private static byte[] Bytes(ImmutableArray<TidyRow> rows, bool byteOrderMark = false)
    {
        using var stream = new MemoryStream();
        TidyCsv.Write(rows, stream, byteOrderMark);
        return stream.ToArray();
    }

    private static string[][] Read(byte[] csv)
    {
        using var reader = new CsvReader(new StreamReader(new MemoryStream(csv)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        reader.HeaderRecord.ShouldBe(TidyCsv.Header);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Parser.Record!);
        }
        return [.. rows];
    }

    private static string[] Cells(TidyRow r) =>
        [
            r.Audit,
            r.Question,
            r.Text,
            r.OptionId,
            r.Option,
            r.Group,
            r.Measure,
            $"{r.Count}",
            $"{r.Base}",
            r.BaseIs,
            $"{r.Share}",
            $"{r.Mean}",
            r.Mark switch
            {
                Mark.Withheld => "[c]",
                Mark.NotApplicable => "[z]",
                _ => "",
            },
        ];
}
