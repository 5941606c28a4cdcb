using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Prose;

/// <summary>Reads one section, line by line.</summary>
internal sealed class SectionReader(string name, string? area, Place place, ProseMistakes mistakes)
{
    private const string Recommendation = "[recommendation]";
    private readonly ImmutableArray<ProseBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ProseBlock>();
    private readonly List<SourceText> _items = [];
    private SourceText? _paragraph;
    private bool _numbered;

    /// <summary>From "## 4" or "## 4 @westmarch".</summary>
    public static SectionReader Open(string line, Place place, ProseMistakes mistakes)
    {
        var words = line[3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] is not ['@', _, ..]))
        {
            mistakes.At(
                place,
                "A heading names one part or question and, if it is for one area's report only, the area: '## 4' or '## 4 @westmarch'."
            );
        }
        var area = words.Length > 1 ? words[1].TrimStart('@') : null;
        return new(words.FirstOrDefault() ?? "", area, place with { Column = 4 }, mistakes);
    }

    public void Line(string line, Place at)
    {
        var text = line.TrimStart();
        var indent = line.Length - text.Length;
        var here = at with { Column = indent + 1 };
        if (text.Length == 0)
        {
            Flush();
        }
        else if (text.StartsWith('#'))
        {
            Subheading(text, here);
        }
        else if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith('|') || text.StartsWith('>'))
        {
            mistakes.At(here, "Only paragraphs, lists, recommendations and ### headings can stand here: tables, quotes and code cannot.");
        }
        else if (Marker(text) is var (length, numbered) && length > 0)
        {
            Item(
                text[length..].TrimStart(),
                here with
                {
                    Column = here.Column + text.Length - text[length..].TrimStart().Length,
                },
                numbered
            );
        }
        else if (_items.Count > 0 && (indent > 0 || _paragraph is null))
        {
            _items[^1].Add(text, here);
        }
        else
        {
            (_paragraph ??= new()).Add(text, here);
        }
    }

    public void Close(ImmutableArray<ProseSection>.Builder sections)
    {
        Flush();
        sections.Add(new(name, area, place, _blocks.ToImmutable()));
    }

    private void Subheading(string text, Place here)
    {
        Flush();
        if (text.StartsWith("### ", StringComparison.Ordinal))
        {
            _blocks.Add(new ProseSubheading(text[4..].Trim(), here));
        }
        else
        {
            mistakes.At(here, "Write '## ' and the name of a part or question, or '### ' and a heading of your own.");
        }
    }

    private void Item(string text, Place here, bool numbered)
    {
        if (_paragraph is not null || (_items.Count > 0 && _numbered != numbered))
        {
            Flush();
        }
        _numbered = numbered;
        _items.Add(SourceText.Of(text, here));
    }

    private void Flush()
    {
        if (_paragraph is { } paragraph)
        {
            if (paragraph.ToString().StartsWith(Recommendation, StringComparison.OrdinalIgnoreCase))
            {
                mistakes.At(paragraph.PlaceOf(0), $"A recommendation is an item of a list: write '- {Recommendation}'.");
            }
            _blocks.Add(new ProseParagraph(new InlineReader(paragraph, mistakes).Read()));
            _paragraph = null;
        }
        var plain = new List<ImmutableArray<Inline>>();
        foreach (var item in _items)
        {
            if (item.ToString().StartsWith(Recommendation, StringComparison.OrdinalIgnoreCase))
            {
                AddList(plain);
                _blocks.Add(RecommendationReader.Read(item, Recommendation.Length, mistakes));
            }
            else
            {
                RefuseMisspelt(item);
                plain.Add(new InlineReader(item, mistakes).Read());
            }
        }
        AddList(plain);
        _items.Clear();
    }

    // It would be printed as an item of a list, and be missing from the table of recommendations.
    private void RefuseMisspelt(SourceText item)
    {
        var text = item.ToString();
        var end = text.IndexOf(']') + 1;
        var colon = text.IndexOf(':');
        if (colon > 0 && text[..colon].Trim().Equals(Recommendation.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
        {
            mistakes.At(item.PlaceOf(0), $"'{text[..(colon + 1)]}' is not known: did you mean '{Recommendation}'?");
        }
        else if (text.StartsWith('[') && (end == text.Length || text[end] != '(') && Nearest.To(text[..end], [Recommendation]) is not null)
        {
            mistakes.At(item.PlaceOf(0), $"'{text[..end]}' is not known: did you mean '{Recommendation}'?");
        }
    }

    private void AddList(List<ImmutableArray<Inline>> items)
    {
        if (items.Count > 0)
        {
            _blocks.Add(new ProseList(_numbered, [.. items]));
            items.Clear();
        }
    }

    // How many characters mark a list item; 0 where it is none.
    private static (int Length, bool Numbered) Marker(string text)
    {
        if (text.Length > 1 && text[0] is '-' or '*' or '+' && text.Length > 1 && text[1] == ' ')
        {
            return (2, false);
        }
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && text.Length > digits + 1 && text[digits] == '.' && text[digits + 1] == ' '
            ? (digits + 2, true)
            : (0, false);
    }
}
