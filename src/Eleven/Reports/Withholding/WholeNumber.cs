namespace Eleven.Reports.Withholding;

/// <summary>A whole number that may be published, by its true value, and the sums that everybody knows it to stand in.</summary>
/// <param name="low">What anyone knows without being told, never narrower than the truth.</param>
/// <param name="high">As low.</param>
internal sealed class WholeNumber(long value, long low = 0, long high = Sum.Boundless)
{
    public long Value => value;
    public long Low => low;
    public long High => high;

    /// <summary>Its places in sums.</summary>
    public List<Term> Terms { get; } = [];

    /// <summary>The units of print that tell it: several where the same number stands in several tables.</summary>
    public List<Unit> Units { get; } = [];

    /// <summary>The sum that it is by definition; null for a number in its own right. Where it is withheld it tells nothing of its parts.</summary>
    public Sum? Definition { get; set; }
    public bool Withheld { get; set; }

    /// <summary>Other numbers tell it that are published, so that it is published too (<see cref="FormSizes"/>).</summary>
    public bool Follows { get; set; }

    /// <summary>Another whole set was found that fits all that is published and in which it differs. Withholding more cannot undo that.</summary>
    public bool Safe { get; set; }

    /// <summary>By how much it differs from the truth in the set that is looked at.</summary>
    public long Change { get; set; }

    /// <summary>The sum that is known exactly and of which it is the only number withheld; null where there is none.</summary>
    public Sum? ToldBy => Terms.Find(t => t.Sum.IsExact && t.Sum.Terms.All(o => o.Number == this || !o.Number.Withheld))?.Sum;
}

/// <summary>A number in a sum, and how often it counts.</summary>
internal sealed class Term(WholeNumber number, long weight)
{
    public WholeNumber Number => number;
    public long Weight => weight;

    /// <summary>Set by the sum that holds it.</summary>
    public Sum Sum { get; set; } = null!;
}

/// <summary>A relation that everybody knows: the weighted sum of the terms lies between two numbers, both included.</summary>
internal sealed class Sum
{
    public const long Boundless = long.MaxValue / 4;
    private readonly long _low;
    private readonly long _high;
    private readonly long _truth;

    public Sum(IEnumerable<Term> terms, long low, long high)
    {
        (Terms, _low, _high) = ([.. terms], low, high);
        foreach (var term in Terms)
        {
            term.Sum = this;
            term.Number.Terms.Add(term);
            _truth += term.Weight * term.Number.Value;
        }
    }

    public Term[] Terms { get; }
    public bool IsExact => _low == _high;

    /// <summary>The number that is this sum by definition; null where it ties numbers in their own right.</summary>
    public WholeNumber? Defines { get; init; }

    /// <summary>By how much the sum differs from the truth in the set that is looked at.</summary>
    public long Drift { get; set; }

    /// <summary>What is missing, or with a minus too much, for the sum to hold in the set that is looked at; 0 when it holds.</summary>
    public long Lack(long drift)
    {
        var total = _truth + drift;
        return total < _low ? _low - total
            : total > _high ? _high - total
            : 0;
    }
}
