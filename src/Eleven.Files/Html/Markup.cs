using System.Globalization;
using System.Text;
using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>HTML as it is written: what comes from people goes through <see cref="Text"/> or an attribute and is escaped there, nowhere else.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new(64 * 1024);

    /// <summary>Markup of our own.</summary>
    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public Markup Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>Opens an element. An attribute without a value (null) is left out.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                Text(value);
                _html.Append('"');
            }
        }
        _html.Append('>');
        return this;
    }

    public Markup Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An element with nothing in it but words.</summary>
    public Markup Element(string element, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Words(words).Close(element);

    /// <summary>Text of the page, not of a drawing, which has no such element. What stays on one line keeps the hyphen and the spaces that people look for and copy.</summary>
    public Markup Words(string words)
    {
        foreach (var (text, bond) in Unbroken.Apart(words))
        {
            _ = bond == Bond.None ? Text(text) : Open("span", ("class", bond == Bond.Date ? "date" : "whole")).Text(text).Close("span");
        }
        return this;
    }

    public Markup Text(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                // No control character may stand in HTML, written as itself or as a number.
                _ when char.IsControl(c) && c is not ('\n' or '\t') => _html.Append('\ufffd'),
                _ => _html.Append(c),
            };
        }
        return this;
    }

    /// <summary>A length or place: at most two decimals.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => _html.ToString();
}
