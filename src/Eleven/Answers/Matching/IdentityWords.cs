using System.Text.RegularExpressions;

namespace Eleven.Answers.Matching;

/// <summary>
/// Whether a header asks who answers, in whatever words: "What is your e-mail address?", "Manager's name", "Please leave a telephone number if ...". Every word has to belong:
/// "Does your organisation have a named lead?", "Name of your organisation" and "Name three risks" ask nothing of the kind.
/// </summary>
internal static partial class IdentityWords
{
    // What comes later in a header is a hint.
    private const int Longest = 400;

    public static IdentityClaim Of(string header)
    {
        var line = Wording.Numbered(header.Length <= Longest ? header : header[..Longest]).Wording;
        var clauses = Clauses().Split(line).Where(c => Wording.Key(c).Length > 0).ToArray();
        if (clauses.Length == 0)
        {
            return IdentityClaim.None;
        }
        var (claim, bare) = OfClause(clauses[0]);
        if (claim != IdentityClaim.None)
        {
            return bare && clauses.Length > 1 && !GoesOn(clauses[1]) ? IdentityClaim.None : claim;
        }
        // "If you would like to hear from us, please leave your e-mail address."
        return clauses.Skip(1).Where(Asks).Select(c => OfClause(c).Claim).FirstOrDefault(c => c is not IdentityClaim.None);
    }

    /// <summary>Whether what stands under the header is asked about the person: "Please give your contact details".</summary>
    public static bool IsBlock(string header) => Of(header) is IdentityClaim.Detail or IdentityClaim.Name;

    private static (IdentityClaim Claim, bool Bare) OfClause(string clause)
    {
        var whole = IdentityPhrase.Of(clause);
        var items = Items().Split(clause).Where(i => Wording.Key(i).Length > 0).ToArray();
        if (whole.Claim != IdentityClaim.None || items.Length < 2)
        {
            return whole;
        }
        var read = Array.ConvertAll(items, IdentityPhrase.Of);
        var first = read[0];
        var others = read.Skip(1).Zip(items.Skip(1)).All(o => o.First.Claim != IdentityClaim.None || IdentityPhrase.GoesWith(o.Second));
        if (first.Claim is not (IdentityClaim.None or IdentityClaim.Role))
        {
            return first.Bare && !others ? (IdentityClaim.None, false) : (first.Claim, false);
        }
        return others && IdentityPhrase.GoesWith(items[0])
            ? (read.Skip(1).Select(r => r.Claim).FirstOrDefault(c => c is not (IdentityClaim.None or IdentityClaim.Role)), false)
            : (IdentityClaim.None, false);
    }

    // "Name (optional)" and "Name, organisation and e-mail", not "Name: a policy you use".
    private static bool GoesOn(string clause) =>
        IsHint(clause) || IdentityPhrase.GoesWith(clause) || OfClause(clause).Claim != IdentityClaim.None;

    private static bool IsHint(string clause) =>
        Wording.Key(clause).Split(' ')[0]
            is "optional"
                or "required"
                or "mandatory"
                or "if"
                or "please"
                or "first"
                or "last"
                or "full"
                or "this"
                or "we"
                or "you"
                or "your"
                or "not"
                or "only"
                or "will"
                or "leave"
                or "so";

    private static bool Asks(string clause) =>
        Wording.Key(clause).Split(' ') is var words && (words.Contains("your") || words[0] == "please");

    [GeneratedRegex(@"[?.:;(),\[\]\n\r]| - | \u2013 ")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"[/&+]| and | or ", RegexOptions.IgnoreCase)]
    private static partial Regex Items();
}
