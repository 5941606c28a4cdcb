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
        var withheld = new Withheld(set);
        var small = new SmallNumbers(set, withheld, audit, audience);
        var protection = new Protection(set, withheld, audit);
        Remember(set, withheld, earlier);
        small.Bases();
        // A number that stands in several tables may be withheld in one for another's sake: then that table is gone through again.
        for (var before = -1; before != withheld.Count; )
        {
            before = withheld.Count;
            small.Members();
            foreach (var question in set.Questions)
            {
                small.Counts(question.Code);
            }
            foreach (var question in set.Questions)
            {
                protection.Of(question.Code);
            }
        }
        small.Beside(earlier);
        return new Pattern(
            audience,
            withheld.Keys,
            set.Groups.Where(g => !withheld.Has(set.Members(g)))
                .ToImmutableSortedDictionary(g => g.Key, g => book.Members(g, Instrument.Survey), StringComparer.Ordinal)
        );
    }

    private static void Remember(PublishableSet set, Withheld withheld, Pattern? earlier)
    {
        if (earlier is null)
        {
            return;
        }
        foreach (var cells in set.Questions.SelectMany(q => set.Of(q.Code)))
        {
            foreach (var unit in cells.Options.Append(cells.Whole).Where(u => earlier.Withheld.Contains(u.Key)))
            {
                withheld.Add(unit);
            }
        }
        foreach (var group in set.Groups.Where(g => earlier.Withheld.Contains(set.Members(g).Key)))
        {
            withheld.Add(set.Members(group));
        }
    }
}
