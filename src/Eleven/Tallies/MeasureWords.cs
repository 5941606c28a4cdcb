namespace Eleven.Tallies;

/// <summary>The words for measures in figure addresses.</summary>
public static class MeasureWords
{
    private static readonly (string Word, Measure Measure)[] All =
    [
        ("share", Measure.Share),
        ("count", Measure.Count),
        ("base", Measure.Base),
        ("answered", Measure.Answered),
        ("asked", Measure.Asked),
        ("mean", Measure.Mean),
        ("top", Measure.Top),
        ("first", Measure.First),
        ("first-three", Measure.FirstThree),
        ("where-it-applies", Measure.WhereItApplies),
    ];

    public static IEnumerable<string> Words => All.Select(m => m.Word);

    /// <summary>Null for a word that is no measure.</summary>
    public static Measure? Find(string word)
    {
        foreach (var (known, measure) in All)
        {
            if (known == word)
            {
                return measure;
            }
        }
        return null;
    }

    /// <summary>Of a measure that has a word: every one but <see cref="Measure.Members"/>.</summary>
    public static string Of(Measure measure) => All.Single(m => m.Measure == measure).Word;
}
