using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Store.Audits;

/// <summary>
/// One question's answers as bytes: each distinct answer once (a choice or a selection as its bits, a rank as its packed order), and for every row the number of
/// its answer, a byte where there are no more than 256. Answers for one area stand behind. No word is in it; <see cref="PackedWords"/> holds the words.
/// </summary>
internal static class PackedAnswers
{
    private const byte Form = 1;

    public static byte[] Pack(AnswerColumn column)
    {
        using var packing = new Packing(Form);
        packing.All(FromAudit(column.Question), packing.Text);
        packing.All(column.Values, v => Write(packing, v));
        packing.Count(column.Codes.Length);
        var width = Width(column.Values.Length);
        foreach (var code in column.Codes)
        {
            for (var shift = 0; shift < width; shift += 8)
            {
                packing.Byte((byte)(code >> shift));
            }
        }
        packing.All(
            InArea(column),
            special =>
            {
                packing.Count(special.Key.Row);
                packing.Text(special.Key.Area);
                Write(packing, special.Value);
            }
        );
        packing.All(Enumerable.Range(0, column.Codes.Length).Where(column.HasWords).ToArray(), packing.Count);
        return packing.Done();
    }

    /// <param name="words">Of the same question; null where they were erased.</param>
    public static AnswerColumn Unpack(byte[] packed, Question question, byte[]? words)
    {
        using var unpacking = new Unpacking(packed, Form);
        var options = Places(unpacking.All(unpacking.Text), question);
        var values = unpacking.All(() => Read(unpacking, options));
        var codes = new int[unpacking.Count()];
        var width = Width(values.Length);
        for (var row = 0; row < codes.Length; row++)
        {
            for (var shift = 0; shift < width; shift += 8)
            {
                codes[row] |= unpacking.Byte() << shift;
            }
        }
        var inArea = unpacking.All(() => KeyValuePair.Create((Row: unpacking.Count(), Area: unpacking.Text()), Read(unpacking, options)));
        var withWords = unpacking.All(unpacking.Count);
        var column = new AnswerColumn(question, [.. values], [.. codes]) { InArea = inArea.ToImmutableDictionary() };
        return words is null ? column with { Erased = [.. withWords] } : PackedWords.Unpack(words, column);
    }

    /// <summary>In the one order in which they are packed.</summary>
    public static KeyValuePair<(int Row, string Area), Value>[] InArea(AnswerColumn column) =>
        [.. column.InArea.OrderBy(a => a.Key.Row).ThenBy(a => a.Key.Area, StringComparer.Ordinal)];

    // Bits of a row's number.
    private static int Width(int values) =>
        values switch
        {
            <= 1 << 8 => 8,
            <= 1 << 16 => 16,
            _ => 32,
        };

    private static void Write(Packing packing, Value value)
    {
        packing.Byte((byte)value.Answer.Given);
        packing.Number(value.Answer.Bits);
        packing.All(value.GradesGiven, packing.Count);
    }

    private static Value Read(Unpacking unpacking, int[] options) =>
        new("", new Answer((Given)unpacking.Byte(), Moved(unpacking.Number(), options)))
        {
            GradesGiven = [.. unpacking.All(unpacking.Count)],
        };

    // Options that are the audit's areas, sectors or organisations may stand in another order by now; those of the set never do.
    private static string[] FromAudit(Question question) =>
        question is ChoiceQuestion { OptionsFrom: not null } ? [.. question.Options.Select(o => o.Id)] : [];

    // Where each packed option stands now, Other behind them; empty where all stand as they stood.
    private static int[] Places(string[] packed, Question question)
    {
        var now = FromAudit(question);
        return packed.SequenceEqual(now) ? [] : [.. packed.Select(id => Array.IndexOf(now, id)), now.Length];
    }

    private static ulong Moved(ulong bits, int[] options)
    {
        if (options.Length == 0)
        {
            return bits;
        }
        var moved = 0UL;
        for (var i = 0; i < options.Length; i++)
        {
            if ((bits >> i & 1) != 0)
            {
                moved |=
                    options[i] >= 0 ? 1UL << options[i] : throw new InvalidDataException("Somebody chose what the audit no longer has.");
            }
        }
        return moved;
    }
}
