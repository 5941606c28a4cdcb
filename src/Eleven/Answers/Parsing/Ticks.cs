namespace Eleven.Answers.Parsing;

/// <summary>How tools write that the option of a column was chosen, or was not. Compare with the option's own label first.</summary>
internal static class Ticks
{
    /// <param name="option">Index of the column's option: coded exports write 1, or the option's own number.</param>
    public static bool IsTicked(string cell, int option) =>
        cell.Trim() is "\u2713" or "\u2714" or "\u2611"
        || Wording.Key(cell) is "x" or "yes" or "y" or "true" or "selected" or "checked" or "ticked"
        || Leading.Alone(cell) is { } number && (number == 1 || number == option + 1);

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
