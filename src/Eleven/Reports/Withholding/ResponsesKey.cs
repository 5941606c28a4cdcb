using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// One SHA-256 over all responses to a survey, as they were written: form by form, cell by cell, in whatever order the rows come. What the team decides of them, such as
/// a recode, does not change it. It is the key of an <see cref="EditionDigest"/> and is kept nowhere: whoever has not got the responses cannot try out what may be withheld.
/// </summary>
public static class ResponsesKey
{
    /// <summary>
    /// Null with fewer responses than the minimum base. Then no answer is published that could be compared, and of so few somebody who knows all but
    /// one could try out what the last may have answered.
    /// </summary>
    public static byte[]? Of(AuditAnswers answers, Audit audit)
    {
        // Of returns nothing is withheld: only the survey's count.
        var tables = answers.Tables.Where(t => t.Questions.Instrument == Instrument.Survey).ToList();
        if (answers.ResponsesKey is { } kept)
        {
            return tables.Sum(t => t.Rows.Length) < audit.Thresholds.MinimumBase ? null : kept;
        }
        var rows = tables.SelectMany(Rows).ToList();
        if (rows.Count < audit.Thresholds.MinimumBase)
        {
            return null;
        }
        rows.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        rows.ForEach(all.AppendData);
        return all.GetHashAndReset();
    }

    private static IEnumerable<byte[]> Rows(AnswerTable table)
    {
        using var row = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Of a routed question a cell is read only where another answer, which may be recoded, leads to it.
        ImmutableArray<AnswerColumn> columns =
        [
            .. table
                .Columns.Where(c => c.Question is not ThemeQuestion && c.Question.AskedIf.IsEmpty)
                .OrderBy(c => c.Question.Code, StringComparer.Ordinal),
        ];
        for (var at = 0; at < table.Rows.Length; at++)
        {
            Add(row, table.Variant ?? "");
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
