using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Returns;
using Eleven.Files.Excel;
using Eleven.Files.Word;
using Eleven.Files.Xlsx;
using Eleven.QuestionSets;

namespace Eleven.Files.Returns;

/// <summary>
/// The workbook that an organisation fills in: made from any self-assessment question set, read back into answers. Fields are known by the names of
/// <see cref="ReturnField"/>.
/// </summary>
public static class ReturnWorkbook
{
    /// <summary>The blank workbook to send out.</summary>
    public static void Write(QuestionSet set, Audit audit, string path) =>
        Fill(set, audit, ImmutableDictionary<string, string>.Empty, path);

    /// <summary>The workbook with fields filled in. Throws <see cref="ArgumentException"/> for a field that the form does not have.</summary>
    public static void Fill(QuestionSet set, Audit audit, IReadOnlyDictionary<string, string> fields, string path) =>
        AtomicFile.Write(path, stream => Fill(set, audit, fields, stream));

    public static void Fill(QuestionSet set, Audit audit, IReadOnlyDictionary<string, string> fields, Stream stream)
    {
        var form = ReturnTemplate.Form(set, audit);
        var unknown = fields.Keys.Except(form.Fields).FirstOrDefault();
        if (unknown is not null)
        {
            throw new ArgumentException($"The form of {set.Id} has no field '{unknown}'.", nameof(fields));
        }
        var (looks, lists) = (new Looks(), new ChoiceLists());
        var sheets = ReturnTemplate.Of(form);
        var writer = new FormSheetWriter(looks, lists, fields);
        using var package = new Word.Package(stream);
        foreach (var (i, sheet) in sheets.Index())
        {
            package.Add(WorkbookParts.PathOf(i), writer.Write(sheet, form.Set.Title));
        }
        package.Add(WorkbookParts.PathOf(sheets.Length), lists.Write(looks));
        WorkbookParts.Write(package, looks, sheets.Length + 1, Workbook(sheets), Core(form), App(audit));
    }

    /// <summary>What stands in the fields of one workbook. Throws <see cref="FileRefused"/> for what is no return workbook.</summary>
    public static WrittenReturn Read(string path, QuestionSet set, Audit audit) =>
        new ReturnFile(path, ReturnTemplate.Form(set, audit)).Read();

    /// <summary>All workbooks of a source as one table. The same file under two names adds nothing.</summary>
    public static ReturnsRead Read(IEnumerable<string> paths, ImportRequest request)
    {
        var written = ImmutableArray.CreateBuilder<WrittenReturn>();
        var again = ImmutableArray.CreateBuilder<Imported>();
        var refusals = ImmutableArray.CreateBuilder<Problem>();
        foreach (var path in paths)
        {
            try
            {
                var read = Read(path, request.Form, request.Audit);
                if (written.FirstOrDefault(w => w.FileHash == read.FileHash) is { } same)
                {
                    again.Add(Imported.Again(request.Source, read.File, same.File));
                    continue;
                }
                written.Add(read);
            }
            catch (FileRefused refused)
            {
                refusals.Add(refused.Problem);
            }
        }
        return new([.. ReturnIntake.Read(written.ToImmutable(), request), .. again], refusals.ToImmutable());
    }

    /// <summary>Whether the file is a workbook with the sheets of a return.</summary>
    public static bool LooksLike(string path)
    {
        try
        {
            return XlsxSheet.Worksheets(path).Intersect([ReturnTemplate.Return, ReturnTemplate.Grades]).Count() == 2;
        }
        catch (FileRefused)
        {
            return false;
        }
    }

    private static Markup Workbook(ImmutableArray<FormSheet> sheets)
    {
        var xml = new Markup().Add(
            $"""<workbook xmlns="{Names.Sheet}" xmlns:r="{Names.Links}"><bookViews><workbookView/></bookViews><sheets>"""
        );
        foreach (var (i, sheet) in sheets.Index())
        {
            xml.Add($"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        }
        xml.Add(
            $"""<sheet name="{ChoiceLists.Name}" sheetId="{sheets.Length + 1}" state="hidden" r:id="rId{sheets.Length + 1}"/></sheets><definedNames>"""
        );
        foreach (var (i, sheet) in sheets.Index().Where(s => s.Item.PrintedRows > 0))
        {
            var columns = sheet.PrintedColumns > 0 ? $"{sheet.Name}!$B:${ColumnLetter.Of(sheet.PrintedColumns)}," : "";
            var rows = $"{sheet.Name}!$1:${sheet.PrintedRows}";
            xml.Add($"""<definedName name="_xlnm.Print_Titles" localSheetId="{i}">{columns + rows}</definedName>""");
        }
        return xml.Add("</definedNames></workbook>");
    }

    private static Markup Core(ReturnForm form) =>
        new Markup().Add(
            $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{form.Set.Title}</dc:title><dc:creator>{form.Audit.Region}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>"""
        );

    private static Markup App(Audit audit) =>
        new Markup().Add(
            $"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Eleven</Application><Company>{audit.Region}</Company></Properties>"""
        );
}

/// <summary>What became of the workbooks of one source.</summary>
/// <param name="Imported">One a file that was read, in the order given; the table of them all stands in the first.</param>
/// <param name="Refusals">Files that are no return workbooks.</param>
public sealed record ReturnsRead(ImmutableArray<Imported> Imported, ImmutableArray<Problem> Refusals);
