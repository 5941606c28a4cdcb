using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Organisations;

/// <summary>What an organisation wrote, question by question.</summary>
internal static class OwnWords
{
    public static IEnumerable<Block> Of(Scope scope, string organisation)
    {
        Block[] words = [.. Returns(scope, organisation).SelectMany(r => r.Table.Columns.SelectMany(c => Of(c, r.Row)))];
        return words.Length == 0 ? [] : [new Heading(1, "In its own words", "own-words"), .. words];
    }

    /// <summary>The organisation's rows in the answers.</summary>
    public static IEnumerable<(AnswerTable Table, int Row)> Returns(Scope scope, string organisation) =>
        from table in scope.Now.Answers.Tables
        from row in Enumerable.Range(0, table.Returns.Length)
        where table.Returns[row].Organisation == organisation
        select (table, row);

    private static IEnumerable<Block> Of(AnswerColumn column, int row)
    {
        var question = column.Question;
        (string Label, string Words)[] written = [.. Written(column, row)];
        if (written.Length == 0 || question is ThemeQuestion)
        {
            yield break;
        }
        yield return new Heading(3, $"{question.Code}. {question.Label}", "own-" + Anchor.Question(question.Code));
        foreach (var (label, words) in written)
        {
            yield return new Paragraph([
                new Run(label.TrimEnd('.', ':') + (label.EndsWith('?') ? " " : ": ")) { Strong = true },
                new Run(words),
            ]);
        }
    }

    private static IEnumerable<(string Label, string Words)> Written(AnswerColumn column, int row)
    {
        if (column.Question is TextQuestion && column[row].Given == Given.Answered)
        {
            yield return (column.Question.Label, column.Values[column.Codes[row]].Raw);
        }
        // In the order in which the boxes stand on the form; remarks on the grade after them.
        string[] boxes = [.. column.Question.Boxes.Select(b => b.Code)];
        foreach (
            var (box, words) in column
                .Words.OrderBy(w => boxes.Contains(w.Key) ? Array.IndexOf(boxes, w.Key) : boxes.Length)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
        )
        {
            if (!string.IsNullOrWhiteSpace(words[row]))
            {
                yield return (column.Question.Boxes.FirstOrDefault(b => b.Code == box)?.Label ?? "Remark", words[row]!.Trim());
            }
        }
    }
}
