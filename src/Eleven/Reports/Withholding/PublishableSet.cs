using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Everything about survey answers that may be published of one audit, in every report and table together: each question in each offered group, the
/// members of each group, and all that ties them.
/// </summary>
internal sealed class PublishableSet
{
    public PublishableSet(TallyBook book, Audit audit, IEnumerable<Question> questions)
    {
        var same = new SameNumbers(audit, book);
        Groups = [.. OfferedGroups.Of(audit).Select(g => new Breakdown(g, audit, same.Members(g, book.Members(g, Instrument.Survey))))];
        Questions = [.. Survey(book, questions)];
        var ties = new Ties(Groups);
        ties.Of(group => group.Members.Numbers[0]);
        foreach (var question in Questions)
        {
            Add(book, question, same);
            ties.Of(question.Code);
        }
        Routing.Of(Questions, Groups, ties);
        foreach (var question in Questions)
        {
            ties.OfAnyone(question.Code);
        }
        Besides = [.. Questions.Select(q => q.Code).Select(Beside).OfType<Unit>()];
    }

    public ImmutableArray<Question> Questions { get; }

    /// <summary>The region first.</summary>
    public ImmutableArray<Breakdown> Groups { get; }

    /// <summary>Per question that may be "not relevant", who called it so and who left it blank: of every group at once.</summary>
    public ImmutableArray<Unit> Besides { get; }

    /// <summary>One question's rows, group by group.</summary>
    public IEnumerable<Cells> Of(string question) => Groups.Select(g => g.Find(question)).OfType<Cells>();

    /// <summary>A question's row of the region; null where it is not offered.</summary>
    public Cells? Region(string question) => Groups[0].Find(question);

    /// <summary>The same option in the region's row; null where the region was asked it differently.</summary>
    public Unit? InRegion(Unit option) =>
        Region(option.Question) is not { } region || region.Question.GetType() != option.Row!.Question.GetType() ? null
        : option.Row.TellsAnswered ? region.Whole
        : region.CounterOf(option.Row.Ids[option.Counter]) is >= 0 and var at ? region.Options[at]
        : null;

    private static IEnumerable<Question> Survey(TallyBook book, IEnumerable<Question> questions) =>
        questions
            .Where(q => q.Classifies != Classifies.Team && book.Find(q.Code, Group.Region) is { Who: Instrument.Survey })
            .DistinctBy(q => q.Code);

    private void Add(TallyBook book, Question question, SameNumbers same)
    {
        foreach (var group in Groups)
        {
            if (OfferedGroups.IsOffered(question, group.Group) && book.Find(question.Code, group.Group) is { } tally)
            {
                var row = new Cells(tally, group, k => same.Find(question, group.Group, k, Told(tally, k)));
                group.Add(row);
                AskedAll(row);
            }
        }
    }

    // Who was asked answered, called it not relevant or left it blank. How many were asked of a question that does not hang on another is told: as the size of the
    // group or, where a form leaves it out, beside questions that the other forms ask.
    private static void AskedAll(Cells row)
    {
        var (members, routed) = (row.Group.Members.Numbers[0], !row.Question.AskedIf.IsEmpty);
        var asked = routed || members.Value == row.Tally.Asked ? members : new WholeNumber(row.Tally.Asked);
        row.Never("more answer than were asked", [asked], [row.Base]);
        if (row.NotRelevant is null)
        {
            return;
        }
        if (!routed)
        {
            Knowledge.AddUp(asked, [row.Base, .. row.Beside]);
        }
        if (row.Group.Kind == BreakdownKind.Region && row.Blank!.Value == 0)
        {
            // Whoever has seen the form knows whether one can leave it blank.
            Knowledge.Is(row.Blank, 0);
        }
    }

    private Unit? Beside(string question)
    {
        var numbers = Of(question).SelectMany(r => r.Beside).ToArray();
        if (numbers.Length == 0)
        {
            return null;
        }
        var unit = new Unit(question, Groups[0], Unit.Beside, Region(question), numbers);
        Array.ForEach(numbers, n => n.Units.Add(unit));
        return unit;
    }

    private static long Told(QuestionTally tally, int counter) => counter == Cells.AsBase ? tally.Answered : tally.Counts[counter];
}
