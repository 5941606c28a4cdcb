namespace Eleven.Reports;

/// <summary>What is printed in place of a number that is not shown: the marks of official statistics.</summary>
public static class MarkSigns
{
    /// <summary>[c], [z] or [x]; empty where there is nothing to mark.</summary>
    public static string Of(Mark mark) =>
        mark switch
        {
            Mark.None => "",
            Mark.Withheld => "[c]",
            Mark.NotApplicable => "[z]",
            Mark.NotAvailable => "[x]",
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark without a sign."),
        };
}
