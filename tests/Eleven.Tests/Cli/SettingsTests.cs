using System.Text.Json;
using Eleven.Files;
using Eleven.Files.Audits;

namespace Eleven.Tests.Cli;

/// <summary>What an audit may set about counting and printing reaches every verb.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Yaml = """
        id: small
        title: Small audit
        period: 2024-25
        region: Five Rivers
        areas:
          - {id: northmarch, name: Northmarch}
        sectors:
          - {id: health, name: Health}
        organisations:
          - {id: one, name: One, sector: health, areas: all}
          - {id: two, name: Two, sector: health, areas: all}
          - {id: three, name: Three, sector: health, areas: all}
        expected: all
        question-sets: {returns: returns}
        sources:
          - {name: answers, file: answers.csv, questions: returns}

        """;

    private const string Questions = """
        id: returns
        version: "1"
        title: Self-assessment
        instrument: self-assessment
        scales:
          ready:
            title: Readiness
            bands:
              - {id: red, label: Not ready, letter: R, colour: "#d4351c", positive: false}
              - {id: green, label: Ready, letter: G, colour: "#00703c", positive: true}
            grades:
              - {value: "0", label: Not ready, descriptor: Not yet, band: red}
              - {value: "1", label: Ready, descriptor: By now, band: green}
        sections:
          - code: A
            title: Questions
            questions:
              - {code: "1", kind: choose-one, text: Who are you?, options: organisations, classifies: organisation}
              - {code: "2", kind: rating, text: How ready are you?, scale: ready, aspects: [Known, Used]}
        """;

    private readonly SmallAudit _audit = new();

    public SettingsTests()
    {
        _audit.Write("question-sets/returns.yaml", Questions);
        _audit.Write("answers.csv", "Who are you?,How ready are you?\nOne,0|1\nTwo,1|1\nThree,0|0\n");
    }

    public void Dispose() => _audit.Dispose();

    [Theory]
    [InlineData("", "1  33.3%", "2.green is 33.3%: 1 of 3.", 33.3, "the lower counts")]
    [InlineData("counting: {decimals-in-tables: 0}", "1    33%", "2.green is 33%: 1 of 3.", 33, "the lower counts")]
    [InlineData(
        "counting: {decimals-in-tables: 2, where-aspects-differ: higher}",
        "2 66.67%",
        "2.green is 66.67%: 2 of 3.",
        66.67,
        "the higher counts"
    )]
    public void On_the_screen_and_in_data(string counting, string inTally, string why, double inJson, string rule)
    {
        _audit.Write("audit.yaml", Yaml + counting);

        _audit.Eleven("tally").ShouldEnd(0).Out.ShouldContain(inTally);
        var explained = _audit.Eleven("why", "2.green").ShouldEnd(0);
        explained.Out.ShouldStartWith(why);
        explained.Out.ShouldContain(rule);
        using var json = JsonDocument.Parse(_audit.Eleven("tally", "--json", "-").ShouldEnd(0).Out);
        var question = json.RootElement.GetProperty("groups").GetProperty("all").GetProperty("q").GetProperty("2");
        question.GetProperty("pcts")[1].GetDouble().ShouldBe(inJson);
    }

    [Theory]
    [InlineData("", "33.3%", "whole in the text and charts, to one decimal in tables", "lower")]
    [InlineData("counting: {decimals-in-tables: 0}", "33%", "with a half going up: they are whole.", "lower")]
    [InlineData(
        "counting: {decimals-in-tables: 2, where-aspects-differ: higher}",
        "66.67%",
        "whole in the text and charts, to two decimals in tables",
        "higher"
    )]
    public void In_reports(string counting, string inTable, string rounding, string rule)
    {
        _audit.Write("audit.yaml", Yaml + counting);

        _audit.Eleven("report", "--for", "region", "--audience", "team", "--format", "html").ShouldEnd(0);

        var report = File.ReadAllText(_audit.At("reports/small-region-team.html"));
        report.ShouldContain($">{inTable}<");
        report.ShouldContain(rounding);
        report.ShouldContain($"graded differently and the {rule} counts");
        report.ShouldContain($"the {rule} of Not ready and Ready");
        report.ShouldContain($"Where they differ, the {rule} counts.");
        report.ShouldContain($"were graded differently, the {rule} grade counts.");
    }

    [Fact]
    public void The_form_is_not_written_where_no_file_can_be_made()
    {
        _audit.Write("audit.yaml", Yaml);

        _audit.Eleven("return-workbook", "--out", "/proc/x.xlsx").ShouldRefuse(1, "/proc/x.xlsx", "choose another folder");
    }

    [Theory]
    [InlineData("", "grade them apart: the lower counts.")]
    [InlineData("counting: {where-aspects-differ: higher}", "grade them apart: the higher counts.")]
    public void In_the_form_that_organisations_fill_in(string counting, string told)
    {
        _audit.Write("audit.yaml", Yaml + counting);

        _audit.Eleven("return-workbook", "--out", "return.xlsx").ShouldEnd(0);

        SheetFile.Open(_audit.At("return.xlsx"), "Return").Head(20).SelectMany(r => r).ShouldContain(c => c.EndsWith(told));
    }

    [Theory]
    [InlineData("minimum-base", 12, 8, "minimum base of 12")]
    [InlineData("small-count", 3, 4, "small count of 3")]
    public void Thresholds_stay_as_they_were_in_reports_that_were_published(string threshold, int published, int now, string told)
    {
        using var audit = new SmallAudit();
        var report = new[] { "report", "--for", "region", "--format", "html" };
        audit.Eleven([.. report]).ShouldEnd(0);
        audit.Write("audit.yaml", SmallAudit.Yaml + $"\nthresholds: {{{threshold}: {published}}}");
        audit.Eleven([.. report, "--final"]).ShouldEnd(0);

        audit.Write("audit.yaml", SmallAudit.Yaml + $"\nthresholds: {{{threshold}: {now}}}");

        audit.Eleven([.. report]).ShouldRefuse(2, "audit.yaml, line 14, column", told, $"Write {threshold}: {published}.");
    }
}
