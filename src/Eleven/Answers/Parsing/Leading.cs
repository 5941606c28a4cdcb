using System.Globalization;

namespace Eleven.Answers.Parsing;

/// <summary>The whole number that a cell begins with.</summary>
internal static class Leading
{
    /// <summary>3 of "3", "3.0", "3 - neutral", "3: so so", "3 (good)", "3 Good"; null of "3.5", "30s" and "10-49".</summary>
    public static int? Number(string cell)
    {
        var text = cell.AsSpan().Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (digits is 0 or > 4)
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
        var isNumberAlone = words.IsEmpty;
        var isApart = !isNumberAlone && (rest.Length > words.Length || words[0] is '(' or ':' or ')' or '=' or '-' or '\u2013');
        var isRange = !isNumberAlone && words.TrimStart("-\u2013. ") is { IsEmpty: false } next && char.IsAsciiDigit(next[0]);
        return isNumberAlone || isApart && !isRange ? number : null;
    }
}
