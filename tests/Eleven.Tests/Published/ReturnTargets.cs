using Eleven.Examples;
using YamlDotNet.RepresentationModel;

namespace Eleven.Tests.Published;

/// <summary>Grades and themes of a self-assessment, return by return.</summary>
internal sealed class ReturnTargets(string audit) : Targets(audit)
{
    // What each letter stands for; a grade of three counts of 2019-20 is a band there as well.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['R'] = "red",
        ['A'] = "amber",
        ['G'] = "green",
        ['U'] = "did-not-rate",
        ['N'] = "not-relevant",
        ['0'] = "red",
        ['1'] = "orange",
        ['2'] = "green",
        ['3'] = "blue",
        ['-'] = "did-not-rate",
    };

    private static readonly string[] Positive = ["amber", "green", "blue"];

    public IEnumerable<YamlNode> Returns => File.Get("returns").Items();

    public string[] Rated => (File.Find("rated") ?? File.Get("questions")).Texts();

    public YamlNode Section(string key) => File.Get(key);

    public string Answer(YamlNode one, string question) =>
        one.Text(question) ?? Letters[one.Text("grades")![Array.IndexOf(Rated, question)]];

    public override (long Count, long Base) Of(RowAddress address)
    {
        var members = Returns.Where(r => address.Groups.All(g => r.Find("areas").Texts().Contains(g, StringComparer.Ordinal))).ToArray();
        if (address.Question == "returns")
        {
            return (members.Length, members.Length);
        }
        if (address is { Option: null, Measure: "answered" })
        {
            return (members.Count(r => r.Text("feedback") == "true"), members.Length);
        }
        if (address.Option is ['t', 'h', 'e', 'm', 'e', ':', .. var theme])
        {
            var named = File.Get("themes").Get(address.Question).Get("codes").Find(theme).Texts();
            return (members.Count(r => named.Contains(r.Text("id"), StringComparer.Ordinal)), members.Length);
        }
        var answers = members.Select(r => Answer(r, address.Question)).Where(a => a != Outside(address.Question)).ToArray();
        return (
            address.Option is null
                ? answers.Length
                : answers.Count(a => address.Option == "positive" ? Positive.Contains(a) : a == address.Option),
            answers.Length
        );
    }

    // Question 20 of 2019-20 is counted over those who answered and those who rated; every other question over all returns asked.
    private static string? Outside(string question) =>
        question switch
        {
            "20" => "blank",
            "20-grade" => "did-not-rate",
            _ => null,
        };
}
