using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>What the matching of columns left open, in sentences.</summary>
internal static class MatchProblems
{
    public static IEnumerable<Problem> Of(
        ImmutableArray<ColumnMatch> columns,
        ImmutableArray<QuestionColumns> questions,
        Layout layout,
        QuestionSet form,
        string file
    )
    {
        if (layout.HeadersInDoubt)
        {
            yield return new Problem(
                Severity.Unsure,
                $"{file}, row {layout.HeaderRows}",
                $"the row was read as a second row of headers, as SurveyMonkey writes it ({FirstLabels(layout)}), and may be a response. Write layout: {LayoutNames.Name(layout.Kind)} in audit.yaml if it is headers, or layout: {LayoutNames.Name(LayoutKind.Plain)} if it is a response."
            );
        }
        foreach (var match in columns.Where(c => !c.Sure))
        {
            var where = $"{file}, column {ColumnLetter.Of(match.Column.Index)}";
            yield return match.Question is { } suggested
                ? new Problem(
                    Severity.Unsure,
                    where,
                    $"\"{Short(match.Column.Shown)}\" may be question {suggested.Code} (\"{Short(suggested.Label)}\"): {match.Why}. Say in the mapping which question it is, or to ignore it."
                )
                : new Problem(
                    Severity.LeftOut,
                    where,
                    $"\"{Short(match.Column.Shown)}\" was left out: {match.Why}. Say in the mapping which question it is, or to ignore it."
                );
        }
        foreach (var question in questions.Where(q => !q.HasColumns).Select(q => q.Question))
        {
            yield return new Problem(
                Severity.Unsure,
                file,
                $"no column answers question {question.Code} (\"{Short(question.Label)}\"), so it counts as not asked. Say in the mapping which column it is."
            );
        }
        foreach (var coded in questions.Where(q => q.Reader.Rules.Coded))
        {
            var numbers = coded.Question is TickEachQuestion each
                ? $"1 = {each.TickedLabel}, 2 = {each.UntickedLabel}"
                : string.Join(", ", coded.Question.Options.Take(3).Select((o, at) => $"{at + 1} = {Short(o.Label)}"));
            yield return new Problem(
                Severity.Note,
                $"{file}, column {ColumnLetter.Of(coded.Cells[0])}",
                $"question {coded.Question.Code} holds numbers in place of answers; they were read in the order of the question set ({numbers}). Check it against the form."
            );
        }
        foreach (var rated in questions.Where(q => MayBeCoded(q, layout)))
        {
            yield return new Problem(
                Severity.Unsure,
                $"{file}, column {ColumnLetter.Of(rated.Cells[0])}",
                $"question {rated.Question.Code} holds numbers from 1 up, read as the grades' own values. If they are codes that begin at 1, export the answers as text."
            );
        }
        foreach (var coded in columns.Where(c => c.Used && c.Part is not null && c.Why == "coded name").Take(1))
        {
            yield return new Problem(
                Severity.Note,
                $"{file}, column {ColumnLetter.Of(coded.Column.Index)}",
                "the headers are coded names; they were read as question and option in the order of the question set. Check one question against the form."
            );
        }
    }

    /// <summary>Columns that tell who answered and are kept because the question set asks for them: told where the whole file is reconciled, and of no matter to a count.</summary>
    public static IEnumerable<Problem> Asked(ColumnMap map, string file) =>
        map
            .Columns.Where(c => c.Used && IsIdentity(c, map.Layout, map.Form))
            .Select(asked => new Problem(
                Severity.Note,
                $"{file}, column {ColumnLetter.Of(asked.Column.Index)}",
                $"\"{Short(asked.Column.Shown)}\" tells who answered, and is kept because question {asked.Question!.Code} asks it. To drop it, take the question out of the question set, or write ignore: true in the mapping."
            ));

    // Where the answers are listed beforehand, none of them tells who answers.
    private static bool IsIdentity(ColumnMatch match, Layout layout, QuestionSet form) =>
        form.Instrument == Instrument.Survey
        && match is { Rows.IsEmpty: true, Question: TextQuestion or { OffersOther: true } }
        && IdentityColumns.Of(match.Column, layout) is not null;

    // SurveyMonkey can export the number of an answer in place of the answer.
    private static bool MayBeCoded(QuestionColumns question, Layout layout) =>
        layout.Kind is LayoutKind.SurveyMonkey or LayoutKind.SurveyMonkeyOneRow
        && question.Question is RatingQuestion rating
        && CodedAnswers.MayBeCodedGrades(rating, question.Cells, layout);

    private static string FirstLabels(Layout layout) =>
        string.Join(", ", layout.Headers[^1].Where(h => !string.IsNullOrWhiteSpace(h)).Take(3).Select(h => $"\"{Short(h)}\""));

    private static string Short(string text)
    {
        var line = Wording.OneLine(text);
        return line.Length <= 70 ? line : line[..67] + "...";
    }
}
