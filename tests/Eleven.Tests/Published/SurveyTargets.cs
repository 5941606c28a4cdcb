using System.Globalization;
using Eleven.Examples;
using YamlDotNet.RepresentationModel;

namespace Eleven.Tests.Published;

/// <summary>Counts of a survey per cell: people who share form and areas.</summary>
internal sealed class SurveyTargets : Targets
{
    public SurveyTargets(string audit)
        : base(audit)
    {
        var people = File.Find("people").Numbers();
        Cells =
        [
            .. File.Get("cells")
                .Items()
                .Select(
                    (c, i) =>
                        c is YamlScalarNode area
                            ? new Cell([area.Value!], false, people[i])
                            : new Cell(c.Find("areas").Texts(), c.Text("form") == "police", c.Number("people")!.Value)
                ),
        ];
    }

    public Cell[] Cells { get; }

    public IEnumerable<(string Code, YamlNode Question)> Questions => File.Get("questions").Entries();

    public IEnumerable<(string Sector, YamlNode Counts)> Sectors => File.Get("sectors").Entries();

    public IEnumerable<(string Area, YamlNode Counts)> Areas => File.Find("areas").Entries();

    public YamlNode Question(string code) => File.Get("questions").Get(code);

    public override (long Count, long Base) Of(RowAddress address)
    {
        if (address.Groups is [var sector] && sector.StartsWith("sector:", StringComparison.Ordinal))
        {
            return OfSector(sector["sector:".Length..], address);
        }
        if (address.Question == "responses")
        {
            // A share of members is of the region on the same side.
            var side = address.Groups.Where(g => g is "police" or "others").ToArray();
            return (Sum([.. Cells.Select(c => c.People)], address.Groups), Sum([.. Cells.Select(c => c.People)], side));
        }
        var question = Question(address.Question);
        return (Count(question, address), Sum(question.Find("answered").Numbers(), address.Groups));
    }

    private long Count(YamlNode question, RowAddress address)
    {
        long Of(YamlNode? counts) => Sum(counts.Numbers(), address.Groups);
        return address switch
        {
            { Measure: "base" or "answered" } => Of(question.Find("answered")),
            { Measure: "mean" } => question
                .Get("options")
                .Entries()
                .Sum(o => long.Parse(o.Key, CultureInfo.InvariantCulture) * Of(o.Value)),
            { Measure: "top" } => Of(question.Get("options").Get("4")) + Of(question.Get("options").Get("5")),
            { Measure: "first" } => question
                .Get("rankings")
                .Items()
                .Where(r => r.Find("order").Texts()[0] == address.Option)
                .Sum(r => Of(r.Find("people"))),
            { Option: ['t', 'h', 'e', 'm', 'e', ':', .. var theme] } => Of(question.Get("themes").Get(theme)),
            _ => Of(question.Get("options").Get(address.Option!)),
        };
    }

    private (long Count, long Base) OfSector(string sector, RowAddress address)
    {
        var counts = File.Get("sectors").Get(sector);
        var people = counts.Find("people").Numbers().Sum();
        var no = counts.Find("no-to-question-4").Numbers().Sum();
        return address switch
        {
            { Question: "4", Option: "no" } => (no, people),
            { Question: "4", Option: "yes" } => (people - no, people),
            _ => throw new InvalidDataException($"Nothing is known of {address} by sector."),
        };
    }

    private long Sum(int[] counts, string[] groups) => counts.Zip(Cells).Where(c => groups.All(c.Second.IsIn)).Sum(c => (long)c.First);

    internal sealed record Cell(string[] Areas, bool Police, int People)
    {
        public bool IsIn(string group) =>
            group switch
            {
                "police" => Police,
                "others" => !Police,
                _ => Areas.Contains(group, StringComparer.Ordinal),
            };
    }
}
