using static Eleven.Answers.Matching.IdentityVocabulary;

namespace Eleven.Answers.Matching;

/// <summary>One phrase of a header, word by word: a request, whose it is, and what is asked for.</summary>
internal static class IdentityPhrase
{
    /// <param name="phrase">A clause of a header.</param>
    /// <returns>What it asks for, and whether a name is asked for by that word alone, which may be anything's.</returns>
    public static (IdentityClaim Claim, bool Bare) Of(string phrase)
    {
        var words = Wording.Key(phrase).Split(' ');
        var at = 0;
        for (; at < words.Length && Request.Contains(words[at]); at++) { }
        var bare = at == 0 || !words[..at].Any(w => w is "your" or "my");
        if (IsRole(words[at..]))
        {
            return (IdentityClaim.Role, false);
        }
        string? before = null;
        for (var i = at; i < words.Length && (i == at || IsOwner(words[i - 1])); i++)
        {
            foreach (var (noun, claim) in Nouns.Where(n => words.AsSpan(i).StartsWith(n.Words)))
            {
                var own = claim == IdentityClaim.Detail && noun[^1] == "details" && noun.Length == 1 && bare ? IdentityClaim.None : claim;
                if (
                    own != IdentityClaim.None
                    && Claimed(noun, own, before, bare, words[(i + noun.Length)..]) is var found and not IdentityClaim.None
                )
                {
                    return (found, found == IdentityClaim.Name && noun.Length == 1 && noun[0] == "name" && before is null && bare);
                }
            }
            before = words[i];
        }
        return (IdentityClaim.None, false);
    }

    /// <summary>Whether a phrase may stand beside a name or an address without being one: "role", "your organisation".</summary>
    public static bool GoesWith(string phrase) =>
        Wording
            .Key(phrase)
            .Split(' ')
            .All(w => Request.Contains(w) || Beside.Contains(w) || Things.Contains(w) || Kinds.Contains(w) || w is "name" or "of");

    /// <summary>Whether a heading under contact details is a part of an address or a name: "City/Town".</summary>
    public static bool IsWithin(string heading) =>
        Wording.Key(heading).TrimEnd([.. "0123456789 "]).Split(' ').Any(Within.Contains)
        && !Wording.Key(heading).Split(' ').Any(w => Things.Contains(w) || w is "job");

    private static IdentityClaim Claimed(string[] noun, IdentityClaim claim, string? before, bool bare, string[] after)
    {
        var isName = claim == IdentityClaim.Name && noun[^1] is "name" or "names";
        var isOfThing = before is not null && Things.Contains(before);
        if (after.Length > 0 && !Tails.Contains(after[0]) || isOfThing && claim is IdentityClaim.Name or IdentityClaim.Detail)
        {
            return IdentityClaim.None;
        }
        if (!isName)
        {
            return claim == IdentityClaim.Detail && after is ["of", ..] ? Owner(after[1..], claim) : claim;
        }
        if (before is not null && Roles.Contains(before.TrimEnd('s')))
        {
            return IdentityClaim.Role;
        }
        if (noun[^1] == "names" && (before is null || !People.Contains(before)))
        {
            return after is ["of", ..] ? Owner(after[1..], claim) : IdentityClaim.None;
        }
        return after switch
        {
            ["of", ..] => Owner(after[1..], claim),
            ["for" or "to" or "in" or "when" or "where", ..] => bare ? IdentityClaim.None : IdentityClaim.Role,
            _ => claim,
        };
    }

    // "of the person completing this form" and "of your manager", not "of your organisation"; whom people know by role, the cells tell.
    private static IdentityClaim Owner(string[] words, IdentityClaim claim)
    {
        var owner = words.FirstOrDefault(w => !Request.Contains(w) && !Kinds.Contains(w) || w == "you");
        return owner is null || Things.Contains(owner) ? IdentityClaim.None
            : Roles.Contains(owner) ? IdentityClaim.Role
            : !People.Contains(owner) ? IdentityClaim.None
            : owner is "person" or "individual" or "member" or "staff" && words.Contains("who") && !words.Any(Doing.Contains)
                ? IdentityClaim.Role
            : claim;
    }

    private static bool IsRole(string[] words)
    {
        var rest = words.SkipWhile(w => w is "who" or "whos" or "is" or "your" or "the" || Kinds.Contains(w)).ToArray();
        return rest is [var one]
                && (
                    Roles.Contains(one)
                    || one
                        is "signed"
                            or "manager"
                            or "supervisor"
                            or "respondent"
                            or "contact"
                            or "teacher"
                            or "participant"
                            or "practitioner"
                            or "delegate"
                            or "attendee"
                )
            || words is ["who", "are", "you"]
            || words is ["who", "is", var doing, ..] && Doing.Contains(doing)
            || words is ["who" or "person", var did, ..] && Doing.Contains(did)
            || words is ["completed" or "submitted" or "filled", .., "by"];
    }

    private static bool IsOwner(string word) =>
        Kinds.Contains(word) || People.Contains(word) || Roles.Contains(word) || Roles.Contains(word.TrimEnd('s')) || Things.Contains(word);
}
