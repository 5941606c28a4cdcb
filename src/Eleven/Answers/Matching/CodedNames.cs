using System.Text.RegularExpressions;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Coded column names (q0004_0001: question 4, option 1). They are used only where every one of the file fits the form; else they are suggestions.</summary>
internal static partial class CodedNames
{
    public static void Match(Layout layout, QuestionSet form, ColumnMatch?[] matches)
    {
        var coded = new List<CodedColumn>();
        foreach (var column in layout.Columns.Where(c => matches[c.Index] is null))
        {
            if (Name().Match(column.Header.Trim()) is { Success: true } name)
            {
                coded.Add(new(column, form.Find(name.Groups[1].Value), Number(name.Groups[2].Value)));
            }
        }
        var fits = coded.TrueForAll(c => c.Question is { } q && c.Option <= Math.Max(1, q.Counters));
        var why = fits ? "coded name" : "coded name, but other coded names do not fit the questions";
        foreach (var (column, question, option) in coded)
        {
            if (question is not null)
            {
                matches[column.Index] = new(column, question, PartOf(question, option), null, why, fits);
            }
        }
    }

    private static Part PartOf(Question question, int option) =>
        option == 0 || question.Options.IsEmpty || question.Counters == 0 ? Part.Whole
        : option > question.Options.Length ? Part.OtherWords
        : new Part(PartKind.Option, option - 1);

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits);

    [GeneratedRegex(@"^[qQ]0*(\d{1,4})(?:_0*(\d{1,4}))?$")]
    private static partial Regex Name();

    /// <param name="Option">From 1; 0: the name tells none.</param>
    private sealed record CodedColumn(LayoutColumn Column, Question? Question, int Option);
}
