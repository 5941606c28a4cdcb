using System.Text.Encodings.Web;
using System.Text.Json;
using Eleven.Reports;

namespace Eleven.Files.Data;

/// <summary>All tables of a report as JSON: as they are printed, with the numbers beside the texts, and every figure as a row of its own.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Save(Report report, IEnumerable<TidyRow> figures, string path) =>
        AtomicFile.Write(path, stream => Write(report, figures, stream));

    public static void Write(Report report, IEnumerable<TidyRow> figures, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("title", report.Title);
        json.WriteString("subtitle", report.Subtitle);
        json.WriteString("publisher", report.Publisher);
        json.WriteString("audience", report.Audience.ToString().ToLowerInvariant());
        json.WriteBoolean("draft", report.Draft);
        if (report.DataDate is { } date)
        {
            json.WriteString("dataDate", date.ToString("yyyy-MM-dd"));
        }
        json.WriteStartArray("tables");
        foreach (var table in TablesOf.Report(report))
        {
            Write(json, table);
        }
        json.WriteEndArray();
        WriteFigures(json, figures);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, TableUnder table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Table.Anchor);
        json.WriteString("under", table.Heading?.Text);
        json.WriteString("caption", table.Table.Caption);
        json.WriteStartArray("columns");
        foreach (var column in table.Table.Columns)
        {
            json.WriteStringValue(column.Heading);
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row.Cells)
            {
                Write(json, cell);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteString("note", table.Table.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Cell cell)
    {
        json.WriteStartObject();
        json.WriteString("text", cell.Text);
        if (cell.Number is { } number)
        {
            json.WriteNumber("number", number);
        }
        if (cell.Mark != Mark.None)
        {
            json.WriteString("mark", MarkSigns.Of(cell.Mark));
        }
        if (cell.Figure is { } figure)
        {
            json.WriteString("figure", figure);
        }
        if (cell.Spoken is { } spoken)
        {
            json.WriteString("means", spoken);
        }
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, IEnumerable<TidyRow> figures)
    {
        json.WriteStartArray("figures");
        foreach (var row in figures)
        {
            json.WriteStartObject();
            json.WriteString("audit", row.Audit);
            json.WriteString("question", row.Question);
            json.WriteString("questionText", row.Text);
            json.WriteString("option", row.OptionId);
            json.WriteString("optionLabel", row.Option);
            json.WriteString("group", row.Group);
            json.WriteString("measure", row.Measure);
            Number(json, "count", row.Count);
            Number(json, "base", row.Base);
            json.WriteString("baseIs", row.BaseIs);
            Number(json, "share", row.Share);
            Number(json, "mean", row.Mean);
            json.WriteString("mark", MarkSigns.Of(row.Mark));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } shown)
        {
            json.WriteNumber(name, shown);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
