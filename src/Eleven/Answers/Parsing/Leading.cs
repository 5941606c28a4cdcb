using System.Globalization;
using System.Text.RegularExpressions;

namespace Eleven.Answers.Parsing;

/// <summary>A number at the head of a cell, and the words that go with it.</summary>
/// <param name="Words">Key of the words after the number; empty where there are none.</param>
/// <param name="OutOf">5 of "4 out of 5"; else null.</param>
internal readonly partial record struct Leading(int Number, string Words, int? OutOf)
{
    // "2 or three", "3 plus", "3 days", "1 pm", "3 per cent": what follows makes it another number or the number of something.
    private static readonly HashSet<string> Changing =
    [
        .. "or to and plus minus ish percent per am pm oclock minute minutes min mins hour hours day days week weeks month months year years jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december one two three four five six seven eight nine ten".Split(
            ' '
        ),
    ];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>3 of "3", "3.0", "3 - neutral", "3: so so", "3 (good)", "3 Good", "3 out of 5".</summary>
    /// <returns>Null where a spreadsheet changed the cell, or nobody can tell that this number alone was meant: "3.5", "30s", "10-49", "1 or 2", "2 - 4 on good days", "1%", "1:00", "3+".</returns>
    public static Leading? Of(string cell)
    {
        var text = cell.AsSpan().Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (digits is 0 or > 4 || SpreadsheetDamage.Seen(cell))
        {
            return null;
        }
        var number = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var rest = text[digits..];
        if (rest.StartsWith(".0"))
        {
            rest = rest[1..].TrimStart('0');
        }
        var words = rest.TrimStart();
        if (words.IsEmpty)
        {
            return new(number, "", null);
        }
        var isApart = rest.Length > words.Length || words[0] is '(' or ':' or ')' or '=' or '-' or '\u2013';
        return isApart ? With(number, words.ToString()) : null;
    }

    /// <summary>The number alone: no words go with it.</summary>
    public static int? Alone(string cell) => Of(cell) is { Words: "", OutOf: null } found ? found.Number : null;

    /// <summary>The number, whatever words go with it.</summary>
    public static int? NumberOf(string cell) => Of(cell)?.Number;

    private static Leading? With(int number, string words)
    {
        if (Whole().Match(words) is { Success: true } whole)
        {
            var all = int.Parse(whole.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return number <= all ? new(number, "", all) : null;
        }
        var key = Wording.Key(words);
        var first = key.Split(' ')[0];
        var isSame = number is >= 1 and <= 10 && first == Numbers[number - 1] || key.StartsWith("may be", StringComparison.Ordinal);
        var isDoubt = SignedNumber.HasSign(words) || words.Any(char.IsDigit) || key.Length == 0 && words.Contains('?');
        return isDoubt || Changing.Contains(first) && !isSame ? null : new(number, key, null);
    }

    [GeneratedRegex(@"^\(?out of (\d{1,3})\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
