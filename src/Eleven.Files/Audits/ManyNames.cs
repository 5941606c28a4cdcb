using System.Collections.Immutable;

namespace Eleven.Files.Audits;

/// <summary>Names in a sentence, the first of them where there are many.</summary>
internal static class ManyNames
{
    private const int Most = 6;

    public static string Listed(ImmutableArray<string> names) =>
        names.Length <= Most
            ? string.Join(", ", names)
            : $"{string.Join(", ", names[..Most])} and {names.Length - Most} more, which eleven import lists";
}
