using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Whether a question's cells hold numbers of answers in place of the answers, told by the sample.</summary>
internal static class CodedAnswers
{
    public static bool Seen(Question question, List<ColumnMatch> cells, Layout layout) =>
        question switch
        {
            TickEachQuestion => InGrid(cells, layout),
            ChoiceQuestion => InChoice(question, cells, layout),
            _ => false,
        };

    /// <summary>
    /// Whether a rating's numbers may be codes (1 first) and not the grades' own values: all are numbers, the scale begins at 0, and none of them is 0.
    /// </summary>
    public static bool MayBeCodedGrades(RatingQuestion rating, IEnumerable<int> columns, Layout layout)
    {
        var numbers = columns
            .SelectMany(c => layout.Sample.Select(r => c < r.Length ? r[c].Trim() : "").Where(t => t.Length > 0))
            .Select(t => int.TryParse(t, out var number) ? number : -1)
            .ToHashSet();
        return numbers.Count > 0 && !numbers.Contains(-1) && !numbers.Contains(0) && rating.Scale.Grades[0].Value == "0";
    }

    /// <summary>Cells of columns that hold a whole answer or any option, blanks left out.</summary>
    public static List<string> Written(List<ColumnMatch> cells, Layout layout) =>
        [.. cells.Where(c => c.Part!.Kind is PartKind.Whole or PartKind.AnyOption).SelectMany(c => Of(c, layout))];

    // No option may be a number itself.
    private static bool InChoice(Question question, List<ColumnMatch> cells, Layout layout)
    {
        var written = question.Options.Any(o => char.IsAsciiDigit(o.Label.TrimStart()[0])) ? [] : Written(cells, layout);
        return written.Count > 0 && written.TrueForAll(c => c.Split(';', ',').All(p => p.Trim().Length == 0 || IsNumberOf(question, p)));
    }

    // A grid's column holds 1 and 2; where only ticks are written a column never holds two different numbers.
    private static bool InGrid(List<ColumnMatch> cells, Layout layout)
    {
        var both = false;
        foreach (var column in cells.Where(c => c.Part!.Kind == PartKind.Option))
        {
            var (first, second) = (false, false);
            foreach (var cell in Of(column, layout))
            {
                switch (Leading.Alone(cell))
                {
                    case 1:
                        first = true;
                        break;
                    case 2:
                        second = true;
                        break;
                    default:
                        return false;
                }
            }
            both |= first && second;
        }
        return both;
    }

    private static IEnumerable<string> Of(ColumnMatch match, Layout layout) =>
        layout.Sample.Select(r => match.Column.Index < r.Length ? r[match.Column.Index].Trim() : "").Where(c => c.Length > 0);

    private static bool IsNumberOf(Question question, string cell) =>
        int.TryParse(cell, out var number) && number >= 1 && number <= question.Options.Length;
}
