using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>The conditions of a question set, numbered, so that a row can say in one word which of them hold.</summary>
internal sealed class Asking
{
    private readonly ImmutableArray<Condition> _conditions;

    /// <exception cref="ArgumentException">More than 64 distinct conditions.</exception>
    /// <param name="questions">Those that the file holds. Of a condition on any other nobody can tell whether it holds, so it is passed over.</param>
    public Asking(ImmutableArray<Question> questions)
    {
        var codes = questions.Select(q => q.Code).ToHashSet();
        _conditions = [.. questions.SelectMany(q => q.AskedIf).Where(c => codes.Contains(c.Question)).DistinctBy(Key)];
        if (_conditions.Length > 64)
        {
            throw new ArgumentException("A question set may have at most 64 different conditions.", nameof(questions));
        }
    }

    /// <summary>All that must hold for the question to be asked.</summary>
    public ulong Needs(Question question) =>
        question.AskedIf.Select(IndexOf).Where(i => i >= 0).Aggregate(0UL, (bits, i) => bits | 1UL << i);

    /// <summary>Which conditions an answer makes true.</summary>
    public ulong Meets(Question question, Answer answer)
    {
        var bits = 0UL;
        for (var i = 0; i < _conditions.Length; i++)
        {
            var condition = _conditions[i];
            var meets =
                condition.Question == question.Code
                && answer.Given == Given.Answered
                && (answer.Bits & OptionBits.Of(question, condition.AnyOf)) != 0;
            bits |= meets ? 1UL << i : 0;
        }
        return bits;
    }

    private int IndexOf(Condition condition)
    {
        var key = Key(condition);
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (Key(_conditions[i]) == key)
            {
                return i;
            }
        }
        return -1;
    }

    private static string Key(Condition condition) => $"{condition.Question}\n{string.Join('\n', condition.AnyOf)}";
}
