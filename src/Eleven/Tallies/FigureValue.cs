using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>What an address names, with everything that a sentence about it needs.</summary>
/// <param name="Address">Without @area and @rest: these stand resolved.</param>
/// <param name="Figure">Count and base; for a mean the answers that it is of, over the same.</param>
public sealed record FigureValue(FigureAddress Address, Figure Figure)
{
    /// <summary>Set for the measure mean only.</summary>
    public Mean? Mean { get; init; }

    /// <summary>Null for members of a group.</summary>
    public Question? Question { get; init; }

    /// <summary>The option, item, step, band or theme as printed; "Did not rate" and the like for the rows beside the options.</summary>
    public string? OptionLabel { get; init; }

    /// <summary>Which counters of the question's tally the figure tells; none for bases and for the rows beside the options.</summary>
    public ImmutableArray<int> Counters { get; init; } = [];

    public bool IsShare =>
        Address.Measure is Measure.Share or Measure.Top or Measure.First or Measure.FirstThree
        || Address is { Measure: Measure.WhereItApplies, Option: not null };

    /// <summary>The number itself: a percentage, a mean, or a count (which no rounding touches). Null where the base is 0.</summary>
    public decimal? Number(int decimals) =>
        Address.Measure switch
        {
            Measure.Mean => Mean!.Value.At(decimals),
            Measure.Base => Figure.Base,
            _ when IsShare => Figure.Percent(decimals),
            _ => Figure.Count,
        };
}

/// <summary>Which part of an address names nothing.</summary>
public enum MissingPart
{
    Audit,
    Question,
    Option,
    Measure,
    Group,
}

/// <summary>Why there is no such figure.</summary>
/// <param name="What">One plain sentence, with what to write instead.</param>
public sealed record Absence(FigureAddress Address, MissingPart Missing, string What);
