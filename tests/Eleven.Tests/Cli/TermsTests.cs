using System.IO.Compression;
using System.Text;

namespace Eleven.Tests.Cli;

/// <summary>An audit whose areas call the front door otherwise, from its folder to its reports.</summary>
public sealed class TermsTests
{
    private static readonly string Yaml = SmallAudit
        .Yaml.Replace("name: Northmarch}", "name: Northmarch, names: {Front door: MASH}}")
        .Replace("name: Westmarch}", "name: Westmarch, names: {front door: Single Point of Access}}");

    // Terms wherever they can stand.
    private static readonly string Questions =
        SmallAudit
            .Questions.Replace("title: Staff survey", "title: Staff survey\nintroduction: About the {{front door}}.")
            .Replace(
                "text: Do you know your lead?}",
                "text: \"Do you know the {{front door}}?\", help: \"Ring the {{front door}}.\", prompts: [\"Calls to the {{front door}}\"]}"
            )
        + """

                  - {code: "5", kind: choose-several, text: Whom do you ask?, options: ["The {{front door}}", My manager]}
                  - {code: "6", kind: tick-each, text: What do you know?, options: ["{{front door}} leaflet", Poster]}
            """;

    [Theory]
    [InlineData("front door")]
    [InlineData("MASH")]
    [InlineData("Single Point of Access")]
    public void A_heading_in_the_words_of_any_area_is_the_question(string place)
    {
        using var audit = Made(place);

        audit.Eleven("import").ShouldEnd(0).Out.ShouldNotContain("matches no question");
        var figures = Figures(audit);
        figures.ShouldContain("Do you know the front door?");
        figures.ShouldContain("front door leaflet");
        using var general = Made("front door");
        figures.ShouldBe(Figures(general));
    }

    [Fact]
    public void Each_report_has_the_names_of_its_readers_and_no_file_has_braces()
    {
        using var audit = Made("front door");

        audit
            .Eleven(
                "report",
                "--for",
                "region,northmarch,westmarch,briefing:northmarch",
                "--format",
                "word,html,excel,data",
                "--audience",
                "team"
            )
            .ShouldEnd(0);

        var files = Directory.EnumerateFiles(audit.At("reports")).ToDictionary(f => Path.GetFileName(f)!, TextOf);
        files.Count.ShouldBeGreaterThan(16);
        files.Where(f => f.Value.Contains("{{") || f.Value.Contains("}}")).Select(f => f.Key).ShouldBeEmpty();
        foreach (var ending in new[] { "docx", "html" })
        {
            var region = files[$"small-region-team.{ending}"];
            region.ShouldContain("Do you know the front door?");
            region.ShouldContain("front door: MASH in Northmarch, Single Point of Access in Westmarch");
            region.ShouldNotContain("Do you know the MASH?");
            var north = files[$"small-northmarch-team.{ending}"];
            north.ShouldContain("Do you know the MASH?");
            north.ShouldContain("MASH leaflet");
            north.ShouldContain("The MASH");
            north.ShouldNotContain("front door");
            files[$"small-westmarch-team.{ending}"].ShouldContain("Do you know the Single Point of Access?");
            files.Single(f => f.Key.Contains("briefing") && f.Key.EndsWith(ending)).Value.ShouldNotContain("front door");
        }
        files["small-northmarch-team.json"].ShouldContain("Do you know the MASH?");
        files["small-northmarch-team.xlsx"].ShouldContain("The MASH");
        files["figures.csv"].ShouldContain("Do you know the front door?");
    }

    [Fact]
    public void An_area_without_a_name_is_a_note()
    {
        using var audit = Made("front door");
        audit.Write("audit.yaml", Yaml.Replace(", names: {Front door: MASH}", ""));

        audit
            .Eleven("check")
            .ShouldEnd(0)
            .ErrorLines.ShouldContain(
                "staff.yaml, line 20, column 41: Northmarch has no name for “front door”: these words themselves are printed there."
            );
    }

    [Fact]
    public void A_term_in_prose_is_told_to_be_no_figure()
    {
        using var audit = Made("front door");
        audit.Write("prose.md", "## introduction\n\nAll know the {{front door}}.\n");

        audit
            .Eleven("check")
            .ShouldEnd(2)
            .Error.ShouldContain(
                "prose.md, line 3, column 16: 'front door' is a term of the question sets. Here two braces are for figures: write the name itself, without them."
            );
    }

    private static string Figures(SmallAudit audit)
    {
        audit.Eleven("tally", "--csv", "figures.csv").ShouldEnd(0);
        return File.ReadAllText(audit.At("figures.csv"));
    }

    internal static SmallAudit Made(string place)
    {
        var audit = new SmallAudit();
        audit.Write("audit.yaml", Yaml);
        audit.Write("question-sets/staff.yaml", Questions);
        var rows = SmallAudit.Answers().Replace("your lead", "the " + place).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var more = rows.Select(
            (r, n) => n == 0 ? $"{r},Whom do you ask?,{place} leaflet,Poster" : $"{r},{(n % 3 == 0 ? "My manager" : $"The {place}")},Yes,No"
        );
        audit.Write("exports/answers.csv", string.Join("\r\n", more) + "\r\n");
        return audit;
    }

    // Of a zipped file the parts, as they would be read.
    private static string TextOf(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx"))
        {
            return File.ReadAllText(file);
        }
        var text = new StringBuilder();
        using var zip = ZipFile.OpenRead(file);
        foreach (var part in zip.Entries.Where(e => e.Name.EndsWith(".xml") || e.Name.EndsWith(".rels")))
        {
            using var reader = new StreamReader(part.Open());
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
