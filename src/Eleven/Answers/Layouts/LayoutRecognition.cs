namespace Eleven.Answers.Layouts;

/// <summary>Recognises the layout of an export from its first rows, or says in a sentence why it cannot be read.</summary>
/// <param name="Layout">Null when the file is refused.</param>
/// <param name="Refused">Null when the layout was recognised.</param>
public sealed record LayoutRecognition(Layout? Layout, Problem? Refused)
{
    // Header rows and enough answers to tell delimiters and codes by.
    private const int HeadRows = 80;

    // The most characters that a spreadsheet holds in a cell.
    private const int LongestCell = 32_767;

    /// <param name="forced">A name of <see cref="LayoutNames"/>; null or "auto": by itself.</param>
    public static LayoutRecognition Of(Sheet sheet, string? forced = null)
    {
        var top = new TopRows(sheet.File, sheet.Head(HeadRows));
        if (SummaryExport.Seen(top) is { } summary)
        {
            return Refuse(sheet, summary);
        }
        if (top.Width == 0)
        {
            return Refuse(sheet, "the file is empty; export the answers again");
        }
        if (forced is null or "auto")
        {
            return Recognised(top) is { } layout ? new(WithHeaders(layout, top), null)
                : top.LongerThan(LongestCell) is { } cell ? Refuse(sheet, NoTable(cell.Row, cell.Column))
                : Refuse(sheet, top.FilledRows == 1 ? OneRow : Unknown);
        }
        if (LayoutNames.Find(forced) is not { } kind)
        {
            return Refuse(sheet, $"there is no layout \"{forced}\"; write one of {LayoutNames.All}, or auto");
        }
        return Forced(kind, top) is var made && made.HeaderRows <= top.Count
            ? new(WithHeaders(made, top), null)
            : Refuse(
                sheet,
                $"the file does not have the headers of {LayoutNames.Title(kind)}, which audit.yaml says it has; check the file or write layout: auto"
            );
    }

    private const string OneRow =
        "there is one row only: headers and no responses, or headers that are not those of any export that is known. Export it again once somebody has answered";

    private const string Unknown =
        "the first rows are not those of any export that is known: a header row with the questions and one row per response is needed. Delete what stands above the headers, name the worksheet that holds the answers, export all individual responses, or name the layout in audit.yaml";

    private static string NoTable(int row, int column) =>
        $"the cell in row {row + 1}, column {ColumnLetter.Of(column)}, holds more than the {LongestCell:N0} characters that a spreadsheet can, so this is no ordinary table of answers; do not use it, and ask for a fresh export";

    private static Layout? Recognised(TopRows top) =>
        MicrosoftFormsLayout.Recognise(top)
        ?? SmartSurveyLayout.Recognise(top)
        ?? SmartSurveyWideLayout.Recognise(top)
        ?? SurveyMonkeyLayout.Recognise(top)
        ?? SurveyMonkeyOneRowLayout.Recognise(top)
        ?? GoogleFormsLayout.Recognise(top)
        ?? PlainLayout.Recognise(top);

    private static Layout WithHeaders(Layout layout, TopRows top) => layout with { Headers = top.First(layout.HeaderRows) };

    private static Layout Forced(LayoutKind kind, TopRows top) =>
        kind switch
        {
            LayoutKind.MicrosoftForms => MicrosoftFormsLayout.Make(top),
            LayoutKind.SurveyMonkey => SurveyMonkeyLayout.Make(top),
            LayoutKind.SurveyMonkeyOneRow => SurveyMonkeyOneRowLayout.Make(top),
            LayoutKind.SmartSurvey => SmartSurveyLayout.Make(top),
            LayoutKind.SmartSurveyWide => SmartSurveyWideLayout.Make(top),
            LayoutKind.GoogleForms => GoogleFormsLayout.Make(top),
            LayoutKind.Plain => PlainLayout.Make(top),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such layout."),
        };

    private static LayoutRecognition Refuse(Sheet sheet, string why) => new(null, new Problem(Severity.Refused, sheet.File, why + "."));
}
