using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Tests.Yaml;

public sealed class AuditYamlTests : IDisposable
{
    private readonly string _folder = AuditExample.MakeFolder();

    public void Dispose() => Directory.Delete(Path.Combine(_folder, ".."), recursive: true);

    [Fact]
    public void Every_key_of_an_audit_is_read()
    {
        var read = Read(AuditExample.Text);

        read.Audit.Period.ShouldBe("2024-25");
        read.Audit.DataDate.ShouldBe(new DateOnly(2024, 8, 30));
        read.Audit.Areas[0].Partnership.ShouldBe("Northmarch Safeguarding Children Partnership");
        read.Audit.Areas[0].Colour.ShouldBe("#1d4f73");
        read.Audit.FindArea("north march")!.Id.ShouldBe("northmarch");
        read.Audit.Areas[0].Names["neglect toolkit"].ShouldBe("Graded Care Profile");
        read.Audit.Areas[1].Names.ShouldBeEmpty();
        read.Audit.Areas.Select(a => a.FrontDoor).ShouldBe(["01632 960102", null]);
        read.Audit.Sectors.Single(s => s.Police).Id.ShouldBe("police");
        read.Audit.Organisations[0].Areas.ShouldBe(["northmarch", "westmarch"]);
        read.Audit.Organisations[0].National.ShouldBeTrue();
        read.Audit.Organisations[1].Was.ShouldBe(["old-trust"]);
        read.Audit.FindOrganisation("Old trust")!.Id.ShouldBe("westmarch-trust");
        read.Audit.Expected.ShouldBe(["northmarch-police", "westmarch-trust"]);
        read.Audit.Counting.ShouldBe(new CountingRules(2, AspectRule.Higher));
        read.Audit.Thresholds.ShouldBe(new Thresholds(12, 5) { HeatMapPublic = true });
        read.Reports.ShouldBe(["region", "westmarch", "briefing", "organisation:westmarch-trust"]);
        read.Prose!.File.ShouldBe("words.md");
    }

    [Fact]
    public void Sources_name_their_files_set_variant_layout_and_mapping()
    {
        var read = Read(AuditExample.Text);

        read.Sources.Select(s => (s.Name, s.Questions, s.Variant, s.Layout, s.Mapping))
            .ShouldBe([
                ("general", "practitioners", null, "auto", "exports/general.map.yaml"),
                ("police", "practitioners", "police", "auto", null),
                ("returns", "returns", null, "return-workbook", null),
            ]);
        read.Sources[0].Worksheet.ShouldBe("Answers");
        read.Sources[0].WhereWorksheet.ShouldBe("audit.yaml, line 18, column 100");
        read.Sources[1].Worksheet.ShouldBeNull();
        read.Sources[2].Where.ShouldBe("audit.yaml, line 20, column 5");
        read.FilesOf(read.Sources[2]).Select(Path.GetFileName).ShouldBe(["a.xlsx", "b.xlsx"]);
        read.FilesOf(read.Sources[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Options_that_come_from_the_audit_are_filled_in()
    {
        var survey = Read(AuditExample.Text).FindSet("practitioners")!;

        survey.Find("1")!.Options.Select(o => o.Id).ShouldBe(["northmarch", "westmarch"]);
        survey.Find("2")!.Options[1].Spellings.ShouldBe(["NHS"]);
    }

    [Theory]
    [InlineData("counting: {decimals-in-tables: 2, where-aspects-differ: higher}", AspectRule.Higher)]
    [InlineData("counting: {}", AspectRule.Lower)]
    [InlineData("", AspectRule.Lower)]
    public void The_rule_for_aspects_that_differ_reaches_every_rating(string counting, AspectRule rule)
    {
        var read = Read(AuditExample.Text.Replace("counting: {decimals-in-tables: 2, where-aspects-differ: higher}", counting));

        var ratings = read.FindSet("returns")!.Questions.OfType<RatingQuestion>().ToArray();
        ratings.ShouldNotBeEmpty();
        ratings.ShouldAllBe(r => r.WhereAspectsDiffer == rule);
    }

    [Fact]
    public void Decisions_quotes_and_replies_are_read()
    {
        var read = Read(AuditExample.Text);

        read.Decisions.Recodes.ShouldBe([new Recode("13", "Every six weeks", "other", "Said in the margin")]);
        read.Decisions.KeepColumns.ShouldBe(["Team code"]);
        var duplicate = read.Decisions.Duplicates[0];
        (duplicate.Source, duplicate.Keep, duplicate.Reason).ShouldBe(("general", 31, "Sent twice"));
        duplicate.Rows.ShouldBe([14, 31]);
        var returns = read.Decisions.Duplicates[1];
        (returns.Source, returns.KeepFile, returns.Rows.Length).ShouldBe(("returns", "trust-2.xlsx", 0));
        returns.Files.ShouldBe(["trust.xlsx", "trust-2.xlsx"]);
        var codebook = read.Decisions.Codebooks.Single();
        (codebook.Question, codebook.Base).ShouldBe(("8", BaseKind.Asked));
        codebook.Themes.Select(t => t.Label).ShouldBe(["Hard to find", "No time"]);
        var code = read.Decisions.ThemeCodes.Single();
        (code.Question, code.FileHash, code.Row).ShouldBe(("8", "0123456789abcdef", 12));
        code.Themes.ShouldBe(["hard-to-find", "no-time"]);
        read.Quotes.ShouldBe([
            new ReleasedQuote(
                "9",
                "0123456789abcdef",
                12,
                "It helped.",
                "Practitioner, health",
                "Quality assurance subgroup",
                new(2025, 2, 1),
                QuoteKind.GoodPractice
            )
            {
                Area = "westmarch",
                Where = "audit.yaml, line 40, column 50",
            },
        ]);
        read.YouSaid.ShouldBe([new YouSaid("westmarch-trust", "More training.", "Offer it.", "westmarch")]);
        read.OwnFormatOf("northmarch-police").ShouldBe(new("northmarch-police", ReturnFormat.OwnNotComparable, "A letter"));
    }

    [Fact]
    public void An_earlier_audit_is_read_only_when_it_is_asked_for()
    {
        var earlier = Read(AuditExample.Text).EarlierAudits.Single();

        earlier.Name.ShouldBe("2023-24");
        File.WriteAllText(Path.Combine(earlier.Folder, "audit.yaml"), "id: [");
        earlier.Read().Problems.ShouldHaveSingleItem().Where.ShouldStartWith("audit.yaml, line");
    }

    [Fact]
    public void What_may_be_left_out_has_a_plain_meaning()
    {
        var read = Read(
            """
            id: small
            title: Small
            period: "2025"
            region: Five Rivers
            areas: [{id: westmarch, name: Westmarch}]
            sectors: [{id: health, name: Health}]
            question-sets: {practitioners: practitioner-survey-2024-25}
            """
        );

        read.Audit.Thresholds.ShouldBe(new Thresholds(10, 4));
        read.Audit.Expected.ShouldBeEmpty();
        read.Reports.ShouldBe(["region", "westmarch"]);
        read.Prose.ShouldBeNull();
        read.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void Prose_md_is_found_without_being_named()
    {
        File.WriteAllText(Path.Combine(_folder, "prose.md"), "");

        Read(AuditExample.Text.Replace("prose: words.md", "")).Prose!.File.ShouldBe("prose.md");
    }

    [Fact]
    public void A_set_beside_the_audit_comes_before_a_shipped_one()
    {
        var beside = Path.Combine(_folder, "question-sets", "practitioner-survey-2024-25.yaml");
        File.WriteAllText(beside, File.ReadAllText(beside).Replace("title: Practitioner survey 2024-25", "title: Ours"));

        Read(AuditExample.Text).FindSet("practitioners")!.Title.ShouldBe("Ours");
    }

    [Fact]
    public void Mistakes_of_a_question_set_are_reported_with_those_of_the_audit()
    {
        var sets = Directory.CreateDirectory(Path.Combine(_folder, "question-sets")).FullName;
        var shipped = File.ReadAllText(ProjectFolder.Path("question-sets", "practitioner-survey-2024-25.yaml"));
        File.WriteAllText(Path.Combine(sets, "practitioner-survey-2024-25.yaml"), shipped.Replace("kind: scale", "kind: scael"));

        var loaded = AuditExample.Parse(_folder, AuditExample.Text.Replace("region: Five", "reigon: Five"));

        loaded.Value.ShouldBeNull();
        loaded.Problems.Select(p => p.Where.Split(',')[0]).Distinct().ShouldBe(["audit.yaml", "practitioner-survey-2024-25.yaml"]);
    }

    [Fact]
    public void A_place_in_the_audit_can_be_named_to_later_steps() =>
        Read(AuditExample.Text).Where("quotes", "0", "file").ShouldBe("audit.yaml, line 40, column 27");

    [Fact]
    public void A_folder_without_an_audit_is_said_so()
    {
        var loaded = AuditYaml.Read(Path.Combine(_folder, "nowhere"));

        loaded
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("audit.yaml: There is no such file. Check its name, its folder and who may read it.");
    }

    [Fact]
    public void Theme_codes_may_stand_in_a_file()
    {
        WriteCodes("file,row,themes\n0123456789abcdef,12,hard-to-find;no-time\n0123456789abcdef,13,\n");

        var codes = Read(WithCodesFile).Decisions.ThemeCodes;

        codes.Select(c => (c.Question, c.Row)).ShouldBe([("8", 12), ("8", 13)]);
        codes[0].Themes.ShouldBe(["hard-to-find", "no-time"]);
        codes[1].Themes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_mistake_in_a_file_of_theme_codes_is_named_by_its_line()
    {
        WriteCodes(
            "file,row,themes\n0123456789abcdef,12,hard-to-fnid\nabc,13,no-time\n0123456789abcdef,x,no-time\n0123456789abcdef,12,no-time\none\n"
        );

        AuditExample
            .Parse(_folder, WithCodesFile)
            .Problems.Select(p => p.ToString())
            .ShouldBe([
                "themes/q8.csv, line 2, column 21: There is no theme 'hard-to-fnid': did you mean 'hard-to-find'?",
                "themes/q8.csv, line 3, column 1: 'abc' is no file's hash. Copy the 16 digits that `eleven import` prints for the file.",
                "themes/q8.csv, line 4, column 18: 'x' is no row. Write the number that the spreadsheet shows.",
                "themes/q8.csv, line 5, column 1: Row 12 of this file is coded twice, first in line 2. Put the themes together.",
                "themes/q8.csv, line 6, column 1: This line has 1 cells where 3 are needed: file, row, themes. Join themes by semicolons.",
            ]);
    }

    private static readonly string WithCodesFile = AuditExample.Text.Replace(
        """
            codes:
              - {file: 0123456789abcdef, row: 12, themes: [hard-to-find, no-time]}
        """,
        "    codes: themes/q8.csv"
    );

    private void WriteCodes(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "themes"));
        File.WriteAllText(Path.Combine(_folder, "themes", "q8.csv"), text);
    }

    private AuditFolder Read(string text)
    {
        var loaded = AuditExample.Parse(_folder, text);
        loaded.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        return loaded.Value!;
    }
}
