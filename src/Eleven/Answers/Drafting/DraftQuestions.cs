using System.Collections.Immutable;
using System.Globalization;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>
/// Makes a question set out of an export nobody has a question set for: kinds are guessed from the answers, identity columns dropped, and every guess is listed
/// with its reason.
/// </summary>
public static class DraftQuestions
{
    /// <param name="id">Id of the set to make, kebab-case.</param>
    /// <param name="audit">Where there is one already, its areas and sectors tell who is asked where; else the headers do.</param>
    public static DraftedQuestions Of(Sheet sheet, string id, string? layout = null, Audit? audit = null)
    {
        var recognised = LayoutRecognition.Of(sheet, layout);
        if (recognised.Layout is not { } found)
        {
            return new(null, [], [recognised.Refused!]);
        }
        found = found with { Columns = SharedHeaders.Split(found.Columns) };
        var guesses = ImmutableArray.CreateBuilder<Guess>();
        var columns = ColumnAnswers.Read(sheet, found, out var rows, out var misfits);
        var groups = DraftGroups.Of(columns, guesses);
        if (Unfit(groups, rows + misfits.Count) is { } unfit)
        {
            return new(null, [], [new(Severity.Refused, sheet.File, unfit)]);
        }
        var set = new QuestionSet
        {
            Id = id,
            Version = "1",
            Title = "Drafted from " + Wording.OneLine(sheet.File),
            Instrument = Instrument.Survey,
            Sections = [new Section("A", "Questions", Questions(groups, audit, guesses))],
        };
        var dropped = Dropped(sheet.File, columns.Count(c => c.Column.Role == ColumnRole.Identity));
        return new(set, guesses.ToImmutable(), [.. sheet.Notes, .. new[] { misfits.Problem(sheet.File), dropped }.OfType<Problem>()])
        {
            Layout = found.Title,
            Rows = rows + misfits.Count,
        };
    }

    // Which, and by what each was known, stands among the guesses.
    private static Problem? Dropped(string file, int count) =>
        count == 0
            ? null
            : new(
                Severity.Note,
                file,
                $"{(count == 1 ? "one column tells" : $"{count} columns tell")} who answered or when and {(count == 1 ? "is" : "are")} left out, as listed. To keep one, name it under keep-columns in audit.yaml; if it is a question, ask it in the question set and map the column to it."
            );

    private static string? Unfit(List<DraftGroup> groups, long rows) =>
        rows == 0 ? "there are headers and no responses; export it again once somebody has answered."
        : groups.Count == 0 ? "no column holds answers to a question; check that it is the right file."
        : groups.Count > LimitChecks.MostQuestions
            ? $"the columns look like {groups.Count:N0} questions; a question set holds at most {LimitChecks.MostQuestions}. Take out the columns that are not needed and save the file again."
        : null;

    private static ImmutableArray<Question> Questions(List<DraftGroup> groups, Audit? audit, ImmutableArray<Guess>.Builder guesses)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        var codes = Codes(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            var (guessed, why) = groups[i].Guess(codes[i]);
            var (question, because) = SoundDraft.Of(guessed, why);
            var (classified, note) = ClassifierGuess.Of(question, audit);
            // One question alone tells the area, the sector or the organisation: the first that does.
            var isFirst = classified.Classifies is Classifies.Team || questions.All(q => q.Classifies != classified.Classifies);
            questions.Add(isFirst ? classified : question);
            guesses.Add(new(codes[i], groups[i].Letters, Wording.OneLine(groups[i].Text), because + (isFirst ? note : "")));
        }
        return questions.ToImmutable();
    }

    /// <summary>The author's own numbers where every question has one of its own, else 1, 2, 3.</summary>
    private static List<string> Codes(List<DraftGroup> groups)
    {
        var numbers = groups.ConvertAll(g => Wording.Numbered(g.Header).Number);
        return numbers.TrueForAll(n => n is not null && CodeChecks.IsPlain(n)) && numbers.Distinct().Count() == numbers.Count
            ? numbers.ConvertAll(n => n!)
            : [.. Enumerable.Range(1, groups.Count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }
}
