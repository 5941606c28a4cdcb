namespace Eleven.Reports.Drafting.Wording;

/// <summary>Options named in a sentence, in quotation marks, with their shares.</summary>
internal static class OptionList
{
    public static string Quoted(string label) => $"“{label}”";

    /// <summary>"“Training” (59%) and “Induction” (51%)".</summary>
    public static Sentence WithShares(Tallied tallied, IEnumerable<(int Counter, Stated Share)> options) =>
        Sentence.List([.. options.Select(o => Sentence.Of($"{Quoted(tallied.Label(o.Counter))} ({ShareWords.Short(o.Share)})"))]);

    public static Sentence Names(Tallied tallied, IEnumerable<(int Counter, Stated Share)> options) =>
        Sentence.List([.. options.Select(o => Sentence.Words(Quoted(tallied.Label(o.Counter))))]);
}
