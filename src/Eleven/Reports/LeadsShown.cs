using Eleven.Answers.Importing;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>
/// Whether an audience may see how many were asked a routed question. They are those who gave an answer to another: where that is withheld, so is how many were asked. Of an
/// answer with several ticks even the rest of it tells. Where it is told over other forms, the one less the other are the people of those forms.
/// </summary>
internal sealed class LeadsShown(TallyBook book, Func<string, Group, ShownTally?> find)
{
    public bool AreHidden(QuestionTally tally) =>
        tally.Question.AskedIf.Any(condition =>
        {
            var leading = Leading(tally, condition).ToArray();
            return leading.Length == 0 || leading.Any(from => IsHidden(from, condition)) || IsOverOtherForms(tally.Question, condition);
        });

    private bool IsHidden(QuestionTally leading, Condition condition)
    {
        if (find(leading.Question.Code, leading.Group) is not { AllWithheld: false } from)
        {
            return true;
        }
        var leads = OptionBits.Of(from.Question, condition.AnyOf);
        return from.Question is ChooseSeveralQuestion or TickEachQuestion
            ? from.AnyWithheld
            : Enumerable.Range(0, from.Question.Counters).Any(k => (leads >> k & 1) != 0 && !from[k].IsShown);
    }

    // What leads there, with what those forms that ask it apart have under a code of their own. A question that one form asks apart hangs on that form's own.
    private IEnumerable<QuestionTally> Leading(QuestionTally asked, Condition condition)
    {
        QuestionTally? Apart(string form) => book.Find($"{condition.Question}-{form}", asked.Group);
        var from = book.Find(condition.Question, asked.Group);
        QuestionTally?[] all =
            asked.AskedOn is [var only] && asked.Question.Code.EndsWith($"-{only}", StringComparison.Ordinal)
                ? [Apart(only) ?? from]
                : [from, .. asked.AskedOn.Select(Apart)];
        return all.OfType<QuestionTally>();
    }

    // Decided for all groups at once: that it is told in one group would say that nobody of the other forms came there.
    private bool IsOverOtherForms(Question question, Condition condition)
    {
        if (book.Find(question.Code, Group.Region) is not { } asked || Leading(asked, condition).ToArray() is not [var first, ..] from)
        {
            return false;
        }
        var forms = from.SelectMany(f => f.AskedOn).ToHashSet();
        if (!forms.SetEquals(asked.AskedOn) || (forms.Count == 0 && !first.Forms.SequenceEqual(asked.Forms)))
        {
            return true;
        }
        var leads = OptionBits.Of(first.Question, condition.AnyOf);
        var severally = first.Question is ChooseSeveralQuestion or TickEachQuestion;
        return DecidingConditions.Of(question, code => book.Find(code, Group.Region)?.Question).Length == 1
            && !(severally && condition.AnyOf.Length > 1)
            && from.Sum(f => f.Counts.Where((_, k) => (leads >> k & 1) != 0).Sum()) != asked.Asked;
    }
}
