namespace Eleven.Examples.Dealing;

/// <summary>Ways to hand given counts out to given people.</summary>
internal static class Deal
{
    /// <summary>Each person gets exactly one of the things.</summary>
    public static Dictionary<Person, string> One(IReadOnlyList<Person> people, IReadOnlyList<(string Id, int Count)> counts, Dice dice)
    {
        var cards = counts.SelectMany(c => Enumerable.Repeat(c.Id, c.Count)).ToList();
        if (cards.Count != people.Count)
        {
            throw new InvalidDataException($"{cards.Count} answers cannot be dealt out to {people.Count} people, one each.");
        }
        return dice.Shuffled(people).Zip(cards).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>Each thing goes to so many different people; where <paramref name="everyone"/>, nobody is left without.</summary>
    public static Dictionary<Person, List<string>> Several(
        IReadOnlyList<Person> people,
        IReadOnlyList<(string Id, int Count)> counts,
        bool everyone,
        Dice dice
    )
    {
        var dealt = people.ToDictionary(p => p, _ => new List<string>());
        var left = counts.ToDictionary(c => c.Id, c => c.Count);
        if (everyone)
        {
            var cards = dice.Shuffled(counts.SelectMany(c => Enumerable.Repeat(c.Id, c.Count)));
            if (cards.Count < people.Count)
            {
                throw new InvalidDataException($"{cards.Count} ticks do not reach {people.Count} people.");
            }
            foreach (var (person, card) in dice.Shuffled(people).Zip(cards))
            {
                dealt[person].Add(card);
                left[card]--;
            }
        }
        foreach (var (id, _) in counts)
        {
            foreach (var person in dice.Shuffled(people.Where(p => !dealt[p].Contains(id))).Take(left[id]))
            {
                dealt[person].Add(id);
                left[id]--;
            }
            if (left[id] != 0)
            {
                throw new InvalidDataException($"{id} is ticked by more people than there are.");
            }
        }
        return dealt;
    }
}
