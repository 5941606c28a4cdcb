using System.Globalization;
using Eleven.Examples;
using YamlDotNet.RepresentationModel;

namespace Eleven.Tests.Published;

/// <summary>One number or claim of a published report; README.md beside this file says what each key means.</summary>
internal sealed record PublishedRow
{
    private static readonly Lazy<IReadOnlyList<PublishedRow>> Rows = new(() => [.. Files.SelectMany(ReadFile)]);

    public required string Id { get; init; }

    /// <summary>The audit in which the address is read.</summary>
    public required string Audit { get; init; }
    public required string Figure { get; init; }
    public required string Printed { get; init; }
    public required string Measure { get; init; }
    public required bool Reproduced { get; init; }
    public long? Count { get; init; }
    public long? Total { get; init; }
    public long? Base { get; init; }
    public int Decimals { get; init; }
    public string? Ours { get; init; }
    public string? Words { get; init; }
    public string? Reason { get; init; }
    public bool Complement { get; init; }

    /// <summary>What a structural fact must be; a list of several parts, or one.</summary>
    public IReadOnlyList<string> Value { get; init; } = [];

    /// <summary>Not an address of the tallies but a structural fact.</summary>
    public bool IsFact => Figure.StartsWith("fact:", StringComparison.Ordinal);

    public static IReadOnlyList<PublishedRow> All => Rows.Value;

    public static IEnumerable<string> Files =>
        Directory.GetFiles(ProjectFolder.Path("tests", "Eleven.Tests", "Published"), "*.yaml").Order(StringComparer.Ordinal);

    public static IEnumerable<PublishedRow> ReadFile(string path)
    {
        var file = YamlFile.Load(path);
        return file.Get("rows").Items().Select(row => Read(row, file.Text("audit")!));
    }

    public override string ToString() => $"{Id} ({Figure}, printed {Printed})";

    private static PublishedRow Read(YamlNode row, string audit) =>
        new()
        {
            Id = row.Text("id")!,
            Audit = audit,
            Figure = row.Text("figure")!,
            Printed = row.Text("published") ?? "",
            Measure = row.Text("measure")!,
            Reproduced = row.Text("expect") switch
            {
                "reproduced" => true,
                "published-wrong" => false,
                var other => throw new InvalidDataException($"{row.Text("id")} expects {other}."),
            },
            Count = row.Number("count"),
            Total = row.Number("total"),
            Base = row.Find("base")?.Number("count"),
            Decimals = int.Parse(row.Text("decimals") ?? "0", CultureInfo.InvariantCulture),
            Ours = row.Text("ours"),
            Words = row.Text("words"),
            Reason = row.Text("reason"),
            Value = row.Find("value") is YamlScalarNode one ? [one.Value!] : row.Find("value").Texts(),
            Complement = row.Text("complement") == "true",
        };
}
