using System.Collections.Immutable;

namespace Eleven.Tests.Yaml;

/// <summary>A text in which each ▶ marks the place where a mistake is to be seen.</summary>
internal sealed record Marked(string Text, ImmutableArray<(int Line, int Column)> Places)
{
    public static Marked Of(string text)
    {
        var places = ImmutableArray.CreateBuilder<(int, int)>();
        for (var at = text.IndexOf('▶'); at >= 0; at = text.IndexOf('▶'))
        {
            places.Add((text[..at].Count(c => c == '\n') + 1, at - text.LastIndexOf('\n', Math.Max(0, at - 1))));
            text = text.Remove(at, 1);
        }
        return new(text, places.ToImmutable());
    }

    public IEnumerable<string> Said(string file, IEnumerable<string> what) =>
        Places.Zip(what, (place, sentence) => $"{file}, line {place.Line}, column {place.Column}: {sentence}");
}
