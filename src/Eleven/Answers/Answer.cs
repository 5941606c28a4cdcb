namespace Eleven.Answers;

/// <summary>What became of a question for one respondent. The five are different things from import to report.</summary>
public enum Given : byte
{
    /// <summary>Routing, variant or area kept the question away.</summary>
    NotAsked,

    /// <summary>Asked, left blank. For a rating this is "did not rate".</summary>
    NotAnswered,
    Answered,

    /// <summary>"Not relevant to us".</summary>
    NotRelevant,

    /// <summary>Something was written that is no listed option; listed, left out and named in the reconciliation.</summary>
    Unreadable,
}

/// <summary>
/// One parsed answer, 9 bytes of meaning. <see cref="Bits"/> by kind: choice, grade (as its band) and scale: one bit, option k is bit k, Other is the bit after
/// the options; several: a bit per option; tick each: bits 0-30 known, bits 32-62 the items answered at all; rank: four bits
/// per item, 1 = first place; text: 0. A set may hold at most 62 options (31 items to tick, 15 to rank).
/// </summary>
public readonly record struct Answer(Given Given, ulong Bits)
{
    public static readonly Answer NotAsked = new(Given.NotAsked, 0);
    public static readonly Answer Blank = new(Given.NotAnswered, 0);
    public static readonly Answer NotRelevant = new(Given.NotRelevant, 0);
    public static readonly Answer Unreadable = new(Given.Unreadable, 0);
    public static readonly Answer Words = new(Given.Answered, 0);

    public static Answer Of(int option) => new(Given.Answered, 1UL << option);

    public static Answer OfAll(ulong options) => new(Given.Answered, options);

    public static Answer OfTicks(uint known, uint answered) => new(Given.Answered, (ulong)answered << 32 | known);

    /// <param name="places">The place of each item, 1 first; 0 not placed.</param>
    public static Answer OfPlaces(ReadOnlySpan<int> places)
    {
        var packed = 0UL;
        for (var item = 0; item < places.Length; item++)
        {
            packed |= (ulong)places[item] << 4 * item;
        }
        return new(Given.Answered, packed);
    }

    public bool Has(int option) => (Bits >> option & 1) != 0;

    /// <summary>Place of a ranked item, 1 first; 0 when not placed.</summary>
    public int PlaceOf(int item) => (int)(Bits >> 4 * item & 15);

    public bool Knows(int item) => (Bits >> item & 1) != 0;

    public bool AnsweredItem(int item) => (Bits >> 32 + item & 1) != 0;
}
