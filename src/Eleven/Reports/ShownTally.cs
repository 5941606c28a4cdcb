using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>One question in one group as one audience may see it. Drafting and writers read figures here and nowhere else.</summary>
public sealed class ShownTally(QuestionTally tally, bool whole, ImmutableArray<bool> withheld)
{
    public Question Question => tally.Question;
    public Group Group => tally.Group;
    public Instrument Who => tally.Who;
    public ImmutableArray<string> Forms => tally.Forms;

    /// <summary>Whether shares have bases that differ from option to option: the base then is a figure of the option.</summary>
    public bool HasBaseOfEach => tally.HasBaseOfEach;

    /// <summary>The whole breakdown is withheld: not even its base is told.</summary>
    public bool AllWithheld => whole;
    public bool AnyWithheld => whole || OverHiddenAsked || (!withheld.IsDefaultOrEmpty && withheld.Any(w => w));

    /// <summary>Option k; the counter after the options is Other. For a ranking: first places of the item.</summary>
    public Shown this[int counter] => Hidden(counter) ? Shown.As(Mark.Withheld) : Shown.Of(tally.Of(counter));

    /// <summary>How many were asked is withheld: who was asked follows from an answer that is.</summary>
    public bool AskedWithheld { get; init; }

    /// <summary>How many called it not relevant, or left it blank, is withheld: the one follows from the other.</summary>
    public bool BesideWithheld { get; init; }

    /// <summary>No share may be of fewer people than that; 0 for readers who see all.</summary>
    public int MinimumBase { get; init; }

    /// <summary>What the shares of the question are of: base over base.</summary>
    public Shown Base
    {
        get
        {
            var count = tally.WholeBase;
            return whole || OverHiddenAsked
                ? Shown.As(Mark.Withheld)
                : Shown.Of(new Figure(count, count, tally.Question.CountedOver, tally.Who));
        }
    }

    /// <summary>Those who answered, of those who were asked; where how many those were is withheld, of themselves, as <see cref="Base"/> tells them.</summary>
    public Shown Answered => AskedWithheld ? Base : Whole(tally.Answered);
    public Shown Asked => Whole(tally.Asked);
    public Shown NotRelevant => Beside(tally.SaidNotRelevant);
    public Shown DidNotRate => Beside(tally.DidNotRate);

    /// <summary>Mean of a scale; withheld with any step.</summary>
    public ShownMean Mean =>
        AnyWithheld ? new(Mark.Withheld, 0, 0) : new(Mark.None, tally.Counts.Select((n, step) => n * (step + 1)).Sum(), tally.Answered);

    /// <summary>Share of the top two steps of a scale; withheld with either.</summary>
    public Shown Top => Sum(tally.Question.Options.Length - 2, tally.Question.Options.Length - 1);

    /// <summary>Several counters added up, of one base; withheld with any of them.</summary>
    public Shown Sum(params ReadOnlySpan<int> counters)
    {
        long count = 0;
        foreach (var counter in counters)
        {
            if (Hidden(counter))
            {
                return Shown.As(Mark.Withheld);
            }
            count += tally.Counts[counter];
        }
        return OverHiddenAsked
            ? Shown.As(Mark.Withheld)
            : Shown.Of(new Figure(count, tally.WholeBase, tally.Question.CountedOver, tally.Who));
    }

    /// <summary>
    /// Those who answered, less those who said that the question does not apply to them: told by these counts, and so withheld with any of them. Withheld too where too few are left for a
    /// base, and where no option says so.
    /// </summary>
    public Shown Apply =>
        WhereItApplies.People(tally) is { } people
        && !WhereItApplies.NotTheirs(Question).Any(Hidden)
        && !whole
        && !OverHiddenAsked
        && (people.Count == 0 || people.Count >= MinimumBase)
            ? Shown.Of(people)
            : Shown.As(Mark.Withheld);

    /// <summary>Several counters added up, of those to whom the question applies; withheld with any of them and with <see cref="Apply"/>.</summary>
    public Shown ApplyingTo(ImmutableArray<int> counters) =>
        Apply.IsShown && !counters.Any(Hidden) && WhereItApplies.Of(tally, counters) is { } share
            ? Shown.Of(share)
            : Shown.As(Mark.Withheld);

    /// <summary>Those who put a ranked item among their first three.</summary>
    public Shown FirstThree(int item) =>
        Hidden(item) ? Shown.As(Mark.Withheld) : Shown.Of(tally.Of(item) with { Count = tally.Places[item].Take(3).Sum() });

    /// <summary>Mean place of a ranked item, 1 best.</summary>
    public ShownMean MeanPlace(int item) =>
        Hidden(item)
            ? new(Mark.Withheld, 0, 0)
            : new(Mark.None, tally.Places[item].Select((n, place) => n * (place + 1)).Sum(), tally.Places[item].Sum());

    // A share over all who were asked tells how many those are.
    private bool OverHiddenAsked => AskedWithheld && tally.Question.CountedOver == BaseKind.Asked;

    private bool Hidden(int counter) => whole || OverHiddenAsked || (!withheld.IsDefaultOrEmpty && withheld[counter]);

    private Shown Beside(Figure figure) =>
        whole || AskedWithheld || (BesideWithheld && tally.Asked != tally.Answered) ? Shown.As(Mark.Withheld) : Shown.Of(figure);

    private Shown Whole(long count) =>
        whole || AskedWithheld ? Shown.As(Mark.Withheld) : Shown.Of(new Figure(count, tally.Asked, BaseKind.Asked, tally.Who));
}
