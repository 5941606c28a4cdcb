namespace Eleven.Reports.Drafting.Wording;

/// <summary>A number in words or digits, and where it comes from: no number stands in drafted prose without it.</summary>
/// <param name="Source">The figure's address; for counts of files and decisions, what was counted, for example rows.</param>
internal readonly record struct Said(string Text, string Source)
{
    public static Said Count(long count, string source) => new($"{count:N0}", source);
}
