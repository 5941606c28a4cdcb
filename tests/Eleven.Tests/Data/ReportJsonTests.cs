using System.Text.Json;
using Eleven.Files.Data;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Data;

public sealed class ReportJsonTests
{
    private static readonly JsonElement Sink = Json(KitchenSink.Report, SomeFigures.For(Audience.Public));

    [Fact]
    public void Every_cell_of_every_table_is_there_with_its_number()
    {
        var tables = Sink.GetProperty("tables").EnumerateArray().ToDictionary(t => t.GetProperty("id").GetString()!);

        foreach (var table in KitchenSink.Report.Blocks.OfType<TableBlock>().Select(b => b.Table))
        {
            var read = tables[table.Anchor];
            read.GetProperty("caption").GetString().ShouldBe(table.Caption);
            read.GetProperty("columns").EnumerateArray().Select(c => c.GetString()).ShouldBe(table.Columns.Select(c => c.Heading));
            read.GetProperty("rows")
                .EnumerateArray()
                .SelectMany(r => r.EnumerateArray())
                .Select(c => (c.GetProperty("text").GetString(), Number(c, "number")))
                .ShouldBe(table.Rows.SelectMany(r => r.Cells).Select(c => ((string?)c.Text, c.Number)));
        }
    }

    [Fact]
    public void A_table_says_which_heading_it_stands_under() =>
        Sink.GetProperty("tables")
            .EnumerateArray()
            .Select(t => t.GetProperty("under").GetString())
            .ShouldContain("4. Do you know who the safeguarding lead in your organisation is?");

    [Fact]
    public void Every_figure_is_there_and_what_is_withheld_has_a_mark_and_no_number()
    {
        var rows = SomeFigures.For(Audience.Public);
        var read = Sink.GetProperty("figures").EnumerateArray().ToArray();

        read.Select(f =>
                (f.GetProperty("question").GetString(), Number(f, "count"), Number(f, "base"), Number(f, "share"), Number(f, "mean"))
            )
            .ShouldBe(rows.Select(r => ((string?)r.Question, (decimal?)r.Count, (decimal?)r.Base, r.Share, r.Mean)));
        read.Where(f => f.GetProperty("mark").GetString() == "[c]").Count().ShouldBe(rows.Count(r => r.Mark == Mark.Withheld));
    }

    [Fact]
    public void Hostile_text_reads_back_as_it_was()
    {
        var read = Json(Hostile.Report, SomeFigures.Hostile);

        read.GetProperty("title").GetString().ShouldBe(Hostile.Text);
        read.GetProperty("figures")
            .EnumerateArray()
            .Select(f => f.GetProperty("questionText").GetString())
            .ShouldBe(SomeFigures.Hostile.Select(h => h.Text));
    }

    private static decimal? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    private static JsonElement Json(Report report, IEnumerable<TidyRow> figures)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, figures, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
