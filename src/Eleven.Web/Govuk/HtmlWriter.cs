using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>Writes markup in which every hole is encoded, unless what stands in it is markup already.</summary>
internal sealed class HtmlWriter(TextWriter writer, HtmlEncoder encoder)
{
    /// <summary>Markup with holes: what is literal in the code stays as it is, what comes from elsewhere cannot leave its place.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => markup.End();

    private void Encode(string? text)
    {
        if (text is not null)
        {
            encoder.Encode(writer, text);
        }
    }

    private void Attribute(string name, string? value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny(" \t\n\r\f\0\"'<>/=&"))
        {
            throw new ArgumentException($"No attribute can have the name {name}.", nameof(name));
        }

        writer.Write(' ');
        writer.Write(name);
        if (value is not null)
        {
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }

    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly HtmlWriter _html;

        public Markup(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            _html = html;
        }

        public void AppendLiteral(string markup) => _html.Write(markup);

        public void AppendFormatted(string? text) => _html.Encode(text);

        public void AppendFormatted(int number) => _html.Encode(number.ToString());

        public void AppendFormatted(HtmlString? markup) => _html.Write(markup?.Value);

        public void AppendFormatted(TextOrHtml content)
        {
            if (string.IsNullOrEmpty(content.Html?.Value))
            {
                _html.Encode(content.Text);
            }
            else
            {
                _html.Write(content.Html.Value);
            }
        }

        public void AppendFormatted(Component? component) => component?.Write(_html);

        public void AppendFormatted(Optional attribute)
        {
            if (attribute.Stands)
            {
                _html.Attribute(attribute.Name, attribute.Value);
            }
        }

        public void AppendFormatted(IReadOnlyDictionary<string, string?>? attributes)
        {
            if (attributes is null)
            {
                return;
            }

            foreach (var (name, value) in attributes)
            {
                _html.Attribute(name, value);
            }
        }

        internal void End() { }
    }

    private void Write(string? markup) => writer.Write(markup);
}

/// <summary>Markup where there is any, else text.</summary>
public readonly record struct TextOrHtml(HtmlString? Html, string? Text)
{
    public bool IsEmpty => string.IsNullOrEmpty(Html?.Value) && string.IsNullOrEmpty(Text);
}

/// <summary>An attribute that is written only where it stands. Without a value it is its name alone.</summary>
internal readonly record struct Optional(string Name, string? Value, bool Stands);
