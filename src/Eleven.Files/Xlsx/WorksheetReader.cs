using System.Globalization;

namespace Eleven.Files.Xlsx;

/// <summary>Reads a worksheet row by row. What it says of its own dimension is not believed: Microsoft Forms writes A1 over a full sheet.</summary>
internal sealed class WorksheetReader : IDisposable
{
    private readonly XmlPart _xml;
    private readonly CellReader _cells;
    private readonly string _place;
    private int _column;

    public WorksheetReader(XmlPart xml, SharedStrings shared, CellStyles styles, bool from1904, string place)
    {
        (_xml, _place) = (xml, place);
        Cells = new RowCells(() => $"{place}, row {Row}");
        _cells = new CellReader(shared, styles, from1904, Where);
    }

    /// <summary>The row's number as the spreadsheet shows it; 0 before the first.</summary>
    public int Row { get; private set; }
    public RowCells Cells { get; }
    public int HiddenRows { get; private set; }
    public int MergedBelowHeader { get; private set; }

    /// <summary>The next row that is in the file, blank or not; false at the end of the worksheet.</summary>
    public bool Read()
    {
        while (_xml.Read())
        {
            if (_xml.IsStart && _xml.Name == "row")
            {
                ReadRow();
                return true;
            }
            if (_xml.IsStart && _xml.Name == "mergeCell")
            {
                MergedBelowHeader += JoinsRows(_xml.Attribute("ref") ?? "") ? 1 : 0;
            }
            else if (_xml.IsStart && _xml.Name is not ("worksheet" or "sheetData" or "mergeCells"))
            {
                _xml.Skip();
            }
        }
        return false;
    }

    public void Dispose() => _xml.Dispose();

    private void ReadRow()
    {
        var before = Row;
        Row++;
        while (_xml.NextAttribute())
        {
            if (_xml.Name == "r")
            {
                Row = RowNumber(_xml.Value);
            }
            else if (_xml.Name == "hidden")
            {
                HiddenRows += _xml.Value is "1" or "true" ? 1 : 0;
            }
        }
        _xml.Back();
        if (Row > XlsxLimits.Rows)
        {
            throw XlsxLimits.TooManyRows(_place);
        }
        if (Row <= before)
        {
            throw XlsxLimits.Damaged($"{_place}, row {Row}", $"the row stands after row {before}");
        }
        Cells.Clear();
        var depth = _xml.Depth;
        var isEmpty = _xml.IsEmpty;
        while (!isEmpty && _xml.ReadChild(depth))
        {
            if (_xml.Name == "c")
            {
                ReadCell();
            }
            else
            {
                _xml.Skip();
            }
        }
    }

    private void ReadCell()
    {
        var (type, style) = ("", 0);
        _column = Cells.Count;
        while (_xml.NextAttribute())
        {
            switch (_xml.Name)
            {
                case "r":
                    _column = Column(_xml.Value);
                    break;
                case "t":
                    type = _xml.Value;
                    break;
                case "s":
                    _ = int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
            }
        }
        _xml.Back();
        if (_column >= XlsxLimits.Columns)
        {
            throw XlsxLimits.TooWide($"{_place}, row {Row}");
        }
        if (_column < Cells.Count)
        {
            throw XlsxLimits.Damaged(Where(), "the cell stands after one to its right");
        }
        _cells.Read(_xml, type, style, Cells, _column);
    }

    private int RowNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text.Length > 9 ? throw XlsxLimits.TooManyRows(_place)
        : throw XlsxLimits.Damaged(_place, "a row has no number");

    /// <summary>The column of a cell's address, 0 first; past the last one when it has more than three letters.</summary>
    private int Column(string address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }
            column = Math.Min(column * 26 + (c & 31), XlsxLimits.Columns + 1);
        }
        return column > 0 ? column - 1 : throw XlsxLimits.Damaged($"{_place}, row {Row}", "a cell has no column");
    }

    private static bool JoinsRows(string range)
    {
        var corners = range.Split(':');
        return corners.Length == 2 && corners[0].TrimStart(Letters) is var from && from != corners[1].TrimStart(Letters) && from != "1";
    }

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c)];

    private string Where() => $"{_place}, cell {CellAddress.Of(_column, Row)}";
}
