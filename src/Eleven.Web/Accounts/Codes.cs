namespace Eleven.Web.Accounts;

/// <summary>Makes a code, as it stands in addresses and file names, of a name.</summary>
internal static class Codes
{
    private const int Longest = 60;

    /// <summary>Five Rivers gives five-rivers. A name without a letter or digit of English gives "region".</summary>
    public static string Of(string name)
    {
        var letters = name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var words = new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var code = string.Join('-', words);
        return code.Length == 0 ? "region" : code[..Math.Min(Longest, code.Length)].TrimEnd('-');
    }
}
