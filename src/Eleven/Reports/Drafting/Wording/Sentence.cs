using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>
/// A drafted sentence, written as an interpolated string: <c>Sentence s = $"{share} know the lead."</c>. Its holes take words, other sentences and
/// <see cref="Said"/> numbers, never a bare number: that would not compile.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Sentence
{
    private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();

    public Sentence(int literalLength, int formattedCount) { }

    private Sentence(IEnumerable<Run> runs) => _runs.AddRange(runs);

    public static Sentence Of(Sentence sentence) => sentence;

    public static Sentence Words(string words) => new([new Run(words)]);

    public static Sentence Of(IEnumerable<Run> runs) => new(runs);

    public ImmutableArray<Run> Runs => _runs.ToImmutable();
    public string Text => string.Concat(_runs.Select(r => r.Text));

    public override string ToString() => Text;

    /// <summary>The first letter as a capital.</summary>
    public Sentence Capital()
    {
        var first = _runs.TakeWhile(r => r.Text.Length == 0).Count();
        return new(_runs.Select((r, i) => i == first ? r with { Text = Capital(r.Text) } : r));
    }

    /// <summary>Ends with a full stop, unless it ends with a stop of its own.</summary>
    public Sentence Stop() => Text is [.., '.' or '!' or '?'] ? this : new(_runs.Append(new Run(".")));

    public Paragraph As(ParagraphStyle style = ParagraphStyle.Body) => new(Merged(), style);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The sentences one after the other, with a space between.</summary>
    public static Sentence Join(IEnumerable<Sentence> sentences, string between = " ")
    {
        var runs = new List<Run>();
        foreach (var sentence in sentences)
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(between));
            }
            runs.AddRange(sentence._runs);
        }
        return new(runs);
    }

    /// <summary>"a, b and c".</summary>
    public static Sentence List(IReadOnlyList<Sentence> parts, string last = "and")
    {
        var runs = new List<Run>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                runs.Add(new Run(i == parts.Count - 1 ? $" {last} " : ", "));
            }
            runs.AddRange(parts[i]._runs);
        }
        return new(runs);
    }

    public void AppendLiteral(string words) => _runs.Add(new Run(words));

    public void AppendFormatted(string words) => _runs.Add(new Run(words));

    public void AppendFormatted(Sentence sentence) => _runs.AddRange(sentence._runs);

    public void AppendFormatted(Said said) => _runs.Add(new Run(said.Text) { Figure = said.Source });

    public void AppendFormatted(Run run) => _runs.Add(run);

    // Stretches of plain words beside one another are one run: documents are read by people who open them.
    private ImmutableArray<Run> Merged()
    {
        var merged = ImmutableArray.CreateBuilder<Run>();
        foreach (var run in _runs.Where(r => r.Text.Length > 0))
        {
            if (merged.Count > 0 && merged[^1] == new Run(merged[^1].Text) && run == new Run(run.Text))
            {
                merged[^1] = new Run(merged[^1].Text + run.Text);
            }
            else
            {
                merged.Add(run);
            }
        }
        return merged.ToImmutable();
    }
}
