using Eleven.Examples.Dealing;
using Eleven.Examples.Writing;
using Eleven.QuestionSets;

namespace Eleven.Examples.Audits;

/// <summary>Responses of a survey as SurveyMonkey exports them with expanded columns: a column for every option, also where only one may be chosen.</summary>
internal sealed class ExpandedExport(QuestionSet set, ExportedAnswers answers, Ground ground)
{
    private readonly Dictionary<string, string[]> _filled = new()
    {
        ["1"] = [.. ground.Names("areas").Values],
        ["2"] = [.. ground.Names("sectors").Values],
    };

    public IEnumerable<SurveyColumn> Columns() =>
        set.Questions.SelectMany(q =>
            Seconds(q).Select((second, i) => new SurveyColumn(i == 0 ? $"{q.Code}. {Curly(q.Text)}" : "", second))
        );

    public IEnumerable<string> Row(Person person) => set.Questions.SelectMany(q => Cells(q, person));

    private IReadOnlyList<string> Seconds(Question question) =>
        question is TextQuestion ? ["Open-Ended Response"]
        : _filled.TryGetValue(question.Code, out var labels) ? labels
        : [.. question.Options.Select(o => o.Label)];

    private IEnumerable<string> Cells(Question question, Person person)
    {
        if (question is TextQuestion)
        {
            return [person.Words.GetValueOrDefault(question.Code, "")];
        }
        IReadOnlyList<string> chosen = question switch
        {
            ChooseSeveralQuestion => answers.Several(question, person),
            _ => [answers.One(question, person) ?? ""],
        };
        return Seconds(question).Select(label => chosen.Contains(label) ? label : "");
    }

    // The survey was typed in a word processor, which curls apostrophes.
    private static string Curly(string text) => text.Replace('\'', '\u2019');
}
