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
        var questions = ImmutableArray.CreateBuilder<Question>();
        var groups = DraftGroups.Of(ColumnAnswers.Read(sheet, found), guesses);
        var codes = Codes(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            var (question, why) = groups[i].Guess(codes[i]);
            var (classified, note) = ClassifierGuess.Of(question, audit);
            questions.Add(classified);
            guesses.Add(new(codes[i], groups[i].Letters, Wording.OneLine(groups[i].Text), why + note));
        }
        var set = new QuestionSet
        {
            Id = id,
            Version = "1",
            Title = "Drafted from " + sheet.File,
            Instrument = Instrument.Survey,
            Sections = [new Section("A", "Questions", questions.ToImmutable())],
        };
        return new(set, guesses.ToImmutable(), []);
    }

    /// <summary>The author's own numbers where every question has one of its own, else 1, 2, 3.</summary>
    private static List<string> Codes(List<DraftGroup> groups)
    {
        var numbers = groups.ConvertAll(g => Wording.Numbered(g.Header).Number);
        return numbers.TrueForAll(n => n is not null) && numbers.Distinct().Count() == numbers.Count
            ? numbers.ConvertAll(n => n!)
            : [.. Enumerable.Range(1, groups.Count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }
}
