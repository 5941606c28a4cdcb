using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Eleven.Tests.Govuk;

/// <summary>HTML as a browser's parser understands it, in lines that can be compared: attributes by name, and no white space that nobody sees.</summary>
internal static partial class HtmlTree
{
    public static string Of(string html)
    {
        var body = Parse(html);
        var lines = new StringBuilder();
        foreach (var node in body.ChildNodes)
        {
            Write(lines, node, 0);
        }

        return lines.ToString();
    }

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    private static void Write(StringBuilder lines, INode node, int depth)
    {
        if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{Value(a)}\"");
            Line(lines, depth, $"<{element.LocalName}{string.Concat(attributes)}>");
            foreach (var child in element.ChildNodes)
            {
                Write(lines, child, depth + 1);
            }
        }
        else if (node is IText text && Words(text) is { Length: > 0 } words)
        {
            Line(lines, depth, $"\"{words}\"");
        }
    }

    private static void Line(StringBuilder lines, int depth, string line) => lines.Append(' ', 2 * depth).AppendLine(line);

    private static string Value(IAttr attribute) =>
        attribute.Name == "class" ? Space().Replace(attribute.Value, " ").Trim() : attribute.Value;

    // Every space of a text area counts. Elsewhere none counts at either end of an element, nor between two of them.
    private static string Words(IText text)
    {
        if (text.ParentElement?.LocalName == "textarea")
        {
            return text.Data;
        }

        var words = Space().Replace(text.Data, " ");
        words = text.PreviousSibling is null ? words.TrimStart() : words;
        words = text.NextSibling is null ? words.TrimEnd() : words;
        return words == " " ? "" : words;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Space();
}
