using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>Reads what single answers do for one figure of a question.</summary>
internal sealed class RowReading(FigureValue value)
{
    private readonly FigureAddress _address = value.Address;
    private readonly string? _option = value.Address.ThemeId ?? value.Address.Option;
    private readonly bool _namesOption =
        (value.Address.ThemeId ?? value.Address.Option) is { } option && OptionWords.CounterOf(value.Question!, option) is not null;

    public ExplainedRow Of(RowOrigin origin, AnswerColumn column, int row, ISet<CountingRule> rules)
    {
        var written = column.Values[column.Codes[row]];
        if (_address.Group is { Area: { } area, NotThatArea: false } && column.InArea.TryGetValue((row, area), out var special))
        {
            written = special;
            rules.Add(CountingRule.GradeForTheArea);
        }
        if (written.GradesGiven.Distinct().Count() > 1)
        {
            var higher = column.Question is RatingQuestion { WhereAspectsDiffer: AspectRule.Higher };
            rules.Add(higher ? CountingRule.HigherOfAspects : CountingRule.LowerOfAspects);
        }
        var role = RoleOf(column.Question, written.Answer, rules);
        if (role == RowRole.Counted && written.Other is not null)
        {
            rules.Add(CountingRule.UnlistedIsOther);
        }
        return new(origin, role, written.Raw, role == RowRole.Counted ? Measured(column.Question, written.Answer) : null);
    }

    private RowRole RoleOf(Question question, Answer answer, ISet<CountingRule> rules)
    {
        if (answer.Given == Given.NotAsked)
        {
            return _address is { Option: null, Measure: Measure.Asked } ? RowRole.InBase : RowRole.NotAsked;
        }
        var counter = _option is null ? null : OptionWords.CounterOf(question, _option);
        if (_namesOption && counter is null)
        {
            rules.Add(CountingRule.OfferedByOneForm);
            return RowRole.NotOffered;
        }
        var outside = OutsideBase(question, answer, counter);
        if (value.Figure.Of == BaseKind.Asked)
        {
            return Counts(question, answer, counter, outside) ? RowRole.Counted : RowRole.InBase;
        }
        return outside ?? (Counts(question, answer, counter, null) ? RowRole.Counted : RowRole.InBase);
    }

    // Why an answer is none that shares of answers are of.
    private RowRole? OutsideBase(Question question, Answer answer, int? counter) =>
        answer.Given switch
        {
            Given.NotAnswered => RowRole.NotAnswered,
            Given.NotRelevant => RowRole.NotRelevant,
            Given.Unreadable => RowRole.Unreadable,
            _ when value.Figure.Of == BaseKind.Applies && SaysItDoesNotApply(question, answer) => RowRole.DoesNotApply,
            _ when question is RankQuestion rank && !IsComplete(rank, answer) => RowRole.NotRankedCompletely,
            _ when question is TickEachQuestion && counter is { } item && !answer.AnsweredItem(item) => RowRole.NotAnswered,
            _ => null,
        };

    private bool Counts(Question question, Answer answer, int? counter, RowRole? outside)
    {
        if (counter is null && _option is not null and not OptionWords.Positive)
        {
            return _option == OptionWords.NotRelevant ? answer.Given == Given.NotRelevant : answer.Given == Given.NotAnswered;
        }
        return _address.Measure switch
        {
            Measure.Asked => true,
            _ when outside is not null => false,
            Measure.Share or Measure.Count or Measure.WhereItApplies when _option == OptionWords.Positive && counter is null =>
                PositiveShare.Counters(question).Any(answer.Has),
            Measure.WhereItApplies when counter is null => !SaysItDoesNotApply(question, answer),
            Measure.Share or Measure.Count or Measure.First when question is RankQuestion => answer.PlaceOf(counter!.Value) == 1,
            Measure.FirstThree => answer.PlaceOf(counter!.Value) <= 3,
            Measure.Share or Measure.Count when question is TickEachQuestion => answer.Knows(counter!.Value),
            Measure.Share or Measure.Count or Measure.WhereItApplies => answer.Has(counter!.Value),
            Measure.Top => answer.Has(question.Options.Length - 1) || answer.Has(question.Options.Length - 2),
            // A base, those who answered, and the answers of a mean: whoever is in counts.
            _ => true,
        };
    }

    // By the options of the question as it was tallied: what one form alone offers is among them.
    private bool SaysItDoesNotApply(Question question, Answer answer) =>
        WhereItApplies
            .NotTheirs(value.Question!)
            .Any(k => OptionWords.CounterOf(question, value.Question!.Options[k].Id) is { } own && answer.Has(own));

    private int? Measured(Question question, Answer answer)
    {
        if (_address.Measure != Measure.Mean)
        {
            return null;
        }
        return question is RankQuestion
            ? answer.PlaceOf(OptionWords.CounterOf(question, _option!)!.Value)
            : System.Numerics.BitOperations.TrailingZeroCount(answer.Bits) + 1;
    }

    private static bool IsComplete(RankQuestion rank, Answer answer) =>
        Enumerable.Range(0, rank.Items.Length).All(item => answer.PlaceOf(item) > 0);
}
