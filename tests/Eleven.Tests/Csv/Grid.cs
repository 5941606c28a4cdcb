using Eleven.Answers;
using Eleven.Files.Csv;

namespace Eleven.Tests.Csv;

/// <summary>A sheet's rows as texts, for comparing.</summary>
internal sealed record Grid(List<(int Number, string[] Cells)> Rows, List<Misfit> Misfits)
{
    public static Grid Of(Sheet sheet, int skip = 0)
    {
        var grid = new Grid([], []);
        sheet.Read(skip, grid.Add, grid.Misfits.Add);
        return grid;
    }

    public static Grid Of(string content, int skip = 0)
    {
        using var file = new TempFile(content);
        return Of(CsvSheet.Open(file.Path), skip);
    }

    public string[][] Texts => [.. Rows.Select(r => r.Cells)];

    public void Add(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            Rows.Add((batch.NumberOf(row), [.. Enumerable.Range(0, batch.Width).Select(c => batch.Text(row, c))]));
        }
    }
}
