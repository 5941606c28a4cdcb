using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Files.Xlsx;

/// <summary>Which worksheet of a workbook is the table of answers.</summary>
internal static class SheetChoice
{
    private const int Named = 12;

    public static (Worksheet Sheet, ImmutableArray<Problem> Notes) Of(Package package, WorkbookContent content, string? asked)
    {
        var sheets = content.Workbook.Sheets;
        if (asked is not null)
        {
            var named = sheets.FirstOrDefault(s => Worksheet.IsNamed(s.Name, asked));
            return named is not null
                ? (named, named.Hidden ? [Hidden(content, named)] : [])
                : throw new FileRefused(
                    content.File,
                    $"there is no worksheet \"{asked}\"; it has {Names([.. sheets.Select(s => s.Name)])}."
                );
        }
        var withData = sheets.OrderBy(s => s.Hidden).Where(s => HoldsData(package, content, s)).Take(Named).ToList();
        if (withData.Count == 0)
        {
            throw new FileRefused(content.File, "no worksheet holds anything; ask for a fresh export.");
        }
        var notes = ImmutableArray.CreateBuilder<Problem>();
        if (withData[0].Hidden)
        {
            notes.Add(Hidden(content, withData[0]));
        }
        if (withData.Count > 1)
        {
            notes.Add(
                new(
                    Severity.Note,
                    content.File,
                    $"the worksheet {withData[0].Name} was read; there is also something in {Names([.. withData[1..].Select(s => s.Name)])}. If another was meant, name it: worksheet under the source in audit.yaml, --worksheet for one export."
                )
            );
        }
        return (withData[0], notes.ToImmutable());
    }

    private static bool HoldsData(Package package, WorkbookContent content, Worksheet sheet)
    {
        using var rows = content.Rows(package, sheet);
        while (rows.Read())
        {
            if (rows.Cells.Width > 0)
            {
                return true;
            }
        }
        return false;
    }

    private static Problem Hidden(WorkbookContent content, Worksheet sheet) =>
        new(Severity.Note, content.Place(sheet), "the worksheet is hidden and was read all the same.");

    /// <summary>Names of worksheets, the first of them where there are many.</summary>
    public static string Names(ImmutableArray<string> names) =>
        names.Length switch
        {
            0 => "no worksheet",
            > Named => $"{string.Join(", ", names[..Named])} and more",
            _ => string.Join(", ", names),
        };
}
