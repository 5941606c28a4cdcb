using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// How many were given a form is no answer. Where nobody of the region left a question blank that a form leaves out or asks in other words, its base tells how many that form's people are: where they are
/// the police, or all of a sector, withholding the size of that group would promise what cannot be kept.
/// </summary>
internal sealed class FormSizes(PublishableSet set)
{
    /// <summary>Marks the sizes that follow from what is still published. What is withheld already stays so.</summary>
    public void Mark()
    {
        var sizes = set.Groups.Where(g => g.Kind is BreakdownKind.Sector or BreakdownKind.Side).ToArray();
        var follow = sizes
            .Where(g => g.Members is { Count: > 0, IsWithheld: false } && Follows(g))
            .Select(g => g.Members.Numbers[0])
            .ToHashSet();
        foreach (var size in sizes.Select(g => g.Members.Numbers[0]))
        {
            size.Follows = follow.Contains(size);
        }
    }

    // What these have that the others have not is the people of the group, and no one else.
    private bool Follows(Breakdown group)
    {
        var told = set.Groups[0].Rows.Where(IsTold).ToLookup(r => IsGiven(group, r));
        long[] these = [set.Groups[0].Members.Count, .. told[true].Select(r => r.Tally.Asked)];
        return told[false]
            .Any(r => these.Contains(group.Members.Count + r.Tally.Asked) || these.Contains(group.Members.Count + Beside(r, told[false])));
    }

    // With those of other forms, who were asked it in words of their own or something else.
    private static long Beside(Cells row, IEnumerable<Cells> others)
    {
        var (people, forms) = (row.Tally.Asked, row.Tally.AskedOn.ToHashSet());
        foreach (var other in others.Where(o => !forms.Overlaps(o.Tally.AskedOn)))
        {
            people += other.Tally.Asked;
            forms.UnionWith(other.Tally.AskedOn);
        }
        return people;
    }

    // Whoever has seen the form knows whether one can leave it blank.
    private static bool IsTold(Cells row) =>
        row
            is {
                Question: { AskedIf.IsEmpty: true, CountedOver: not BaseKind.Asked } and not ThemeQuestion,
                NotRelevant: null,
                Whole.IsWithheld: false
            }
        && row.Tally.Answered == row.Tally.Asked;

    private static bool IsGiven(Breakdown group, Cells row) =>
        group.Find(row.Question.Code) is { Tally.Asked: > 0 } own && own.Tally.AskedOn.SequenceEqual(row.Tally.AskedOn);
}
