using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Store.Audits;

/// <summary>Everything that stands in a table of answers, as lines that can be held against those of another.</summary>
internal static class Whole
{
    /// <param name="words">Whether what people wrote is told too.</param>
    public static IEnumerable<string> Of(AnswerTable table, bool words = true)
    {
        yield return $"{table.Source}|{table.Questions.Id}|{table.Variant}|{table.PoliceForm}|{table.Rows.Length}|{table.Returns.Length}";
        for (var row = 0; row < table.Rows.Length; row++)
        {
            yield return $"{table.Rows[row]}|{table.AreasOf[row]}|{table.SectorOf[row]}";
        }
        foreach (var line in table.Returns.Select(r => Line(r, words)))
        {
            yield return line;
        }
        foreach (var (header, cells) in table.Kept.Where(_ => words).OrderBy(k => k.Key))
        {
            yield return $"{header}: {string.Join('|', cells)}";
        }
        foreach (var line in table.Columns.SelectMany(c => Of(c, words)))
        {
            yield return line;
        }
    }

    public static IEnumerable<string> Of(AnswerColumn column, bool words)
    {
        yield return $"{column.Question.Code}|{column.Question.GetType().Name}|{column.Codes.Length}";
        for (var row = 0; row < column.Codes.Length; row++)
        {
            yield return $"{row}|{Line(column.Values[column.Codes[row]], words)}|{column.HasWords(row)}";
        }
        foreach (var (key, value) in column.InArea.OrderBy(a => a.Key.Row).ThenBy(a => a.Key.Area))
        {
            yield return $"{key}|{Line(value, words)}";
        }
        foreach (var (box, cells) in column.Words.Where(_ => words).OrderBy(w => w.Key))
        {
            yield return $"{box}: {string.Join('|', cells.Select(c => c ?? "(none)"))}";
        }
    }

    /// <summary>What people wrote in it, cell by cell.</summary>
    public static IEnumerable<string> Words(AnswerTable table) =>
        [
            .. table.Columns.SelectMany(c =>
                c.Values.Concat(c.InArea.Values)
                    .SelectMany(v => new[] { v.Other, c.Question is TextQuestion ? v.Raw : null })
                    .Concat(c.Words.Values.SelectMany(w => w))
                    .OfType<string>()
            ),
            .. table.Kept.Values.SelectMany(k => k).OfType<string>(),
            .. table
                .Returns.SelectMany(r => r.Actions.SelectMany(a => new[] { a.What, a.MeasureOfSuccess }).Append(r.Feedback))
                .OfType<string>(),
        ];

    private static string Line(Value value, bool words) =>
        $"{value.Answer}|{string.Join(',', value.GradesGiven)}" + (words ? $"|{value.Raw}|{value.Other}" : "");

    private static string Line(Return one, bool words) =>
        $"{one.Organisation}|{one.Format}" + (words ? $"|{one.Feedback}|{one.SignedBy}|{string.Join('|', one.Actions)}" : "");
}
