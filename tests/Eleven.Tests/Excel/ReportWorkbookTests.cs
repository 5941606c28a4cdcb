using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Eleven.Files.Excel;
using Eleven.Reports;
using Eleven.Tests.Data;
using Eleven.Tests.Reports;
using ExcelDataReader;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Eleven.Tests.Excel;

public sealed class ReportWorkbookTests
{
    private static readonly byte[] Sink = Write(KitchenSink.Report, SomeFigures.For(Audience.Public));

    public static TheoryData<string> Reports => ["report", "briefing", "hostile", "empty"];

    [Theory, MemberData(nameof(Reports))]
    public void A_workbook_is_valid(string which)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Named(which)), false);

        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri}: {e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_same_report_gives_the_same_bytes(string which) => Named(which).ShouldBe(Named(which));

    [Fact]
    public void Every_number_of_every_table_stands_in_a_cell_as_a_number()
    {
        var sheets = Read(Sink).SelectMany(s => s.Rows).ToArray();

        foreach (var table in KitchenSink.Report.Blocks.OfType<TableBlock>().Select(b => b.Table))
        {
            foreach (var row in table.Rows)
            {
                var expected = row
                    .Cells.Select(c =>
                        c.Number is { } n ? (object)double.Parse(n.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                        : c.Text.Length == 0 ? null
                        : c.Text
                    )
                    .ToArray();
                sheets.ShouldContain(read => read.Take(expected.Length).SequenceEqual(expected), $"{table.Caption}: {row.Cells[0].Text}");
            }
        }
    }

    [Fact]
    public void A_share_is_shown_as_percent()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sink), false);
        var share = Cells(document).First(c => c.CellValue?.Text == "0.8873" || c.CellValue?.Text.StartsWith("0.887") == true);

        FormatOf(document, share).ShouldBe("0.0%");
    }

    // As figures.csv has it: 1.915 must not be shown as 1.92 beside a print of 1.91.
    [Fact]
    public void A_mean_of_the_tidy_sheet_is_shown_with_every_decimal_that_it_has()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Write(KitchenSink.Report, [SomeFigures.For(Audience.Public)[0] with { Mean = 1.915m }])),
            false
        );

        FormatOf(document, Cells(document).Single(c => c.CellValue?.Text == "1.915")).ShouldBe("0.000");
    }

    [Fact]
    public void Every_figure_is_a_row_of_the_tidy_sheet()
    {
        var rows = SomeFigures.For(Audience.Public);
        var sheet = Read(Sink).Single(s => s.Name == "Figures 2024-25");

        sheet.Rows.Count.ShouldBe(rows.Length + 1);
        sheet
            .Rows.Skip(1)
            .Select(r => (r[1], r[5], r[7], r[8], r[10], r[12]))
            .ShouldBe(
                rows.Select(r =>
                    (
                        (object?)r.Question,
                        (object?)r.Group,
                        (object?)(double?)r.Count,
                        (object?)(double?)r.Base,
                        (object?)(double?)r.Share,
                        (object?)(r.Mark == Mark.None ? null : MarkSigns.Of(r.Mark))
                    )
                )
            );
    }

    [Fact]
    public void A_chart_without_a_table_is_a_table_with_its_labels()
    {
        var chart = KitchenSink.Report.Blocks.OfType<ChartBlock>().Select(b => b.Chart).First(c => c.Kind == ChartKind.StackedBars);
        var rows = Read(Sink).Single(s => s.Name == "Grades").Rows;

        foreach (var (category, i) in chart.Categories.Select((c, i) => (c, i)))
        {
            var row = rows.Single(r => r[0] as string == category);
            row.ShouldContain(chart.Series[0].Points[i].Label);
        }
    }

    [Fact]
    public void The_first_sheet_leads_to_every_other()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sink), false);
        var names = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToArray();
        var first = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets.Elements<Sheet>().First().Id!);

        first.Worksheet.Descendants<Hyperlink>().Select(h => h.Location!.Value).ShouldBe(names.Skip(1).Select(n => $"'{n}'!A1"));
    }

    [Fact]
    public void Headers_stay_in_sight()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sink), false);

        document.WorkbookPart!.WorksheetParts.ShouldAllBe(s =>
            s.Worksheet.Descendants<Pane>().Single().State!.Value == PaneStateValues.Frozen
        );
    }

    [Fact]
    public void A_printed_sheet_with_one_table_says_its_header_on_every_page()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sink), false);
        var workbook = document.WorkbookPart!.Workbook;
        var titles = workbook.DefinedNames!.Elements<DefinedName>().ToArray();

        titles.ShouldContain(t => t.Text == "'Figures 2024-25'!$1:$1");
        titles.Select(t => t.LocalSheetId!.Value).ShouldBeUnique();
        titles.ShouldAllBe(t => t.Text.StartsWith($"'{workbook.Sheets!.Elements<Sheet>().ElementAt((int)t.LocalSheetId!.Value).Name}'!"));
    }

    [Fact]
    public void A_printed_sheet_with_several_tables_says_its_title_on_every_page()
    {
        Eleven.Reports.Table[] tables = [.. KitchenSink.Report.Blocks.OfType<TableBlock>().Take(2).Select(t => t.Table)];
        var report = SmallReport.Of([new Heading(3, "4. Two tables", "q-4"), .. tables.Select(t => new TableBlock(t))]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(report, [])), false);

        document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().ShouldContain(t => t.Text == "'4. Two tables'!$1:$1");
    }

    [Theory]
    [InlineData(true, "&LDraft. ")]
    [InlineData(false, "&L")]
    public void Every_page_of_a_draft_says_that_it_is_one(bool draft, string begins)
    {
        var report = KitchenSink.Report with { Draft = draft };
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(report, SomeFigures.For(Audience.Public))), false);

        document
            .WorkbookPart!.WorksheetParts.Select(s => s.Worksheet.Descendants<OddFooter>().Single().Text)
            .ShouldAllBe(f => f.StartsWith(begins + report.Publisher));
    }

    [Fact]
    public void What_was_said_and_what_we_will_do_is_a_table()
    {
        var said = KitchenSink.Report.Blocks.OfType<YouSaidBlock>().First();

        Read(Sink)
            .SelectMany(s => s.Rows)
            .ShouldContain(r => r[0] as string == said.Who && r.Contains(said.YouSaid) && r.Contains(said.WeWill));
    }

    [Fact]
    public void The_sheet_on_method_has_no_heading_without_words()
    {
        var table = KitchenSink.Report.Blocks.OfType<TableBlock>().First();
        var report = SmallReport.Of(
            new Heading(1, "Note on method", "method"),
            new Heading(2, "How figures are made", "a"),
            Paragraph.Of("By counting."),
            new Heading(2, "What was read", "b"),
            table
        );

        var rows = Read(Write(report, [])).Single(s => s.Name == "Method").Rows.Select(r => r[0] as string).ToArray();
        rows.ShouldContain("How figures are made");
        rows.ShouldContain("By counting.");
        rows.ShouldNotContain("What was read");
    }

    [Fact]
    public void The_options_of_the_tidy_sheet_are_not_cut_off()
    {
        var option = new string('x', 70);
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(Write(KitchenSink.Report, [SomeFigures.For(Audience.Public)[0] with { Option = option }])),
            false
        );

        var sheet = document.WorkbookPart!.WorksheetParts.Single(s => s.Worksheet.Descendants<AutoFilter>().Any());
        sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().ElementAt(4).Width!.Value.ShouldBeGreaterThan(70);
    }

    [Theory, MemberData(nameof(Reports))]
    public void Every_page_says_at_its_foot_whose_report_it_is_in_no_more_letters_than_a_foot_may_have(string which)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Named(which)), false);
        var feet = document.WorkbookPart!.WorksheetParts.Select(s => s.Worksheet.Descendants<OddFooter>().Single().Text).ToArray();

        feet.ShouldAllBe(f => f.StartsWith("&L") && f.EndsWith("&RPage &P of &N") && f.Length <= 255);
        feet.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Text_that_begins_as_a_formula_is_text_for_good_and_reads_back_as_it_was()
    {
        var bytes = Write(Hostile.Report, SomeFigures.Hostile);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        var risky = Cells(document)
            .Where(c => c.InlineString is { } s && s.InnerText is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            .ToArray();

        Cells(document).ShouldAllBe(c => c.CellFormula == null);
        risky.Length.ShouldBeGreaterThan(20);
        risky.ShouldAllBe(c => formats[c.StyleIndex!.Value].QuotePrefix!.Value);
        risky.Select(c => c.InlineString!.InnerText).ShouldContain(Hostile.Text.Replace("_x000D_", "_x005F_x000D_"));
    }

    [Fact]
    public void Nothing_in_the_workbook_leads_out_of_it()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(Hostile.Report, [])));
        var links = zip.Entries.Where(e => e.FullName.EndsWith(".rels")).SelectMany(e => XDocument.Load(e.Open()).Root!.Elements());

        links.ShouldAllBe(l => l.Attribute("TargetMode") == null);
    }

    private static byte[] Named(string which) =>
        which switch
        {
            "report" => Write(KitchenSink.Report, SomeFigures.For(Audience.Public)),
            "briefing" => Write(KitchenSink.Briefing, []),
            "hostile" => Write(Hostile.Report, SomeFigures.Hostile),
            _ => Write(Hostile.Report with { Blocks = [] }, []),
        };

    private static byte[] Write(Report report, IEnumerable<TidyRow> figures)
    {
        using var stream = new MemoryStream();
        ReportWorkbook.Write(report, figures, stream);
        return stream.ToArray();
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>());

    private static string? FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .Single(f => f.NumberFormatId!.Value == format.NumberFormatId!.Value)
            .FormatCode;
    }

    // By a reader that shares no code with the writer.
    private static List<(string Name, List<object?[]> Rows)> Read(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
            sheets.Add((reader.Name, rows));
        } while (reader.NextResult());
        return sheets;
    }
}
