using Eleven.Answers;
using Eleven.Files.Data;
using Eleven.Files.Word;
using Eleven.Reports;

namespace Eleven.Files.Excel;

/// <summary>Figures of one audit, a row each: to filter, to pivot, to read by a program.</summary>
internal sealed class FiguresSheet(Looks looks, string name, string foot, IReadOnlyList<TidyRow> figures)
{
    private const int Together = 500;
    private const int OptionColumn = 4;
    private const int WidestOption = 90;
    private static readonly double[] Widths = [10, 10, 50, 22, 34, 22, 12, 9, 9, 26, 9, 9, 7];
    private readonly SheetRows _rows = new(looks);

    public string Name => name;

    public IEnumerable<Markup> Write()
    {
        double[] widths = [.. Widths];
        widths[OptionColumn] = Math.Clamp(figures.Max(f => f.Option.Length) + 2, Widths[OptionColumn], WidestOption);
        var part = new SheetPart(name, widths, 1)
        {
            Filter = $"A1:{ColumnLetter.Of(TidyCsv.Header.Length - 1)}{figures.Count + 1}",
            Foot = foot,
        };
        yield return part.Start();
        _rows.NewRow();
        foreach (var heading in TidyCsv.Header)
        {
            _rows.Text(heading, new Look { Font = Font.Bold, Edge = Edge.Below });
        }
        foreach (var some in figures.Chunk(Together))
        {
            foreach (var figure in some)
            {
                Write(figure);
            }
            yield return _rows.Take();
        }
        yield return _rows.Take();
        yield return part.End();
    }

    private void Write(TidyRow figure) =>
        _rows
            .NewRow()
            .Text(figure.Audit)
            .Text(figure.Question)
            .Text(figure.Text)
            .Text(figure.OptionId)
            .Text(figure.Option)
            .Text(figure.Group)
            .Text(figure.Measure)
            .Number(figure.Count, new Look { Format = "0" })
            .Number(figure.Base, new Look { Format = "0" })
            .Text(figure.BaseIs)
            .Number(figure.Share, new Look { Format = "0.0%" })
            .Number(figure.Mean, new Look { Format = "0.000" })
            .Text(MarkSigns.Of(figure.Mark));
}
