using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Store.Audits;

/// <summary>What was written in answer to one question, as bytes: the cells as they stood in the file, words given as Other, and what stands in boxes.</summary>
internal static class PackedWords
{
    private const byte Form = 1;

    public static byte[] Pack(AnswerColumn column)
    {
        using var packing = new Packing(Form);
        foreach (var value in All(column))
        {
            packing.Text(value.Raw);
            packing.Text(value.Other);
        }
        packing.All(
            column.Words.OrderBy(w => w.Key, StringComparer.Ordinal).ToArray(),
            box =>
            {
                packing.Text(box.Key);
                packing.All(box.Value, packing.Text);
            }
        );
        return packing.Done();
    }

    /// <summary>The column with its words.</summary>
    public static AnswerColumn Unpack(byte[] packed, AnswerColumn column)
    {
        using var unpacking = new Unpacking(packed, Form);
        Value With(Value value) => value with { Raw = unpacking.Text(), Other = unpacking.TextOrNull() };
        ImmutableArray<Value> values = [.. column.Values.Select(With)];
        var inArea = PackedAnswers.InArea(column).Select(a => KeyValuePair.Create(a.Key, With(a.Value))).ToImmutableDictionary();
        var boxes = unpacking.All(() => KeyValuePair.Create(unpacking.Text(), unpacking.All(unpacking.TextOrNull).ToImmutableArray()));
        return column with { Values = values, InArea = inArea, Words = boxes.ToImmutableDictionary() };
    }

    private static IEnumerable<Value> All(AnswerColumn column) => column.Values.Concat(PackedAnswers.InArea(column).Select(a => a.Value));
}
