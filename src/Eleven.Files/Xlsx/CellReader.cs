using System.Globalization;

namespace Eleven.Files.Xlsx;

/// <summary>Turns one cell's XML into the text that a person sees, as far as it is an answer: labels, words, numbers as typed, days as dates.</summary>
/// <param name="where">The place of the cell in words, asked for only when something is wrong.</param>
internal sealed class CellReader(SharedStrings shared, CellStyles styles, bool from1904, Func<string> where)
{
    // Excel writes 1.1 as 1.1000000000000001: what is longer than a person types is the nearest number, shortest first.
    private const int LongestTyped = 15;
    private const double ExactBelow = 1e21;

    private readonly XmlText _text = new(where);
    private bool _hasValue;
    private bool _hasFormula;

    /// <summary>Reads the cell that the XML stands on, to its end, into that column of the row.</summary>
    public void Read(XmlPart xml, string type, int style, RowCells row, int column)
    {
        _text.Clear();
        (_hasValue, _hasFormula) = (false, false);
        var depth = xml.Depth;
        var isEmpty = xml.IsEmpty;
        while (!isEmpty && xml.ReadChild(depth))
        {
            ReadInner(xml);
        }
        if (_hasFormula && (!_hasValue || (_text.Chars.IsEmpty && type is "" or "n")))
        {
            throw new FileRefused(
                where(),
                "the formula has no value; open the file in Excel, save it there and try again, or ask for a fresh export."
            );
        }
        if (type == "s" && _text.Chars.Length > 0)
        {
            WriteShared(row, column);
            return;
        }
        Understand(type, style);
        row.End(_text.Encode(row.Begin(column, _text.Chars.Length * 3)));
    }

    private void ReadInner(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "v":
                _hasValue = true;
                _text.Append(xml);
                break;
            case "is":
                _hasValue = true;
                _text.AppendRich(xml);
                break;
            case "f":
                _hasFormula = true;
                xml.Skip();
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void WriteShared(RowCells row, int column)
    {
        var isIndex = int.TryParse(_text.Chars.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        if (!isIndex || index >= shared.Count)
        {
            throw XlsxLimits.Damaged(where(), "the cell points to a text that the workbook does not hold");
        }
        var text = shared[index];
        text.CopyTo(row.Begin(column, text.Length));
        row.End(text.Length);
    }

    private void Understand(string type, int style)
    {
        switch (type)
        {
            case "b":
                _text.Replace(
                    _text.Chars.Trim() switch
                    {
                        "" => "",
                        "1" or "true" => "TRUE",
                        _ => "FALSE",
                    }
                );
                break;
            case "inlineStr" or "str" or "e" or "s":
                _text.Unescape();
                break;
            case "d":
                _text.Replace(_text.Chars.Trim().TrimEnd('Z').ToString().Replace('T', ' '));
                break;
            default:
                UnderstandNumber(style);
                break;
        }
    }

    private void UnderstandNumber(int style)
    {
        var text = _text.Chars.Trim();
        var date = styles.DateOf(style);
        if (date is null && text.Length <= LongestTyped && text.IndexOfAny('e', 'E') < 0)
        {
            return;
        }
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }
        _text.Replace(date?.Show(number, from1904) ?? Plain(number));
    }

    private static string Plain(double number) =>
        double.IsInteger(number) && Math.Abs(number) < ExactBelow
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
}
