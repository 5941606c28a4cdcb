using Eleven.Answers.Matching;

namespace Eleven.Answers.Parsing;

/// <summary>How tools write that the option of a column was chosen, or was not. Compare with the option's own label first.</summary>
internal static class Ticks
{
    public static bool IsTicked(string cell) =>
        cell.Trim() is "\u2713" or "\u2714" or "\u2611"
        || Wording.Key(cell) is "1" or "x" or "yes" or "y" or "true" or "selected" or "checked" or "ticked"
        || cell.AsSpan().Trim() is { Length: > 0 and < 4 } code && !code.ContainsAnyExceptInRange('0', '9') && code.ContainsAnyExcept('0');

    public static bool IsUnticked(string cell) =>
        Wording.Key(cell)
            is "0"
                or "no"
                or "n"
                or "false"
                or "not selected"
                or "unselected"
                or "unchecked"
                or "not checked"
                or "not ticked"
                or "";
}
