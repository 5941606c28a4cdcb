using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Conditions of a question beside those of the questions that they name.</summary>
public static class DecidingConditions
{
    /// <summary>Those that decide who is asked: one that holds for everybody who could meet another of them decides nothing.</summary>
    /// <param name="find">A question by its code; null where there is none. Conditions do not go round in a circle.</param>
    public static ImmutableArray<Condition> Of(Question question, Func<string, Question?> find) =>
        question.AskedIf.Length < 2
            ? question.AskedIf
            : [.. question.AskedIf.Where(c => !question.AskedIf.Any(o => Implies(o.Question, c, find)))];

    private static bool Implies(string code, Condition condition, Func<string, Question?> find) =>
        find(code)
            ?.AskedIf.Any(c =>
                (c.Question == condition.Question && c.AnyOf.All(condition.AnyOf.Contains)) || Implies(c.Question, condition, find)
            ) == true;
}
