using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// One SHA-256 over all responses to a survey, as they were written: cells, form, areas and sector, in whatever order they come. What the team decides of them,
/// recodes of answers and theme codes, does not change it.
/// </summary>
public static class ResponsesDigest
{
    /// <summary>
    /// Hexadecimal; null with fewer responses than the minimum base. Then no answer is published that could be compared, and of so few somebody who knows all but
    /// one could try out what the last may have answered.
    /// </summary>
    /// <param name="tables">Of returns nothing is withheld: only the survey's count.</param>
    public static string? Of(IEnumerable<AnswerTable> tables, Audit audit)
    {
        var rows = tables.Where(t => t.Questions.Instrument == Instrument.Survey).SelectMany(t => Rows(t, audit)).ToList();
        if (rows.Count < audit.Thresholds.MinimumBase)
        {
            return null;
        }
        rows.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        rows.ForEach(all.AppendData);
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static IEnumerable<byte[]> Rows(AnswerTable table, Audit audit)
    {
        using var row = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ImmutableArray<AnswerColumn> columns =
        [
            .. table.Columns.Where(c => c.Question is not ThemeQuestion).OrderBy(c => c.Question.Code, StringComparer.Ordinal),
        ];
        for (var at = 0; at < table.Rows.Length; at++)
        {
            Add(row, table.Variant ?? "");
            Add(row, table.SectorOf[at] is >= 0 and var sector ? audit.Sectors[sector].Id : "");
            Add(
                row,
                string.Join(
                    ' ',
                    audit.Areas.Where((_, area) => (table.AreasOf[at] >> area & 1) != 0).Select(a => a.Id).Order(StringComparer.Ordinal)
                )
            );
            foreach (var column in columns)
            {
                if (column.Values[column.Codes[at]].Raw is { Length: > 0 } raw)
                {
                    Add(row, column.Question.Code);
                    Add(row, raw);
                }
            }
            yield return row.GetHashAndReset();
        }
    }

    // With its length before it, so that no two rows read alike.
    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
