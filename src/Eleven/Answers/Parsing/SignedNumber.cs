namespace Eleven.Answers.Parsing;

/// <summary>Signs that make a number another: "3+", "~3", "1%", "-3", "3?", "&lt;5". A key knows only letters and digits, so it must not be asked for these.</summary>
internal static class SignedNumber
{
    public static bool HasSign(string text) => text.AsSpan().IndexOfAny("+%~<>\u00b1\u2264\u2265\u2248\u00bd\u00bc\u00be") >= 0;

    /// <summary>The text without its spaces, where it is a number with a sign and nothing else; else null.</summary>
    public static string? Key(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || text.Any(char.IsLetter))
        {
            return null;
        }
        var isSigned = HasSign(text) || text.Contains('?') || text.AsSpan().TrimStart() is ['-', >= '0' and <= '9', ..];
        return isSigned ? string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Wording.Fold)) : null;
    }
}
