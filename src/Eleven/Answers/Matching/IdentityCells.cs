using System.Text.RegularExpressions;

namespace Eleven.Answers.Matching;

/// <summary>What the cells of a column tell of who answered: only whole cells count, so an address within an answer's words is no column of addresses.</summary>
internal static partial class IdentityCells
{
    private const int LongestKind = 80;

    private static readonly (string Name, Func<string, bool> Is)[] Kinds =
    [
        ("e-mail addresses", IsEmail),
        ("NHS numbers", IsNhsNumber),
        ("phone numbers", IsPhone),
        ("IP addresses", IsIpAddress),
        ("National Insurance numbers", cell => NationalInsurance().IsMatch(cell)),
        ("links to single responses", cell => Link().IsMatch(cell)),
        ("places on the map", cell => Coordinates().IsMatch(cell)),
        ("names on social media", cell => Handle().IsMatch(cell)),
        ("times of day", cell => Time().IsMatch(cell)),
    ];

    private static readonly HashSet<string> Nothing =
    [
        "",
        "no",
        "n a",
        "na",
        "nil",
        "none",
        "anonymous",
        "anon",
        "prefer not to say",
        "rather not say",
        "i would rather not",
        "no thanks",
        "no thank you",
        "private",
        "confidential",
        "withheld",
        "not given",
        "x",
    ];

    /// <summary>What most of the cells are, in words; null where they are answers. A few that come again and again are a desk's or a service's, and an answer.</summary>
    public static string? MostAre(IEnumerable<KeyValuePair<string, int>> cells)
    {
        var said = Said(cells);
        var all = said.Sum(c => c.Value);
        if (said.Sum(c => IsLong(c.Key) ? c.Value : 0) * 2 > all)
        {
            return null;
        }
        foreach (var (name, isOne) in Kinds)
        {
            var such = said.Where(c => isOne(c.Key)).ToArray();
            var count = such.Sum(c => c.Value);
            if (count * 2 > all && (count < 4 || such.Length * 2 > count))
            {
                return name;
            }
        }
        return PersonNames.AreMost(said) ? "names of people" : null;
    }

    /// <summary>Whether the cells are what the header claims: of a role they have to be names, of all else they must not be something else.</summary>
    public static bool Bear(IdentityClaim claim, string heading, IEnumerable<KeyValuePair<string, int>> cells)
    {
        var said = Said(cells);
        var all = said.Sum(c => c.Value);
        var fitting = said.Where(c => Wording.Key(c.Key) != Wording.Key(heading) && Fits(claim, c.Key)).Sum(c => c.Value);
        return claim == IdentityClaim.Role ? all > 0 && fitting * 5 >= all * 3 : fitting * 5 >= all;
    }

    private static bool Fits(IdentityClaim claim, string cell) =>
        claim switch
        {
            IdentityClaim.Email => cell.Contains('@'),
            IdentityClaim.Phone => cell.Count(char.IsAsciiDigit) >= 6,
            IdentityClaim.Role => PersonNames.IsLike(cell),
            // A role may follow: "Cara Brown, nurse".
            IdentityClaim.Name => Words(PersonNames.Head(cell)) is { Length: <= 8 } words
                && words[0].Any(char.IsLetter)
                && !words.Any(PersonNames.IsNoName),
            _ => Words(cell) is var words && (words.Length > 2 || cell.Any(char.IsAsciiDigit)) && cell.Length > 2
                || !PersonNames.IsNoName(words[0]) && cell.Length > 2,
        };

    // Sentences: not worth looking at one by one. Only a link may be that long.
    private static bool IsLong(string cell) => cell.Length > LongestKind && !cell.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmail(string cell) => cell.Length < 255 && Email().IsMatch(cell);

    private static bool IsPhone(string cell) => Phone().IsMatch(cell) && cell.Count(char.IsAsciiDigit) is >= 10 and <= 15;

    private static bool IsIpAddress(string cell) =>
        cell.Split('.') is { Length: 4 } parts ? parts.All(p => byte.TryParse(p, out _)) && !cell.Contains(' ') : Ip6().IsMatch(cell);

    // The last digit of ten checks the others, weighted 10 to 2, modulo 11.
    private static bool IsNhsNumber(string cell)
    {
        var digits = cell.Where(char.IsAsciiDigit).Select(d => d - '0').ToArray();
        return NhsNumber().IsMatch(cell)
            && digits[0] != 0
            && (digits.Index().Take(9).Sum(d => d.Item * (10 - d.Index)) + digits[9]) % 11 == 0;
    }

    private static KeyValuePair<string, int>[] Said(IEnumerable<KeyValuePair<string, int>> cells) =>
        [.. cells.Where(c => !Nothing.Contains(Wording.Key(c.Key)))];

    private static string[] Words(string cell) => Wording.Key(cell).Split(' ');

    [GeneratedRegex(@"^[^\s@,;<>()]+@[^\s@,;<>()]+\.[A-Za-z]{2,}$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(\+|0|\(0|\(\+|44|7\d)[\d ().-]*\d( ?(x|ext\.?|extension) ?\d{1,6})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?=.*(::|(:[^:]*){4}))[0-9A-Fa-f:]{3,39}$")]
    private static partial Regex Ip6();

    [GeneratedRegex(@"^\d{3}[ -]?\d{3}[ -]?\d{4}$")]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d\d\s?\d\d\s?\d\d\s?[A-D]$", RegexOptions.IgnoreCase)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"^https?://\S*(edit2=|respon|submission|token=|resultid|sid=)\S*$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]+(?!00?:00)\d{1,2}:\d\d(:\d\d(\.\d+)?)?( ?[AaPp][Mm])?Z?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[-+]?\d{1,2}\.\d{2,}\s*[,; ]\s*[-+]?\d{1,3}\.\d{2,}$")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"^@[A-Za-z0-9_.]{2,40}$")]
    private static partial Regex Handle();
}
