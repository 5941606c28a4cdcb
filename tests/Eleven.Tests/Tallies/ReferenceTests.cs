using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Files.Audits;
using Eleven.Files.Csv;
using Eleven.Files.Data;
using Eleven.Files.Yaml;
using Eleven.Tallies;
using Eleven.Tests.Xlsx;

namespace Eleven.Tests.Tallies;

/// <summary>The same survey counted by bench/peers/reference.py, a plain loop in another language.</summary>
public sealed class ReferenceTests : IDisposable
{
    private const int Rows = 455;
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven").FullName;

    public ReferenceTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "question-sets"));
        Copy("audit.yaml");
        Copy(Path.Combine("question-sets", "benchmark-survey.yaml"));
        File.WriteAllBytes(Path.Combine(_folder, "survey.csv"), new BenchmarkSurvey(Peer("survey.json")).Rows(Rows));
    }

    [Fact]
    public void The_survey_is_the_benchmarks_to_the_last_byte() =>
        Convert
            .ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, "survey.csv"))))
            .ShouldBe("a4994d1b50614ec426ae14773665b37d16f82884a6b44b0da647a814ec1110f2");

    [Fact]
    public void Streaming_agrees_with_the_reference_to_the_last_digit()
    {
        var audit = AuditYaml.Read(_folder).Value!;
        var bulk = BulkTally.Of(audit, TallyJson.Groups(audit.Audit).Select(g => g.Group))!;

        Json(bulk.Book, audit).ShouldBe(Reference());
    }

    [Fact]
    public void So_does_streaming_a_workbook_of_the_same_rows()
    {
        var rows = new List<string>();
        CsvSheet.Open(Path.Combine(_folder, "survey.csv")).Read(0, Take, _ => throw new InvalidOperationException());
        File.WriteAllBytes(Path.Combine(_folder, "survey.xlsx"), RawWorkbook.WithRows(string.Concat(rows)).Bytes());
        var yaml = Path.Combine(_folder, "audit.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("survey.csv", "survey.xlsx"));
        var audit = AuditYaml.Read(_folder).Value!;
        var bulk = BulkTally.Of(audit, TallyJson.Groups(audit.Audit).Select(g => g.Group))!;

        Json(bulk.Book, audit).ShouldBe(Reference());

        void Take(RowBatch batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var cells = Enumerable.Range(0, batch.Width).Select(c => Cell(batch.Text(row, c)));
                rows.Add($"<row r=\"{batch.NumberOf(row)}\">{string.Concat(cells)}</row>");
            }
        }

        static string Cell(string text) =>
            text.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
    }

    [Fact]
    public void So_does_counting_in_memory()
    {
        var audit = AuditYaml.Read(_folder).Value!;
        var request = new ImportRequest
        {
            Source = "survey",
            Form = audit.QuestionSets[0].Set,
            Audit = audit.Audit,
        };
        var imported = Import.Read(CsvSheet.Open(Path.Combine(_folder, "survey.csv")), request);
        var groups = TallyJson.Groups(audit.Audit).Select(g => g.Group);

        Json(Bitmaps.Tally([imported.Table!], audit.Audit, groups), audit).ShouldBe(Reference());
        imported.Reconciliation.AddsUp.ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Peer(string file) => ProjectFolder.Path("bench", "peers", file);

    private void Copy(string file) => File.Copy(ProjectFolder.Path("bench", "audit", file), Path.Combine(_folder, file));

    private static string Json(TallyBook book, AuditFolder audit)
    {
        using var stream = new MemoryStream();
        TallyJson.Write(stream, book, audit.Audit, audit.QuestionSets[0].Set.Questions);
        return Sorted(JsonNode.Parse(stream.ToArray())!);
    }

    private string Reference()
    {
        var to = Path.Combine(_folder, "reference.json");
        using var python = Process.Start("python3", [Peer("reference.py"), Path.Combine(_folder, "survey.csv"), to]);
        python.WaitForExit();
        python.ExitCode.ShouldBe(0);
        return Sorted(JsonNode.Parse(File.ReadAllBytes(to))!);
    }

    /// <summary>Keys in order, one value a line, numbers as numbers (4.0 is 4).</summary>
    private static string Sorted(JsonNode node) => string.Join('\n', Lines(node, ""));

    private static IEnumerable<string> Lines(JsonNode? node, string path) =>
        node switch
        {
            JsonObject map => map.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => Lines(p.Value, $"{path}/{p.Key}")),
            JsonArray list => list.SelectMany((item, i) => Lines(item, $"{path}[{i}]")),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => [$"{path}: {value.GetValue<double>()}"],
            _ => [$"{path}: {node?.ToJsonString() ?? "null"}"],
        };
}
