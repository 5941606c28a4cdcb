using Eleven.Answers;
using Eleven.Files.Excel;
using Eleven.Files.Word;

namespace Eleven.Files.Returns;

/// <summary>Writes one sheet of the return workbook: cells, what may be chosen in them, what is locked, how it prints.</summary>
internal sealed class FormSheetWriter(Looks looks, ChoiceLists lists, IReadOnlyDictionary<string, string> filled)
{
    // As much as a spreadsheet shows beside a cell.
    private const int LongestPrompt = 250;
    private const int LongestTitle = 30;
    private const double LineHeight = 14.25;
    private const double Padding = 5;
    private const double HighestRow = 409;

    // Characters of a column's width that an indent and the edges take.
    private const double Indent = 2;

    // Widths are told in digits, and prose runs narrower.
    private const double LettersPerWidth = 1.12;
    private const string NotListed = "Please choose from the list. Leave the cell empty if you cannot give a grade.";

    private readonly List<(string Cell, FormField Field)> _fields = [];

    public Markup Write(FormSheet sheet, string title)
    {
        _fields.Clear();
        var rows = Rows(sheet);
        var xml = Start(sheet).Add(rows);
        xml.Add(
            """</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" selectLockedCells="0"/>"""
        );
        WriteColours(xml);
        WriteChoices(xml);
        xml.Add("""<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>""");
        xml.Add(
            sheet switch
            {
                { BreakBefore: not null } => """<pageSetup paperSize="8" scale="68" orientation="landscape"/>""",
                { Portrait: true } => """<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>""",
                _ => """<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""",
            }
        );
        xml.Add(
            $"""<headerFooter><oddFooter>&amp;L{title.Replace("&", "&&")}: &amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"""
        );
        if (sheet.BreakBefore is { } column)
        {
            xml.Add($"""<colBreaks count="1" manualBreakCount="1"><brk id="{column + 1}" max="1048575" man="1"/></colBreaks>""");
        }
        return xml.Add("</worksheet>");
    }

    private static Markup Start(FormSheet sheet)
    {
        var xml = new Markup().Add($"""<worksheet xmlns="{Names.Sheet}"><sheetPr><tabColor rgb="FF1D4F73"/>""");
        xml.Add(sheet.BreakBefore is null ? """<pageSetUpPr fitToPage="1"/></sheetPr>""" : "</sheetPr>");
        xml.Add("""<sheetViews><sheetView showGridLines="0" workbookViewId="0">""");
        if (sheet.Frozen.Rows > 0)
        {
            var corner = ColumnLetter.Of(sheet.Frozen.Columns) + (sheet.Frozen.Rows + 1);
            xml.Add(
                $"""<pane xSplit="{sheet.Frozen.Columns}" ySplit="{sheet.Frozen.Rows}" topLeftCell="{corner}" activePane="bottomRight" state="frozen"/>"""
            );
        }
        xml.Add(
            """</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="2" hidden="1" customWidth="1"/>"""
        );
        foreach (var (i, width) in sheet.Widths.Index())
        {
            xml.Add($"""<col min="{i + 2}" max="{i + 2}" width="{width}" customWidth="1"/>""");
        }
        return xml.Add("</cols><sheetData>");
    }

    private Markup Rows(FormSheet sheet)
    {
        var rows = new SheetRows(looks);
        rows.NewRow(hidden: true).Blank();
        foreach (var column in sheet.Columns)
        {
            rows.Text(column is null ? "" : FormSheet.ColumnMark + column);
        }
        foreach (var row in sheet.Rows)
        {
            rows.NewRow(HeightOf(sheet, row), grows: true).Text(row.Name ?? "");
            foreach (var (i, cell) in row.Cells.Index())
            {
                WriteCell(rows, cell, ColumnLetter.Of(i + 1) + rows.Row);
            }
        }
        return rows.Take();
    }

    // Spreadsheets fit a row to its text only as one writes in it, so the first height is reckoned here.
    private double HeightOf(FormSheet sheet, FormRow row)
    {
        var lines = row
            .Cells.Zip(sheet.Widths)
            .Where(c => c.First.Look.Wraps)
            .Select(c =>
                TextOf(c.First).Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / (c.Second - Indent) / LettersPerWidth)))
            );
        return Math.Clamp(lines.Append(1).Max() * LineHeight + Padding, row.Height ?? 0, HighestRow);
    }

    private string TextOf(FormCell cell) => cell.Field is { } field ? filled.GetValueOrDefault(field.Name, "") : cell.Text;

    private void WriteCell(SheetRows rows, FormCell cell, string address)
    {
        var text = TextOf(cell);
        if (cell.Field is { } field)
        {
            _fields.Add((address, field));
        }
        _ = text.Length > 0 ? rows.Text(text, cell.Look) : rows.Blank(cell.Look);
    }

    // The colour goes with words that say the same, so it is never the only sign.
    private void WriteColours(Markup xml)
    {
        var priority = 0;
        foreach (var same in _fields.Where(f => !f.Field.Colours.IsEmpty).GroupBy(f => string.Join('|', f.Field.Colours)))
        {
            var cells = same.Select(f => f.Cell).ToList();
            xml.Add($"""<conditionalFormatting sqref="{string.Join(' ', cells)}">""");
            foreach (var (choice, colour) in same.First().Field.Colours)
            {
                xml.Add($"""<cfRule type="cellIs" dxfId="{looks.OfContent(colour)}" priority="{++priority}" operator="equal">""");
                xml.Add($"<formula>{$"\"{choice.Replace("\"", "\"\"")}\""}</formula></cfRule>");
            }
            xml.Add("</conditionalFormatting>");
        }
    }

    private void WriteChoices(Markup xml)
    {
        var asked = _fields.Where(f => !f.Field.Choices.IsEmpty || f.Field.Prompt is not null).ToList();
        if (asked.Count == 0)
        {
            return;
        }
        xml.Add($"""<dataValidations count="{asked.Count}">""");
        foreach (var (cell, field) in asked)
        {
            var choice = Markup.Raw(field.Choices.IsEmpty ? "" : "type=\"list\" ");
            var strict = Markup.Raw(field.Open ? "errorStyle=\"information\" " : "");
            xml.Add(
                $"""<dataValidation {choice}{strict}allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not in the list" error="{NotListed}" """
            );
            if (field.Prompt is { } prompt)
            {
                xml.Add($"""promptTitle="{Cut(field.Name.Split('/', ':')[0], LongestTitle)}" prompt="{Cut(prompt, LongestPrompt)}" """);
            }
            xml.Add($"""sqref="{cell}">""");
            xml.Add(field.Choices.IsEmpty ? new Markup() : new Markup().Add($"<formula1>{lists.Range(field.Choices)}</formula1>"));
            xml.Add("</dataValidation>");
        }
        xml.Add("</dataValidations>");
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "\u2026";
}
