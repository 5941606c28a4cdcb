namespace Eleven.Reports.Prose;

/// <summary>Reads "[recommendation] text | who: ... | by: ...".</summary>
internal static class RecommendationReader
{
    public static WrittenRecommendation Read(SourceText item, int start, ProseMistakes mistakes)
    {
        var bars = Bars(item, start);
        var text = new InlineReader(item.Part(start, bars.Count > 0 ? bars[0] : item.Length), mistakes).Read();
        if (text.IsEmpty)
        {
            mistakes.At(item.PlaceOf(start), "The recommendation is empty: say what should be done.");
        }
        string? who = null;
        string? by = null;
        for (var i = 0; i < bars.Count; i++)
        {
            var part = item.Slice(bars[i] + 1, i + 1 < bars.Count ? bars[i + 1] : item.Length).Trim();
            switch (part.Split(':', 2))
            {
                case ["who", var words] when who is null:
                    who = words.Trim();
                    break;
                case ["by", var words] when by is null:
                    by = words.Trim();
                    break;
                default:
                    mistakes.At(
                        item.PlaceOf(bars[i]),
                        $"'{part}' cannot stand here: after the text come '| who: ...' and '| by: ...', once each."
                    );
                    break;
            }
        }
        return new(text, NullIfEmpty(who), NullIfEmpty(by), item.PlaceOf(0));
    }

    private static string? NullIfEmpty(string? words) => string.IsNullOrEmpty(words) ? null : words;

    // Not those between braces, which come before a figure's format.
    private static List<int> Bars(SourceText item, int start)
    {
        var bars = new List<int>();
        var depth = 0;
        for (var i = start; i < item.Length; i++)
        {
            depth += item[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (item[i] == '|' && depth <= 0)
            {
                bars.Add(i);
            }
        }
        return bars;
    }
}
