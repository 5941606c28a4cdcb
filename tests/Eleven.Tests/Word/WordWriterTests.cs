using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Tests.Reports;
using FsCheck;
using FsCheck.Fluent;
using Paragraph = Eleven.Reports.Paragraph;

namespace Eleven.Tests.Word;

public sealed class WordWriterTests
{
    public static TheoryData<string> Reports => ["draft", "final", "briefing"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_with_every_block_is_valid(string which)
    {
        using var file = WordFile.Of(ReportOf(which));

        file.Faults().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_same_report_gives_the_same_bytes(string which)
    {
        using var once = WordFile.Of(ReportOf(which));
        using var again = WordFile.Of(ReportOf(which));

        again.Bytes.ShouldBe(once.Bytes);
    }

    [Fact]
    public void A_block_that_the_writer_does_not_know_fails_loudly()
    {
        var report = SmallReport.Of(new Unheard());

        Should.Throw<NotSupportedException>(() => WordWriter.Write(report, new MemoryStream())).Message.ShouldContain(nameof(Unheard));
    }

    [Fact]
    public void A_year_has_the_hyphen_that_does_not_break()
    {
        using var file = WordFile.Of(Paragraph.Of("In 2024-25 a self-assessment."));

        var run = file
            .Paragraphs.Single(p => p.InnerText.StartsWith("In 2024"))
            .Elements<DocumentFormat.OpenXml.Wordprocessing.Run>()
            .Single();
        run.Elements<NoBreakHyphen>().Count().ShouldBe(1);
        run.Elements<Text>().Select(t => t.Text).ShouldBe(["In ", "2024", "25", " a self-assessment."]);
    }

    [Theory]
    [InlineData("Until 1 August 2023 it was open.", "Until |1\u00a0August\u00a02023| it was open.", 0)]
    [InlineData("Question 20-grade was changed.", "Question |20|grade| was changed.", 1)]
    public void A_date_and_a_code_do_not_break(string text, string parts, int hyphens)
    {
        using var file = WordFile.Of(Paragraph.Of(text));

        var run = file
            .Paragraphs.Single(p => p.InnerText.StartsWith(parts.Split('|')[0]))
            .Elements<DocumentFormat.OpenXml.Wordprocessing.Run>()
            .Single();
        run.Elements<Text>().Select(t => t.Text).ShouldBe(parts.Split('|'));
        run.Elements<NoBreakHyphen>().Count().ShouldBe(hyphens);
    }

    [Fact]
    public void A_link_to_nowhere_fails_loudly()
    {
        var report = SmallReport.Of(new Paragraph([new Eleven.Reports.Run("there") { Link = "#nowhere" }]));

        Should.Throw<InvalidOperationException>(() => WordWriter.Write(report, new MemoryStream())).Message.ShouldContain("nowhere");
    }

    [Fact]
    public void No_item_of_a_list_stands_alone_at_the_end_of_a_page_or_on_the_next()
    {
        using var file = WordFile.Of(
            new ListBlock(false, [.. Enumerable.Range(1, 4).Select(i => ImmutableArray.Create(new Eleven.Reports.Run($"Item {i}")))])
        );

        file.Paragraphs.Where(p => p.InnerText.StartsWith("Item"))
            .Select(p => p.ParagraphProperties!.KeepNext is not null)
            .ShouldBe([true, false, true, false], ignoreOrder: false);
    }

    [Fact]
    public void The_language_is_British_English_in_styles_settings_and_properties()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var defaults = file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        defaults.Languages!.Val!.Value.ShouldBe("en-GB");
        file.Main.DocumentSettingsPart!.Settings.GetFirstChild<ThemeFontLanguages>()!.Val!.Value.ShouldBe("en-GB");
        file.Properties.Language.ShouldBe("en-GB");
        file.Properties.Title.ShouldBe("Section 11 audit 2024-25: Westmarch");
    }

    [Fact]
    public void Nothing_is_asked_of_the_reader_on_opening()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        file.Main.DocumentSettingsPart!.Settings.Descendants<UpdateFieldsOnOpen>().ShouldBeEmpty();
        file.Body.Descendants<FieldChar>().ShouldAllBe(f => !f.OuterXml.Contains("dirty"));
    }

    [Fact]
    public void A_draft_says_so_on_every_page_with_the_date_of_its_data()
    {
        using var draft = WordFile.Of(KitchenSink.Report);
        using var final = WordFile.Of(KitchenSink.Report with { Draft = false });

        var headers = draft.Main.HeaderParts.Select(h => h.Header).ToList();
        headers.Count.ShouldBe(3);
        headers.ShouldAllBe(h => h.OuterXml.Contains("string=\"DRAFT\""));
        // The cover says it in its text.
        headers.Count(h => WordFile.Read(h.InnerText).Contains("Draft, data as at 30 August 2024")).ShouldBe(2);
        draft.Paragraphs.ShouldContain(p =>
            WordFile.StyleOf(p) == "CoverText" && WordFile.Read(p.InnerText).Contains("Data as at 30 August 2024")
        );
        draft.Body.Descendants<SectionProperties>().ShouldAllBe(s => s.Elements<HeaderReference>().Any());
        final.Main.HeaderParts.ShouldAllBe(h => !h.Header.OuterXml.Contains("DRAFT"));
    }

    [Fact]
    public void Pages_are_numbered_as_one_of_how_many()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        foreach (var footer in file.Main.FooterParts)
        {
            footer.Footer.Descendants<FieldCode>().Select(c => c.Text.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        }
    }

    [Fact]
    public void No_text_is_smaller_than_nine_points()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var small = file
            .Styles.Where(s => int.Parse(s.StyleRunProperties?.FontSize?.Val?.Value ?? "18") < 18)
            .Select(s => s.StyleId!.Value!);
        small.SelectMany(file.InStyle).Select(p => p.InnerText).ShouldAllBe(text => text.Length == 0);
        file.Charts.SelectMany(c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.RunProperties>())
            .ShouldAllBe(r => r.FontSize!.Value >= 900);
    }

    [Fact]
    public void Every_style_that_is_used_is_there()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var known = file.Styles.Select(s => s.StyleId!.Value).ToHashSet();
        file.Paragraphs.Select(WordFile.StyleOf).Where(s => !known.Contains(s)).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_reads_back_as_it_was_but_for_what_XML_cannot_hold() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text => ReadsBack(text.Get)));

    [Theory]
    [InlineData("5-aa")]
    [InlineData("1 did not, 4 or 5 said it on 1 August 2023 in 2024-25")]
    public void So_does_what_stays_on_one_line(string text) => ReadsBack(text);

    private static void ReadsBack(string text)
    {
        var written = string.Concat(text.Where(c => c is >= ' ' and (< '\uD800' or > '\uDFFF') and < '\uFFFE'));
        using var file = WordFile.Of(Paragraph.Of(written + "\u0001\u000b<&>\""));

        // What stays on one line has a hyphen that is no letter of the text, and spaces that do not break.
        var read = file.InStyle("Normal").Single().Descendants().Select(e => e is NoBreakHyphen ? "-" : (e as Text)?.Text);
        string.Concat(read).ShouldBe(Unbroken.Joined(written + "<&>\""));
    }

    [Fact]
    public void Each_numbered_list_starts_at_one()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var numbers = file.InStyle("ListNumber")
            .Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value)
            .Distinct()
            .ToList();
        numbers.Count.ShouldBe(2);
        var lists = file
            .Main.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>()
            .Where(n => numbers.Contains(n.NumberID!.Value));
        lists.ShouldAllBe(n => n.Descendants<StartOverrideNumberingValue>().Single().Val!.Value == 1);
    }

    private static Report ReportOf(string which) =>
        which switch
        {
            "draft" => KitchenSink.Report,
            "final" => KitchenSink.Report with { Draft = false, DataDate = null },
            _ => KitchenSink.Briefing,
        };

    private sealed record Unheard : Block;
}
