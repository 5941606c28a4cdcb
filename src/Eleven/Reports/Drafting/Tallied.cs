using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting;

/// <summary>One question in one group as the audience may see it, each figure with its address.</summary>
/// <param name="Audit">Name of an earlier audit; null: this one.</param>
internal sealed record Tallied(ShownTally Tally, string? Audit)
{
    /// <summary>Of percentages in tables.</summary>
    public required int Decimals { get; init; }
    public Question Question => Tally.Question;
    public Group Group => Tally.Group;
    public Instrument Who => Tally.Who;
    public int Counters => Question.Counters;

    /// <summary>Every option's figure may be seen: only then may they be put in order.</summary>
    public bool AllShown => !Tally.AnyWithheld;

    /// <summary>Null when withheld.</summary>
    public Stated? Base => Tally.Base is { IsShown: true } shown ? new(shown.Figure, Address(null, ForBase)) : null;

    /// <summary>Nobody to speak of: a base of 0 that may be told.</summary>
    public bool IsEmpty => Tally.Base is { IsShown: true, Figure.Base: 0 };

    public Stated? this[int counter] =>
        State(Tally[counter], Tallies.Counters.IdOf(Question, counter), Question is RankQuestion ? Measure.First : Measure.Share);

    public Stated? FirstThree(int item) => State(Tally.FirstThree(item), Tallies.Counters.IdOf(Question, item), Measure.FirstThree);

    public Stated? DidNotRate =>
        State(Tally.DidNotRate, Question is RatingQuestion ? OptionWords.DidNotRate : OptionWords.NotAnswered, Measure.Share);
    public Stated? NotRelevant => State(Tally.NotRelevant, OptionWords.NotRelevant, Measure.Share);
    public Stated? Top => State(Tally.Top, null, Measure.Top);
    public StatedMean? Mean => Tally.Mean is { IsShown: true, Count: > 0 } mean ? new(mean, Address(null, Measure.Mean)) : null;

    public StatedMean? MeanPlace(int item) =>
        Tally.MeanPlace(item) is { IsShown: true, Count: > 0 } mean
            ? new(mean, Address(Tallies.Counters.IdOf(Question, item), Measure.Mean))
            : null;

    /// <summary>All options that count as positive, together; null where none does or one is withheld.</summary>
    public Stated? Positive =>
        Question is RatingQuestion or YesNoQuestion or ChooseOneQuestion && PositiveShare.Counters(Question) is { IsEmpty: false } counters
            ? State(Tally.Sum(counters.AsSpan()), OptionWords.Positive, Measure.Share)
            : null;

    /// <summary>Those to whom the question applies, of those who answered; null where withheld, and where no option says that it does not.</summary>
    public Stated? Apply => State(Tally.Apply, null, Measure.WhereItApplies);

    /// <summary>All options that count as positive, of those to whom the question applies; null where none does or one is withheld.</summary>
    public Stated? PositiveWhereItApplies =>
        Question is ChooseOneQuestion && PositiveShare.Counters(Question) is { IsEmpty: false } counters
            ? State(Tally.ApplyingTo(counters), OptionWords.Positive, Measure.WhereItApplies)
            : null;

    /// <summary>One option, of those to whom the question applies; null where withheld.</summary>
    public Stated? WhereItApplies(int counter) =>
        State(Tally.ApplyingTo([counter]), Tallies.Counters.IdOf(Question, counter), Measure.WhereItApplies);

    /// <summary>What people wrote in place of the options listed, taken together.</summary>
    public bool IsOther(int counter) => counter >= Question.Options.Length;

    public string Label(int counter) => IsOther(counter) ? "Other" : Question.Options[counter].Label;

    /// <summary>Offered on one form only, and so a share of fewer people than the others are: it has no place among them.</summary>
    public bool StandsApart(int counter) =>
        counter < Question.Options.Length
        && Question.Options[counter].OnlyIn is not null
        && (this[counter] is not { } share || share.Figure.Base != Base?.Figure.Base);

    /// <summary>Counters that are shares of the same people.</summary>
    public IEnumerable<int> Alike => Enumerable.Range(0, Counters).Where(k => !StandsApart(k));

    /// <summary>Every figure that has a place among the others may be seen.</summary>
    public bool AllAlikeShown => AllShown || Alike.All(k => this[k] is not null);

    /// <summary>Counters that are shares of the same people and whose figure may be seen, highest share first; equal shares in the question's order.</summary>
    public ImmutableArray<(int Counter, Stated Share)> InOrder() =>
        [
            .. Alike
                .Where(k => this[k] is { Figure.Base: > 0 })
                .Select(k => (Counter: k, Share: this[k]!.Value))
                .OrderByDescending(s => (double)s.Share.Figure.Count / s.Share.Figure.Base)
                .ThenBy(s => s.Counter),
        ];

    /// <summary>"practitioners in Westmarch who answered".</summary>
    public string Members(string where) => BaseWords.Members(Question.CountedOver, Who, where);

    private Measure ForBase => Question.CountedOver == BaseKind.Asked ? Measure.Asked : Measure.Answered;

    private Stated? State(Shown shown, string? option, Measure measure) =>
        shown.IsShown ? new(shown.Figure, Address(option, measure)) : null;

    private string Address(string? option, Measure measure)
    {
        var (code, id) = Question is ThemeQuestion theme
            ? (theme.CodedQuestion, option is null ? null : FigureAddress.Theme + option)
            : (Question.Code, option);
        return new FigureAddress(code, id, measure, Group, Audit).ToString();
    }
}
