using System.Text;
using Eleven.Answers;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.Files.Xlsx;
using Eleven.Tests.Csv;

namespace Eleven.Tests.Xlsx;

public sealed class XlsxSheetTests
{
    [Fact]
    public void A_download_of_Microsoft_Forms_reads_whatever_its_xml_says_of_itself()
    {
        using var file = FormsDownload.Save("Practitioner survey(1-455).xlsx");

        var sheet = XlsxSheet.Open(file.Path);

        sheet.File.ShouldBe("Practitioner survey(1-455).xlsx");
        sheet.Worksheet.ShouldBe("Sheet1");
        sheet
            .Head(1)
            .ShouldBe([
                ["ID", "Start time", "Completion time", "Email", "Name", "Which of these do you know?\n"],
            ]);
        Grid.Of(sheet, skip: 1)
            .Rows.Select(r => (r.Number, string.Join('|', r.Cells)))
            .ShouldBe([
                (2, "7|2024-08-12 09:30:00|2024-08-12 09:38:15|anonymous||Pharmacy shop ;Library;"),
                (3, "9|2024-08-13 10:00:00|2024-08-13 10:05:00|anonymous||"),
            ]);
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>", "plain")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "  kept  spaces ")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>2</v></c>", "two runs")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>3</v></c>", "東京")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>4</v></c>", "a\r\nb")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>5</v></c>", "_x000D_")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>6</v></c>", "Tom & Jerry <3")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>7</v></c>", "👍")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>8</v></c>", "a b")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>", "in")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>line</t></r></is></c>", "in line")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>safe\u00ADguarding cafe\u0301</t></is></c>", "safeguarding caf\u00E9")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>A2&amp;\"\"</f><v>made</v></c>", "made")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B1\"><v>1</v></c>", "")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"A1\" t=\"e\"><f>-always</f><v>#NAME?</v></c>", "#NAME?")]
    [InlineData("<c r=\"A1\"><v>1.2</v></c>", "1.2")]
    [InlineData("<c r=\"A1\"><v>1.20</v></c>", "1.20")]
    [InlineData("<c r=\"A1\"><v>1.1000000000000001</v></c>", "1.1")]
    [InlineData("<c r=\"A1\"><v>1.14623456789E11</v></c>", "114623456789")]
    [InlineData("<c r=\"A1\"><v>123456789012345678</v></c>", "123456789012345680")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2024-08-30T09:00:00Z</v></c>", "2024-08-30 09:00:00")]
    [InlineData("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"A1\" t=\"s\"/><c r=\"B1\"><v>1</v></c>", "")]
    [InlineData("<c r=\"A1\" t=\"s\"></c><c r=\"B1\"><v>1</v></c>", "")]
    [InlineData("<c t=\"n\"><v>5</v></c>", "5")]
    public void A_cell_reads_as_a_person_sees_it(string cell, string text)
    {
        using var file = RawWorkbook
            .WithRows($"<row r=\"1\">{cell}</row>")
            .Shared(
                "plain",
                "  kept  spaces ",
                "<r><rPr><b/></rPr><t xml:space=\"preserve\">two </t></r><r><t>runs</t></r>",
                "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>",
                "a_x000D_\nb",
                "_x005F_x000D_",
                "Tom &amp; Jerry &lt;3",
                "_xD83D__xDC4D_",
                "a_x001F_b"
            )
            .Save();

        Grid.Of(XlsxSheet.Open(file.Path)).Texts[0][0].ShouldBe(text);
    }

    [Theory]
    [InlineData("14", "45292", "2024-01-01")]
    [InlineData("14", "45292.5", "2024-01-01 12:00:00")]
    [InlineData("22", "45292", "2024-01-01 00:00:00")]
    [InlineData("22", "45516.39583333333", "2024-08-12 09:30:00")]
    [InlineData("dd/mm/yyyy\\ hh:mm", "45292.25", "2024-01-01 06:00:00")]
    [InlineData("[$-409]d\\-mmm\\-yy;@", "45292", "2024-01-01")]
    [InlineData("20", "0.5", "12:00:00")]
    [InlineData("[h]:mm", "1.5", "36:00:00")]
    [InlineData("16", "44002", "20-Jun")]
    [InlineData("17", "18172", "Oct-49")]
    [InlineData("14", "1", "1900-01-01")]
    [InlineData("14", "59", "1900-02-28")]
    [InlineData("14", "61", "1900-03-01")]
    [InlineData("14", "-1", "-1")]
    [InlineData("14", "3000000", "3000000")]
    [InlineData("0", "45292.5", "45292.5")]
    [InlineData("0.00\" days\"", "45292.5", "45292.5")]
    [InlineData("General\" m\"", "45292.5", "45292.5")]
    [InlineData("[Red]0", "45292.5", "45292.5")]
    [InlineData("9", "0.5", "0.5")]
    public void A_number_is_a_date_where_its_style_shows_one(string format, string number, string text)
    {
        using var file = RawWorkbook.WithRows($"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{number}</v></c></row>").Styles("0", format).Save();

        Grid.Of(XlsxSheet.Open(file.Path)).Texts[0][0].ShouldBe(text);
    }

    [Fact]
    public void A_workbook_may_count_its_days_from_1904()
    {
        using var file = RawWorkbook.WithRows("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43830</v></c></row>").Styles("14").From1904().Save();

        Grid.Of(XlsxSheet.Open(file.Path)).Texts[0][0].ShouldBe("2024-01-01");
    }

    [Fact]
    public void Cells_and_rows_that_are_left_out_keep_their_places()
    {
        using var file = RawWorkbook
            .WithRows(
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"5\"><c><v>3</v></c><c r=\"C5\"><v>4</v></c></row>"
                    + "<row><c><v>5</v></c></row><row r=\"9\"><c r=\"A9\" s=\"1\"/></row><row r=\"10\"><c r=\"A10\"><v>6</v></c></row>"
            )
            .Save();

        var grid = Grid.Of(XlsxSheet.Open(file.Path), skip: 2);

        grid.Rows.Select(r => $"{r.Number}: {string.Join('|', r.Cells)}").ShouldBe(["5: 3||4|", "6: 5|||", "10: 6|||"]);
        XlsxSheet.Open(file.Path).Head(3).Select(r => string.Join('|', r)).ShouldBe(["", "|1||2", ""]);
    }

    [Fact]
    public void A_row_wider_than_the_header_is_read_whole_and_those_before_it_too()
    {
        using var file = RawWorkbook
            .WithRows(
                "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row><row r=\"3\"><c><v>3</v></c><c><v>note</v></c></row>".Replace(
                    "<v>note</v>",
                    "<v>9</v>"
                )
            )
            .Save();

        Grid.Of(XlsxSheet.Open(file.Path), skip: 1)
            .Texts.ShouldBe([
                ["2"],
                ["3", "9"],
            ]);
    }

    [Fact]
    public void The_first_worksheet_in_sight_with_anything_in_it_is_read_and_the_others_are_named()
    {
        using var file = new RawWorkbook()
            .Sheet("Cover", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
            .Sheet("Lists", Row("list"), state: "hidden")
            .Sheet("Answers", Row("answer"))
            .Sheet("Notes", Row("note"))
            .Save();

        var sheet = XlsxSheet.Open(file.Path);

        sheet.Worksheet.ShouldBe("Answers");
        sheet
            .Notes.Select(n => n.ToString())
            .ShouldBe([
                "survey.xlsx: the worksheet Answers was read; there is also something in Notes, Lists. If another was meant, name it: worksheet under the source in audit.yaml, --worksheet for one export.",
            ]);
        XlsxSheet.Open(file.Path, "notes").Head(1)[0].ShouldBe(["note"]);
        Should
            .Throw<FileRefused>(() => XlsxSheet.Open(file.Path, "Data"))
            .Message.ShouldBe("survey.xlsx: there is no worksheet \"Data\"; it has Cover, Lists, Answers, Notes.");
    }

    [Fact]
    public void Hidden_rows_and_joined_cells_are_read_and_noted()
    {
        using var file = RawWorkbook
            .WithRows(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>",
                "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A4:A6\"/></mergeCells>"
            )
            .Save();

        var sheet = XlsxSheet.Open(file.Path);

        Grid.Of(sheet).Rows.Count.ShouldBe(2);
        sheet.Notes.Length.ShouldBe(2);
        sheet.Notes[0].What.ShouldStartWith("1 row is hidden");
        sheet.Notes[1].What.ShouldContain("merged over several rows");
    }

    [Fact]
    public void Parts_may_begin_with_a_mark_lie_elsewhere_or_be_in_UTF_16()
    {
        const string Rows =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>café</t></is></c></row></sheetData></worksheet>";
        using var file = RawWorkbook
            .WithRows("")
            .Part("xl\\worksheets\\answers.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rows)])
            .Part(
                "xl/_rels/workbook.xml.rels",
                "\uFEFF<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../xl/./worksheets/answers.xml\"/></Relationships>"
            )
            .Save();

        Grid.Of(XlsxSheet.Open(file.Path)).Texts[0][0].ShouldBe("café");
    }

    [Fact]
    public void What_a_file_holds_decides_and_not_its_name()
    {
        using var workbook = RawWorkbook.WithRows(Row("a")).Save("survey.csv");
        using var text = new TempFile("Q1,Q2\nyes,no\n", "survey.xls");

        SheetFile.Open(workbook.Path).ShouldBeOfType<XlsxSheet>().Head(1)[0].ShouldBe(["a"]);
        SheetFile.Open(text.Path).Head(2)[1].ShouldBe(["yes", "no"]);
    }

    private static string Row(string text) => $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";
}
