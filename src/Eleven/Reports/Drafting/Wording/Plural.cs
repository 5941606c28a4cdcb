namespace Eleven.Reports.Drafting.Wording;

/// <summary>Counts with their nouns: "1 return", "12 returns", "no returns".</summary>
internal static class Plural
{
    public static Sentence Of(long count, string one, string many, string source) =>
        Sentence.Of($"{(count == 0 ? new Said("no", source) : Said.Count(count, source))} {(count == 1 ? one : many)}");

    /// <summary>is or are, has or have.</summary>
    public static string Verb(long count, string one, string many) => count == 1 ? one : many;
}
