using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>What a cell of the heat map shows.</summary>
public enum HeatMark
{
    /// <summary>A band of the scale, or Y or N.</summary>
    Given,
    DidNotRate,
    NotRelevant,

    /// <summary>The form that this organisation had leaves the question out.</summary>
    NotAsked,

    /// <summary>Something was written that is no grade; the reconciliation names it.</summary>
    Unreadable,

    /// <summary>The return came in an own format and was not transcribed.</summary>
    NotComparable,
}

/// <summary>What one organisation answered to one question.</summary>
/// <param name="Given">The band, or yes or no; null where nothing was given.</param>
public sealed record HeatCell(HeatMark Mark, Option? Given)
{
    /// <summary>Labels of the grades given, aspect by aspect, where they were graded differently.</summary>
    public ImmutableArray<string> AspectGrades { get; init; } = [];
    public bool TwoAspects => !AspectGrades.IsEmpty;

    /// <summary>The letter that tells it apart without colour: that of the band, or Y or N; empty where nothing was given.</summary>
    public string Letter => Given is null ? "" : Given.Letter ?? Given.Label[..1].ToUpperInvariant();

    internal static readonly HeatCell NotComparable = new(HeatMark.NotComparable, null);

    internal static HeatCell Of(Question question, Value value)
    {
        var options = question.Options;
        var answer = value.Answer;
        return answer.Given switch
        {
            Answers.Given.NotAsked => new(HeatMark.NotAsked, null),
            Answers.Given.NotRelevant => new(HeatMark.NotRelevant, null),
            Answers.Given.Unreadable => new(HeatMark.Unreadable, null),
            Answers.Given.NotAnswered => new(HeatMark.DidNotRate, null),
            _ => new(HeatMark.Given, options.Where((_, k) => answer.Has(k)).First()) { AspectGrades = Aspects(question, value) },
        };
    }

    private static ImmutableArray<string> Aspects(Question question, Value value) =>
        question is RatingQuestion rating && value.GradesGiven.Distinct().Count() > 1
            ? [.. value.GradesGiven.Select(g => rating.Scale.Grades[g].Label)]
            : [];
}
