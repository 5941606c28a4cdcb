using Eleven.Answers.Parsing;

namespace Eleven.Answers.Matching;

/// <summary>What a heading means within its question.</summary>
/// <param name="Part">Null: words of <paramref name="Box"/>.</param>
internal sealed record FoundPart(Part? Part, string? Box = null)
{
    /// <summary>The wording of the question that the heading is only like; null: it is the same.</summary>
    public string? Like { get; init; }

    /// <summary>False where it is a suggestion.</summary>
    public bool Sure { get; init; } = true;

    /// <summary>In words a user knows: why the column of this heading was matched, or why it waits.</summary>
    /// <param name="same">The reason where the wording is the same.</param>
    public string Why(string heading, string same) =>
        Like is null ? same
        : Sure ? "near wording"
        : $"\"{Wording.OneLine(heading)}\" is only something like \"{Wording.OneLine(Like)}\"";
}
