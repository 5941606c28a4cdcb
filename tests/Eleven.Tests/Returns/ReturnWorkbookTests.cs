using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Eleven.Answers.Returns;
using Eleven.Files;
using Eleven.Files.Returns;
using Eleven.QuestionSets;
using Eleven.Tests.Csv;
using Eleven.Tests.Xlsx;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Returns;

public sealed class ReturnWorkbookTests
{
    private static readonly string[] Words =
    [
        "2 In place",
        "Staff know: the lead is \"on call\" & <named>.",
        "=1+1",
        "-none",
        "+44 20",
        "@home",
        "  spaces  ",
        "two\nlines",
        "_x000D_ typed",
        "30 August 2024",
        "45292",
        "1.20",
        "👍 café",
        "'quoted'",
        "not relevant",
        new('w', 30_000),
    ];

    public static TheoryData<string> Sets => [AReturn.Of2023.Id, AReturn.Of2019.Id];

    [Theory, MemberData(nameof(Sets))]
    public void Reading_gives_back_whatever_was_filled_in(string id)
    {
        var set = Set(id);
        var form = new ReturnForm(set.FilledFrom(AReturn.Audit), AReturn.Audit);
        string[] names = [.. form.Fields];
        var filled =
            from fields in Gen.SubListOf(names)
            from words in Gen.Elements(Words).ListOf(fields.Count)
            select fields.Zip(words).ToDictionary(f => f.First, f => f.Second);
        using var folder = new TempFolder();

        Prop.ForAll(
                filled.ToArbitrary(),
                fields =>
                {
                    var read = ReturnWorkbook.Read(AReturn.Save(folder.Path, set, fields), set, AReturn.Audit);

                    read.Fields.Count.ShouldBe(names.Length);
                    read.Fields.Where(f => f.Value.Text.Length > 0)
                        .ToDictionary(f => f.Key, f => f.Value.Text)
                        .ShouldBe(fields, ignoreOrder: true);
                    read.Problems.ShouldBeEmpty();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Theory, MemberData(nameof(Sets))]
    public void The_blank_workbook_is_valid_and_the_same_each_time(string id)
    {
        using var folder = new TempFolder();
        var (first, second) = (Path.Combine(folder.Path, "a.xlsx"), Path.Combine(folder.Path, "b.xlsx"));

        ReturnWorkbook.Write(Set(id), AReturn.Audit, first);
        ReturnWorkbook.Write(Set(id), AReturn.Audit, second);

        using var document = SpreadsheetDocument.Open(first, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(first));
    }

    [Fact]
    public void Only_what_is_to_be_filled_in_can_be_written_in()
    {
        using var folder = new TempFolder();
        using var document = SpreadsheetDocument.Open(AReturn.Save(folder.Path, AReturn.Of2023, []), isEditable: false);
        var open = document
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .Select(f => f.Protection?.Locked?.Value == false)
            .ToList();

        var sheets = document.WorkbookPart.WorksheetParts.Select(p => p.Worksheet).ToList();

        sheets.ShouldAllBe(s => s.Elements<SheetProtection>().Single().Sheet!.Value);
        var cells = sheets.SelectMany(s => s.Descendants<Cell>()).Where(c => open[(int)(c.StyleIndex?.Value ?? 0)]).ToList();
        cells.Count.ShouldBe(new ReturnForm(AReturn.Of2023, AReturn.Audit).Fields.Count());
        cells.ShouldAllBe(c => c.InnerText == "");
    }

    [Fact]
    public void Grades_are_chosen_from_the_scale_and_each_aspect_has_its_cell()
    {
        using var folder = new TempFolder();
        var path = AReturn.Save(folder.Path, AReturn.Of2023, []);
        var second = ReturnWorkbook.Read(path, AReturn.Of2023, AReturn.Audit).Fields["A2/2"].Where.Split(' ')[^1];
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var sheet = document
            .WorkbookPart!.WorksheetParts.Select(p => p.Worksheet)
            .Single(s => s.Descendants<Cell>().Any(c => c.InnerText == "A2"));

        var choice = sheet.Descendants<DataValidation>().Single(v => v.SequenceOfReferences!.InnerText == second);

        choice.Type!.Value.ShouldBe(DataValidationValues.List);
        choice.Prompt!.Value.ShouldBe("Grade for: Checking that staff understand it");
        choice.Formula1!.Text.ShouldStartWith("Lists!$");
    }

    [Fact]
    public void Rows_may_be_moved_and_headings_reworded()
    {
        using var file = new RawWorkbook()
            .Sheet(
                "Grades",
                Row(1, "", "*/1", "*:text") + Row(2, "", "Note", "Mark") + Row(3, "A3", "3", "moved") + Row(9, "A1", "1", "below")
            )
            .Save("moved.xlsx");

        var read = ReturnWorkbook.Read(file.Path, AReturn.Of2023, AReturn.Audit);

        (read["A3/1"], read["A3:text"], read["A1/1"]).ShouldBe(("3", "moved", "1"));
        read.WhereIs("A1/1").ShouldBe("moved.xlsx, sheet Grades, cell B9");
        read.Problems[^1].ToString().ShouldStartWith("moved.xlsx, sheet Grades: the rows or columns of A2, A3, A4,");
    }

    [Fact]
    public void What_stands_beside_the_form_is_named()
    {
        using var file = new RawWorkbook()
            .Sheet("Grades", Row(1, "", "*/1") + Row(2, "A1", "1", "see my e-mail"))
            .Sheet("Notes", Row(1, "mine"))
            .Save("city.xlsx");

        var read = ReturnWorkbook.Read(file.Path, AReturn.Of2023, AReturn.Audit);

        read.Problems.Select(p => p.ToString())
            .ShouldContain("city.xlsx, sheet Grades, cell C2: \"see my e-mail\" stands where the form asks nothing, so it was left out.");
        read.Problems.Select(p => p.ToString())
            .ShouldContain("city.xlsx, sheet Notes: the sheet is not one of the form's and was left out.");
    }

    [Fact]
    public void A_workbook_that_is_no_return_is_refused()
    {
        using var other = RawWorkbook.WithRows(Row(1, "a", "b")).Save();
        using var text = new TempFile("a,b\n", "return.xlsx");

        Should
            .Throw<FileRefused>(() => ReturnWorkbook.Read(other.Path, AReturn.Of2023, AReturn.Audit))
            .Message.ShouldContain("is no return workbook");
        Should
            .Throw<FileRefused>(() => ReturnWorkbook.Read(text.Path, AReturn.Of2023, AReturn.Audit))
            .Message.ShouldContain("is text, not an Excel workbook");
    }

    [Fact]
    public void A_field_that_the_form_does_not_have_cannot_be_filled_in() =>
        Should.Throw<ArgumentException>(() =>
            ReturnWorkbook.Fill(AReturn.Of2023, AReturn.Audit, new Dictionary<string, string> { ["Z9/1"] = "1" }, Stream.Null)
        );

    private static QuestionSet Set(string id) => id == AReturn.Of2023.Id ? AReturn.Of2023 : AReturn.Of2019;

    private static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select(t => $"<c t=\"inlineStr\"><is><t>{t}</t></is></c>"))}</row>";
}
