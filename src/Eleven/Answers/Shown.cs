using System.Buffers;
using Eleven.QuestionSets;

namespace Eleven.Answers;

/// <summary>Words of an export as they are taken in: in one form of Unicode, and without what cannot be seen, which comes of copying and means nothing.</summary>
internal static class Shown
{
    private static readonly SearchValues<char> Odd = SearchValues.Create([.. OneForm.Loose, .. Unseen.Signs]);

    /// <summary>Whether it is plain at a glance that nothing is to be done.</summary>
    public static bool Is(ReadOnlySpan<char> text) => !text.ContainsAny(Odd);

    public static string Of(string text) => Is(text) ? text : OneForm.Of(Unseen.Without(text, lines: true));
}
