namespace Eleven.Reports.Drafting.Wording;

/// <summary>Options named in a sentence, in quotation marks, with their shares.</summary>
internal static class OptionList
{
    public static string Quoted(string label) => $"“{label}”";

    /// <summary>"“Training” (59%) and “Induction” (51%)".</summary>
    public static Sentence WithShares(Tallied tallied, IEnumerable<(int Counter, Stated Share)> options) =>
        Sentence.List([.. options.Select(o => Sentence.Of($"{Quoted(tallied.Label(o.Counter))} ({ShareWords.Short(o.Share)})"))]);

    /// <summary>Options of equal share: "“Ad hoc” and “Never” (29% each)", and where the base is not said before, "“Ad hoc” (29%, 11 of 38) and “Never” (29%, 11 of 38)".</summary>
    public static Sentence Tied(Tallied tallied, IReadOnlyList<(int Counter, Stated Share)> options, bool baseSaid) =>
        baseSaid
            ? Sentence.Of($"{Names(tallied, options)} ({ShareWords.Short(options[0].Share)}{(options.Count > 1 ? " each" : "")})")
            : Sentence.List([.. options.Select(o => Sentence.Of($"{Quoted(tallied.Label(o.Counter))} ({ShareWords.Within(o.Share)})"))]);

    /// <summary>Of each option that stands apart, how many of those who were offered it chose it.</summary>
    /// <param name="where">" in Westmarch", or empty.</param>
    public static IEnumerable<Sentence> Apart(Tallied tallied, string where) =>
        from k in Enumerable.Range(0, tallied.Counters)
        where tallied.StandsApart(k)
        let share = tallied[k]
        where share is { Figure.Base: > 0 }
        let of = ShareWords.Of(share.Value, $"{BaseWords.Who(tallied.Who)}{where} who were offered it")
        select Sentence.Of($"{Quoted(tallied.Label(k))} was offered on one form only: {of} chose it.");

    public static Sentence Names(Tallied tallied, IEnumerable<(int Counter, Stated Share)> options) =>
        Sentence.List([.. options.Select(o => Sentence.Words(Quoted(tallied.Label(o.Counter))))]);
}
