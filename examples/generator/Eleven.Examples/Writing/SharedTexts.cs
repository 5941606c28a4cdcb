using System.Globalization;
using System.Text;

namespace Eleven.Examples.Writing;

/// <summary>The texts of a workbook, each once, in the order of their first use.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _places = [];
    private int _uses;

    public int IndexOf(string text)
    {
        _uses++;
        if (!_places.TryGetValue(text, out var place))
        {
            _places[text] = place = _places.Count;
        }
        return place;
    }

    public string Xml(string main)
    {
        var xml = new StringBuilder($"""<x:sst xmlns:x="{main}" count="{_uses}" uniqueCount="{_places.Count}">""");
        foreach (var text in _places.Keys)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<x:si><x:t xml:space="preserve">{Escaped(text)}</x:t></x:si>""");
        }
        return xml.Append("</x:sst>").ToString();
    }

    public static string Attribute(string text) =>
        Escaped(text).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\n", "_x000a_", StringComparison.Ordinal);

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
