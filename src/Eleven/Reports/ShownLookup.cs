using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>Finds the figure that an address names as one audience may see it, in this audit or in those it is compared with.</summary>
/// <param name="earlier">By the name that audit.yaml gives them; their views are for the same audience.</param>
public sealed class ShownLookup(
    AuditTallies now,
    AudienceView view,
    ImmutableDictionary<string, (AuditTallies Tallies, AudienceView View)> earlier
)
{
    private readonly Lookup _lookup = new(now, earlier.ToImmutableDictionary(e => e.Key, e => e.Value.Tallies));

    /// <summary>Either the figure or why there is none. Whether the audience may see it, the mark says.</summary>
    public bool TryFind(
        FigureAddress address,
        out Mark mark,
        [NotNullWhen(true)] out FigureValue? value,
        [NotNullWhen(false)] out Absence? absence
    )
    {
        mark = Mark.None;
        if (!_lookup.TryFind(address, out value, out absence))
        {
            return false;
        }
        mark = MarkOf(value);
        return true;
    }

    private Mark MarkOf(FigureValue value)
    {
        var address = value.Address;
        var audience = address.Audit is { } name && earlier.TryGetValue(name, out var before) ? before.View : view;
        if (address.Measure == Measure.Members)
        {
            return audience.Members(address.Group, value.Figure.Who).Mark;
        }
        var code = value.Question is QuestionSets.ThemeQuestion theme ? theme.Code : address.Question;
        if (audience.Find(code, address.Group) is not { } tally)
        {
            return Mark.NotAvailable;
        }
        var hidden =
            tally.AllWithheld
            || value.Counters.Any(k => !tally[k].IsShown)
            || (tally.HasBaseOfEach && CounterOf(value) is { } counter && !tally[counter].IsShown)
            || (
                address.Option is OptionWords.NotRelevant or OptionWords.DidNotRate or OptionWords.NotAnswered && !tally.NotRelevant.IsShown
            )
            || (address.Measure == Measure.Asked && !tally.Asked.IsShown)
            || (address.Measure == Measure.Answered && !tally.Answered.IsShown)
            || (address.Measure == Measure.WhereItApplies && !tally.Apply.IsShown)
            // How many answered is printed as a base where how many were asked is not.
            || (
                address.Measure != Measure.Answered
                && value.Counters.IsEmpty
                && value.Figure.Of == QuestionSets.BaseKind.Asked
                && !tally.Asked.IsShown
            );
        return hidden ? Mark.Withheld : Mark.None;
    }

    private static int? CounterOf(FigureValue value) =>
        (value.Address.ThemeId ?? value.Address.Option) is { } option ? OptionWords.CounterOf(value.Question!, option) : null;
}
