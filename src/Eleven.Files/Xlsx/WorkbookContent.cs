namespace Eleven.Files.Xlsx;

/// <summary>What stays in memory of a workbook between readings: its list of sheets, shared texts and date styles.</summary>
internal sealed record WorkbookContent(string File, Workbook Workbook, SharedStrings Shared, CellStyles Styles)
{
    public static WorkbookContent Read(Package package)
    {
        var workbook = Workbook.Read(package);
        using var shared = workbook.Texts is { } texts ? package.Read(texts) : null;
        using var styles = workbook.Styles is { } part ? package.Read(part) : null;
        return new(
            package.File,
            workbook,
            shared is null ? SharedStrings.None : SharedStrings.Read(shared, package.File),
            styles is null ? CellStyles.None : CellStyles.Read(styles, package.File)
        );
    }

    public WorksheetReader Rows(Package package, Worksheet sheet) =>
        new(
            package.Read(sheet.Part) ?? throw XlsxLimits.Damaged(File, "the workbook lacks one of its worksheets"),
            Shared,
            Styles,
            Workbook.From1904,
            Place(sheet)
        );

    public string Place(Worksheet sheet) => $"{File}, sheet {sheet.Name}";
}
