using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Decides what is withheld from partners and the public: breakdowns on too few people; for the public counts 1 to 4 and unticked complements of 1 to 4;
/// then the next smallest, until every row and column that has one withheld cell has two and every withheld cell is shown to be safe by another set
/// of integers that fits all that is published. What cannot be made safe is withheld as a whole table. Deterministic.
/// </summary>
internal static class Withholder
{
    public static Pattern Decide(TallyBook book, Audit audit, IEnumerable<Question> questions, Audience audience, Pattern? earlier)
    {
        var set = new PublishableSet(book, audit, questions);
        var withheld = new Withheld();
        var groups = new SmallGroups(set, withheld, audit.Thresholds);
        // Partners see small counts: what they may not see is a breakdown on too few.
        var counts = new SmallCounts(set, withheld, audience == Audience.Public ? audit.Thresholds.SmallCount : 0);
        var protection = new Protection(set, withheld, new Secrets(set, counts.IsSmall, audit.Thresholds.MinimumBase));
        Remember(set, withheld, earlier);
        if (audience == Audience.Public)
        {
            // Partners may read the public's copy too: what they may not see is not in it either, so that it tells them nothing.
            Remember(set, withheld, Decide(book, audit, questions, Audience.Partners, earlier: null));
        }
        groups.Bases();
        // A number that stands in several tables may be withheld in one for another's sake: then that table is gone through again.
        for (var before = -1; before != withheld.Count; )
        {
            before = withheld.Count;
            if (audience == Audience.Public)
            {
                groups.Members();
                counts.OfAll();
            }
            foreach (var question in set.Questions)
            {
                protection.Of(question.Code);
            }
        }
        return new Pattern(
            audience,
            withheld.Keys,
            set.Groups.Where(g => !g.Members.IsWithheld)
                .ToImmutableSortedDictionary(g => g.Group.Key, g => g.Members.Count, StringComparer.Ordinal)
        );
    }

    private static void Remember(PublishableSet set, Withheld withheld, Pattern? earlier)
    {
        if (earlier is null)
        {
            return;
        }
        var units = set.Groups.SelectMany(g => g.Rows.SelectMany(r => r.Options.Append(r.Whole)).Append(g.Members)).Concat(set.Besides);
        foreach (var unit in units.Where(u => earlier.Withheld.Contains(u.Key)))
        {
            withheld.Add(unit);
        }
    }
}
