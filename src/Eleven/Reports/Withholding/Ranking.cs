using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>One item of a ranking: how many put it at each place. Print tells the first place, the first three and the mean place.</summary>
internal sealed class Ranking
{
    private Ranking(WholeNumber[] places)
    {
        Places = places;
        FirstThree = Knowledge.Total(FirstThreeOf(places));
        Sum = Knowledge.Total(SumOf(places));
    }

    /// <summary>First place first. Later places are printed for nobody outside the team.</summary>
    public WholeNumber[] Places { get; }
    public WholeNumber FirstThree { get; }

    /// <summary>Of all places, which is what a printed mean tells at most.</summary>
    public WholeNumber Sum { get; }
    public WholeNumber[] Told => [Places[0], FirstThree, Sum];

    public static IEnumerable<Term> FirstThreeOf(WholeNumber[] places) => places.Take(3).Select(p => new Term(p, 1));

    public static IEnumerable<Term> SumOf(WholeNumber[] places) => places.Select((p, at) => new Term(p, at + 1));

    /// <summary>All items of a tally: each person puts each item at one place, and one item at each place.</summary>
    public static Ranking[] Of(QuestionTally tally, WholeNumber[] firsts, WholeNumber @base)
    {
        var places = firsts.Select((first, item) => Numbers(first, tally.Places[item])).ToArray();
        foreach (var item in places)
        {
            Knowledge.AddUp(@base, item);
        }
        for (var place = 0; place < places.Length; place++)
        {
            Knowledge.AddUp(@base, places.Select(p => p[place]));
        }
        return [.. places.Select(p => new Ranking(p))];
    }

    private static WholeNumber[] Numbers(WholeNumber first, IReadOnlyList<long> tallied)
    {
        WholeNumber[] places = [first, .. tallied.Skip(1).Select(n => new WholeNumber(n))];
        foreach (var later in places.Skip(1))
        {
            later.Withheld = true;
        }
        return places;
    }
}
