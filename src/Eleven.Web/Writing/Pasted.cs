using Eleven.QuestionSets;

namespace Eleven.Web.Writing;

/// <summary>
/// Long texts, which people paste out of documents and pages. What cannot be seen in them means nothing and could not be found among two thousand characters, so it is
/// taken out. In names it is refused: see <see cref="NameFieldAttribute"/>.
/// </summary>
internal static class Pasted
{
    /// <summary>A text of several lines; null where nothing can be seen. As browsers send them, lines end with two characters.</summary>
    public static string? Lines(string? typed) => Seen(typed is null ? null : Unseen.Without(typed.ReplaceLineEndings("\n"), lines: true));

    /// <summary>A text on one line, whatever lines it was pasted in; null where nothing can be seen.</summary>
    public static string? Line(string? typed) => Seen(typed is null ? null : Unseen.Without(typed.ReplaceLineEndings(" ")));

    private static string? Seen(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
