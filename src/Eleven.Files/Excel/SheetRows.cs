using System.Text.RegularExpressions;
using Eleven.Answers;
using Eleven.Files.Data;
using Eleven.Files.Word;

namespace Eleven.Files.Excel;

/// <summary>The rows of one sheet as they are put down, cell by cell.</summary>
internal sealed partial class SheetRows(Looks looks)
{
    private const int LongestText = 32767;
    private Markup _xml = new();
    private int _column;
    private bool _open;

    /// <summary>Number of the last row.</summary>
    public int Row { get; private set; }

    /// <param name="grows">The row becomes higher as one writes in it.</param>
    public SheetRows NewRow(double? height = null, bool hidden = false, bool grows = false)
    {
        EndRow();
        (_column, _open) = (0, true);
        Row++;
        _xml.Add($"""<row r="{Row}" """);
        if (height is { } points)
        {
            _xml.Add($"""ht="{points}" """).Add(grows ? "" : """customHeight="1" """);
        }
        _xml.Add(hidden ? "hidden=\"1\">" : ">");
        return this;
    }

    /// <summary>The same text is written as it is, whatever it begins with: it is kept from being run by its look.</summary>
    public SheetRows Text(string text, Look look = default)
    {
        if (text.Length == 0 && look == default)
        {
            _column++;
            return this;
        }
        var style = looks.Of(FormulaSafe.BeginsLikeFormula(text) ? look with { Quoted = true } : look);
        _xml.Add($"""<c r="{Place()}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{Encoded(text)}</t></is></c>""");
        return this;
    }

    /// <summary>An empty cell that looks like something.</summary>
    public SheetRows Blank(Look look = default)
    {
        var place = Place();
        if (look != default)
        {
            _xml.Add($"""<c r="{place}" s="{looks.Of(look)}"/>""");
        }
        return this;
    }

    public SheetRows Number(decimal? number, Look look)
    {
        if (number is not { } shown)
        {
            _column++;
            return this;
        }
        _xml.Add($"""<c r="{Place()}" s="{looks.Of(look)}"><v>{shown}</v></c>""");
        return this;
    }

    /// <summary>What was put down since it was last taken.</summary>
    public Markup Take()
    {
        EndRow();
        var taken = _xml;
        _xml = new();
        return taken;
    }

    private string Place() => ColumnLetter.Of(_column++) + Row;

    private void EndRow()
    {
        if (_open)
        {
            _xml.Add("</row>");
            _open = false;
        }
    }

    // A spreadsheet reads _x000D_ as a character by its number, so text that says just that must say so; a cell holds no more than so much.
    private static string Encoded(string text)
    {
        var whole = text.Length > LongestText ? text[..(LongestText - 1)] + "\u2026" : text;
        return whole.Contains("_x") ? ByNumber().Replace(whole, "_x005F$0") : whole;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex ByNumber();
}
