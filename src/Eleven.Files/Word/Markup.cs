using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Eleven.Files.Word;

/// <summary>XML as it is written: what stands in the code is markup, what is filled in is text and is escaped.</summary>
internal sealed class Markup
{
    private readonly StringBuilder xml = new();

    public Markup Add(string markup)
    {
        xml.Append(markup);
        return this;
    }

    public Markup Add([InterpolatedStringHandlerArgument("")] ref Filling filling) => filling.Markup;

    public Markup Add(Markup other)
    {
        xml.Append(other.xml);
        return this;
    }

    /// <summary>Markup made elsewhere, to be filled in as it is.</summary>
    public static Markup Raw(string markup) => new Markup().Add(markup);

    public override string ToString() => xml.ToString();

    private void AddText(ReadOnlySpan<char> text)
    {
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlain(text[i]))
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                xml.Append(text[plain..i]).Append(length == 2 ? text.Slice(i, 2) : Escaped(text[i]));
                i += length - 1;
                plain = i + 1;
            }
        }
        xml.Append(text[plain..]);
    }

    private static bool IsPlain(char c) => c is >= ' ' and not ('<' or '>' or '&' or '"') and < '\uD800' or > '\uDFFF' and < '\uFFFE';

    // What XML cannot hold at all is left out: a control character pasted into an answer must not cost the report.
    private static string Escaped(char c) =>
        c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            '\n' => "&#10;",
            '\t' => "&#9;",
            _ => "",
        };

    [InterpolatedStringHandler]
    public readonly struct Filling
    {
        public Filling(int literalLength, int formattedCount, Markup markup)
        {
            _ = literalLength + formattedCount;
            Markup = markup;
        }

        public Markup Markup { get; }

        public void AppendLiteral(string markup) => Markup.xml.Append(markup);

        public void AppendFormatted(string? text) => Markup.AddText(text);

        public void AppendFormatted(Markup? markup) => Markup.xml.Append(markup?.xml);

        public void AppendFormatted(int number) => Markup.xml.Append(number);

        public void AppendFormatted(long number) => Markup.xml.Append(number);

        public void AppendFormatted(decimal number) => Markup.xml.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => Markup.xml.Append(CultureInfo.InvariantCulture, $"{number:0.######}");
    }
}
