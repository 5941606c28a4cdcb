using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Excel;

/// <summary>
/// How wide the columns of a sheet are, so that no text is cut off: a spreadsheet need not work it out, and some do not. Tables with figures set the
/// columns; a table of words beneath them spreads over as many of their columns as its words need. In widths of a digit, which is what a spreadsheet counts in.
/// </summary>
internal sealed class Widths
{
    private const double Narrowest = 9;
    private const double Widest = 60;
    private const double WidestSpread = 42;
    private const double OfLetter = 5;
    private const double Line = 15;

    // For notes and titles, which run over all columns.
    private const double LeastOfAll = 96;
    private const double TitleLine = 20;

    // Points of a title to points of the rest.
    private const double TitleLetters = 16.0 / 11;

    private readonly List<double> _columns = [];

    public Widths(IReadOnlyList<Table> tables)
    {
        var hasFigures = tables.Any(HasFigures);
        var places = new (int First, int Count)[tables.Count][];
        // Those with figures first: the others follow their columns.
        foreach (var (i, table) in tables.Index().OrderByDescending(t => HasFigures(t.Item)))
        {
            places[i] = Place(table, spreads: hasFigures && !HasFigures(table));
        }
        Tables = [.. tables.Select((t, i) => (t, places[i]))];
        while (_columns.Sum() < LeastOfAll)
        {
            _columns.Add(Narrowest);
        }
    }

    public IReadOnlyList<double> Columns => _columns;

    /// <summary>In the order given; for each column of a table the columns of the sheet that it takes: the first, from 0, and how many.</summary>
    public IReadOnlyList<(Table Table, (int First, int Count)[] Places)> Tables { get; }

    public static bool StandsUpright(Table table, int column) => table.HeatMap && column > 0;

    /// <summary>Of a row with a text in some of its columns, in points.</summary>
    public double HeightOf(string text, (int First, int Count) place) => HeightOf(text, _columns.Skip(place.First).Take(place.Count).Sum());

    /// <summary>Of a row with one text over all columns, in points.</summary>
    public double HeightOf(string text) => HeightOf(text, _columns.Sum());

    public double HeightOfTitle(string text) => TitleLine * Lines(text, _columns.Sum() / TitleLetters) + 4;

    /// <summary>Of a row with one text that breaks into lines, in points.</summary>
    public static double HeightOf(string text, double width) => Line * Lines(text, width) + 2;

    private (int First, int Count)[] Place(Table table, bool spreads)
    {
        var places = new (int First, int Count)[table.Columns.Length];
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var (wanted, count) = (WidthOf(table, i), 1);
            var follows = spreads && i > 0;
            Widen(at, follows ? Narrowest : wanted, follows);
            while (follows && _columns.Skip(at).Take(count).Sum() < Math.Min(wanted, WidestSpread))
            {
                Widen(at + count++, Narrowest, follows);
            }
            places[i] = (at, count);
            at += count;
        }
        return places;
    }

    private void Widen(int column, double width, bool onlyNew)
    {
        if (column == _columns.Count)
        {
            _columns.Add(width);
        }
        else if (!onlyNew)
        {
            _columns[column] = Math.Max(_columns[column], width);
        }
    }

    private static bool HasFigures(Table table) => table.Columns.Any(c => c.Kind == ColumnKind.Number);

    // A header breaks into lines: its longest word sets the width.
    private static double WidthOf(Table table, int column)
    {
        var cells = table.Rows.SelectMany(r => r.Cells[column].Text.Split('\n')).Select(Digits).DefaultIfEmpty().Max();
        if (StandsUpright(table, column))
        {
            return Math.Max(cells + 1, OfLetter);
        }
        var header = table.Columns[column].Heading.Split(' ').Max(Digits);
        return Math.Clamp(Math.Max(header, cells) + 3, Narrowest, Widest);
    }

    private static int Lines(string text, double width) => TextWidth.Lines(text, 1, (width - 2) * TextWidth.Of("0", 1), bold: true);

    private static double Digits(string text) => Math.Round(TextWidth.Of(text, 1, bold: true) / TextWidth.Of("0", 1), 1);
}
