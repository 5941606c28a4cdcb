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

    public static Sentence Names(Tallied tallied, IEnumerable<(int Counter, Stated Share)> options) =>
        Sentence.List([.. options.Select(o => Sentence.Words(Quoted(tallied.Label(o.Counter))))]);
}
