namespace Eleven.Reports.Withholding;

/// <summary>
/// What a reader of everything published knows of its numbers, as sums that hold. A withheld number is safe when another whole set fits all of it and
/// gives that number another value.
/// </summary>
internal static class Knowledge
{
    /// <summary>The parts add up to the whole.</summary>
    public static void AddUp(WholeNumber whole, IEnumerable<WholeNumber> parts) => _ = new Sum(Less(whole, parts), 0, 0);

    /// <summary>The one is never more than the other.</summary>
    public static void AtMost(WholeNumber less, WholeNumber more) => _ = new Sum([new(less, -1), new(more, 1)], 0, Sum.Boundless);

    /// <summary>What the parts together come to less the whole: at least and at most so much.</summary>
    public static void Between(WholeNumber whole, IEnumerable<WholeNumber> parts, long least, long most) =>
        _ = new Sum(Less(whole, parts), least, most);

    /// <summary>The one together come to as much as the others.</summary>
    public static void Same(IEnumerable<WholeNumber> ones, IEnumerable<WholeNumber> others) =>
        _ = new Sum([.. ones.Select(o => new Term(o, 1)), .. others.Select(o => new Term(o, -1))], 0, 0);

    /// <summary>The weighted sum is never less than 0, save where the truth itself is.</summary>
    public static void NeverLess(IEnumerable<(WholeNumber Number, long Weight)> numbers)
    {
        Term[] all = [.. numbers.Select(n => new Term(n.Number, n.Weight))];
        _ = new Sum(all, Math.Min(0, all.Sum(t => t.Weight * t.Number.Value)), Sum.Boundless);
    }

    /// <summary>Everybody knows the number.</summary>
    public static void Is(WholeNumber number, long value) => _ = new Sum([new(number, 1)], value, value);

    /// <summary>A number that is nothing but a weighted sum of others: published it ties them, withheld it tells nothing of them.</summary>
    public static WholeNumber Total(IEnumerable<Term> terms)
    {
        Term[] all = [.. terms];
        var total = new WholeNumber(all.Sum(t => t.Weight * t.Number.Value), -Sum.Boundless);
        total.Definition = new Sum([new(total, -1), .. all], 0, 0) { Defines = total };
        return total;
    }

    private static IEnumerable<Term> Less(WholeNumber whole, IEnumerable<WholeNumber> parts) =>
        parts.Select(p => new Term(p, 1)).Prepend(new Term(whole, -1));
}
