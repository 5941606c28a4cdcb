using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>Who got which question: the question set's conditions tell "not asked" from "not answered", which look alike in a file.</summary>
internal sealed class Routing(QuestionIntake[] questions, int rows)
{
    private readonly Dictionary<string, bool[]?> _asked = [];

    /// <summary>Per row whether the question was asked; null: everyone was.</summary>
    public bool[]? Asked(Question question)
    {
        if (question.AskedIf.IsEmpty)
        {
            return null;
        }
        if (_asked.TryGetValue(question.Code, out var known))
        {
            return known;
        }
        // A question that waits for itself is a mistake of the question set, named there; here it ends the search.
        _asked[question.Code] = null;
        var asked = new bool[rows];
        Array.Fill(asked, value: true);
        foreach (var condition in question.AskedIf)
        {
            Narrow(asked, condition);
        }
        return _asked[question.Code] = asked;
    }

    private void Narrow(bool[] asked, Condition condition)
    {
        // Where the form or the file does not hold the other question, nobody can tell: everyone counts as asked.
        if (Array.Find(questions, q => q.Columns.Question.Code == condition.Question) is not { Columns.HasColumns: true } other)
        {
            return;
        }
        var mask = OptionBits.Of(other.Columns.Question, condition.AnyOf);
        var otherAsked = Asked(other.Columns.Question);
        var holds = other.Readings.Select(r => r.Value.Answer is { Given: Given.Answered } a && (a.Bits & mask) != 0).ToArray();
        for (var row = 0; row < asked.Length; row++)
        {
            asked[row] &= holds[other.Codes[row]] && (otherAsked is null || otherAsked[row]);
        }
    }
}
