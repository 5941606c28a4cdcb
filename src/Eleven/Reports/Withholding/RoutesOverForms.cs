using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Routed questions that are broken down by neither area nor sector, since with others they would tell of the people of one form there, which no table prints. A question that is told
/// over other forms than what leads to it tells one number of them, and that is reckoned with where it is the only one (<see cref="Routing"/>). Two such questions that hang together tell
/// more than one number, and so do those that hang on either. Which questions these are follows from the forms and never from an answer.
/// </summary>
internal sealed class RoutesOverForms
{
    private readonly Breakdown _region;
    private readonly (string One, string Other)[] _hang;
    private readonly HashSet<string> _hidden;

    public RoutesOverForms(Breakdown region)
    {
        _region = region;
        Cells[] routed = [.. region.Rows.Where(r => !r.Question.AskedIf.IsEmpty && r.Question is not ThemeQuestion)];
        _hang = [.. routed.SelectMany(r => r.Question.AskedIf.Select(c => (CodeOf(r), c.Question)))];
        var over = routed.SelectMany(Over).ToArray();
        _hidden =
        [
            .. over.Where(o => !o.IsReckonedWith || Together(o.Code) is var all && over.Count(other => all.Contains(other.Code)) > 1)
                .Select(o => o.Code),
            .. routed.Where(r => r.Question.AskedIf.Any(IsOfOneForm)).Select(CodeOf),
        ];
        while (_hang.Any(h => _hidden.Contains(h.Other) && _hidden.Add(h.One))) { }
    }

    /// <summary>The question under its general code; themes go with the words they are of.</summary>
    public bool Hides(Cells row) => _hidden.Contains(CodeOf(row));

    private string CodeOf(Cells row) =>
        row.Question is ThemeQuestion themes && _region.Find(themes.CodedQuestion) is { } coded ? CodeOf(coded)
        : Lead.ApartOf(row) is { } form ? row.Question.Code[..^(form.Length + 1)]
        : row.Question.Code;

    private IEnumerable<(string Code, bool IsReckonedWith)> Over(Cells row)
    {
        var conditions = DecidingConditions.Of(row.Question, code => _region.Find(code)?.Question);
        foreach (var condition in conditions)
        {
            var lead = Lead.Of(row, condition, r => new WholeNumber(r.Tally.Asked - r.Tally.Answered));
            if (lead is { SameForms: false } || (conditions.Length == 1 && lead is { IsOverOtherForms: true }))
            {
                yield return (CodeOf(row), conditions.Length == 1 && lead is { IsExact: true, TellsOneDifference: true });
            }
        }
    }

    // Who came to it through options that one form alone offers are that form's people.
    private bool IsOfOneForm(Condition condition)
    {
        if (_region.Find(condition.Question) is not { Question: var from })
        {
            return false;
        }
        var bits = OptionBits.Of(from, condition.AnyOf);
        var led = from.Options.Where((_, k) => (bits >> k & 1) != 0).ToArray();
        return led.Length > 0 && led.All(o => o.OnlyIn is not null);
    }

    // All that one comes to from a question, up or down.
    private HashSet<string> Together(string code)
    {
        HashSet<string> all = [code];
        while (_hang.Any(h => (all.Contains(h.One) && all.Add(h.Other)) || (all.Contains(h.Other) && all.Add(h.One)))) { }
        return all;
    }
}
