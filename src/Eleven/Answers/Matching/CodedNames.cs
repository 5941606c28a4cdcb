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
        var coded = layout
            .Columns.Where(c => matches[c.Index] is null)
            .Select(c => (Column: c, Name: Name().Match(c.Header.Trim())))
            .Where(c => c.Name.Success)
            .ToList();
        var found = coded
            .Select(c => (c.Column, Question: form.Find(c.Name.Groups[1].Value), Option: Number(c.Name.Groups[2].Value)))
            .ToList();
        var fits = found.TrueForAll(f => f.Question is { } q && f.Option <= Math.Max(1, q.Counters));
        foreach (var (column, question, option) in found.Where(f => f.Question is not null))
        {
            var why = fits ? "coded name" : "coded name, but other coded names do not fit the questions";
            matches[column.Index] = new(column, question, PartOf(question!, option), null, why, fits);
        }
    }

    private static Part PartOf(Question question, int option) =>
        option == 0 || question.Options.IsEmpty || question.Counters == 0 ? Part.Whole
        : option > question.Options.Length ? Part.OtherWords
        : new Part(PartKind.Option, option - 1);

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits);

    [GeneratedRegex(@"^[qQ]0*(\d{1,4})(?:_0*(\d{1,4}))?$")]
    private static partial Regex Name();
}
