using System.Text.RegularExpressions;

namespace Eleven.Answers.Matching;

/// <summary>Whether cells are names of people: "Cara Brown", "Brown, Cara", "Cara Brown, nurse", "Mrs C Brown"; not "Early Help", "Jane Smith House" nor "Strongly Agree".</summary>
internal static partial class PersonNames
{
    // Words of answers, jobs, places and organisations, which are no names of people although they may be written like them.
    private static readonly HashSet<string> NoNames =
    [
        .. "yes no not never rarely seldom sometimes often always usually daily weekly monthly quarterly annually yearly very quite fairly strongly agree disagree neither good poor fair excellent outstanding adequate inadequate satisfied dissatisfied high low medium none all some most aware unaware true false selected other don dont unsure maybe helpful useful good better worse team service services manager leader head director officer teacher nurse worker lead lado dsl social school council trust police health education care help early support department useful supportive unsupportive meets exceeds expectations".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Places =
    [
        .. "house street road ward centre center college hospital hall court church academy nursery practice surgery clinic lodge close lane avenue park hub unit group community primary secondary infant infants junior juniors foundation charity society association club home homes hospice university institute library partnership board network project programme training toolkit framework policy plan act report review model tool guidance protocol pathway city town village county borough region north south east west central hill green down".Split(
            ' '
        ),
    ];

    /// <summary>Words that no name of a person has.</summary>
    public static bool IsNoName(string word) => NoNames.Contains(word);

    /// <summary>Whether the cell is written like a full name. A role may follow it.</summary>
    public static bool IsLike(string cell) => FullName().IsMatch(Head(cell)) && !Words(Head(cell)).Any(NoNames.Contains);

    /// <summary>Whether it is one: by its given name, or by a title before it.</summary>
    public static bool Is(string cell)
    {
        var head = Head(cell);
        var words = Words(head);
        if (words.Any(w => NoNames.Contains(w) || Places.Contains(w)))
        {
            return false;
        }
        var turned = Turned().Match(Wording.OneLine(cell));
        return FullName().IsMatch(head) && (GivenNames.Contains(words[0]) || Titled().IsMatch(head))
            || words.Length is 2 or 3 && AnyCase().IsMatch(head) && GivenNames.IsNothingElse(words[0])
            || turned.Success && GivenNames.IsNothingElse(Wording.Key(turned.Groups[1].Value));
    }

    /// <summary>Whether most of the cells are names of people, full ones or given names alone.</summary>
    /// <param name="cells">Cells that say something, with how often each stands there.</param>
    public static bool AreMost(IReadOnlyCollection<KeyValuePair<string, int>> cells)
    {
        var all = cells.Sum(c => c.Value);
        var names = cells.Where(c => Is(c.Key)).ToArray();
        var known = names.Sum(c => c.Value);
        // Lists of given names are never whole: many more that are written like names go with them.
        var like = cells.Where(c => IsLike(c.Key) && !Words(c.Key).Any(Places.Contains)).Sum(c => c.Value);
        var given = cells.Where(c => GivenNames.IsNothingElse(Wording.Key(c.Key))).ToArray();
        return names.Length >= 2 && (known * 2 > all || known * 4 >= all && like * 5 >= all * 4)
            || given.Length >= 3 && given.Sum(c => c.Value) * 5 >= all * 3;
    }

    /// <summary>What stands before a role, a place of work or a remark.</summary>
    public static string Head(string cell) => After().Split(Wording.OneLine(cell), 2)[0].Trim();

    private static string[] Words(string text) => Wording.Key(text).Split(' ');

    [GeneratedRegex(@"[,;:(|/]| - | \u2013 ")]
    private static partial Regex After();

    [GeneratedRegex(
        @"^((Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof|Rev|Sgt|DC|DS|DI|PC)\.? )?\p{Lu}[\p{L}'\u2019.-]*( (de|da|van|von|der|al|el|bin|ap|ferch))*( \p{Lu}[\p{L}'\u2019.-]*){1,3}$"
    )]
    private static partial Regex FullName();

    [GeneratedRegex(@"^(Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof|Rev|Sgt|DC|DS|DI|PC)\.? \p{Lu}")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\p{L}[\p{L}'\u2019.-]*( \p{L}[\p{L}'\u2019.-]*){1,2}$")]
    private static partial Regex AnyCase();

    // "Brown, Cara" and "BROWN, Cara Jane".
    [GeneratedRegex(@"^\p{Lu}[\p{L}'\u2019-]*, (\p{Lu}\p{Ll}+)( \p{Lu}[\p{L}.]*)?$")]
    private static partial Regex Turned();
}
