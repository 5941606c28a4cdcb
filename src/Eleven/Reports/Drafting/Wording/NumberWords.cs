namespace Eleven.Reports.Drafting.Wording;

/// <summary>Small numbers that are no figures of an audit, in words.</summary>
internal static class NumberWords
{
    private static readonly string[] Words =
    [
        "none",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>"three"; from 13 in digits.</summary>
    public static string Of(int number) => number < Words.Length ? Words[number] : $"{number:N0}";
}
