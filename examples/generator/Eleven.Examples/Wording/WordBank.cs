using Eleven.Examples.Dealing;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Wording;

/// <summary>What people may say to one question; whole answers are given once, others made of choices and not repeated while there are others.</summary>
internal sealed class WordBank(YamlNode node, Dice dice)
{
    private const int Attempts = 60;
    private readonly HashSet<string> _said = [];
    private readonly Dictionary<Person, YamlNode> _once = [];

    /// <summary>Gives each whole answer to somebody of its cell and themes, best to one who has no other theme.</summary>
    public void GiveOnce(IReadOnlyDictionary<Person, string[]> themes)
    {
        foreach (var once in node.Find("once").Items())
        {
            var fitting = themes.Where(t => !_once.ContainsKey(t.Key) && Fits(once, t.Key, t.Value)).OrderBy(t => t.Value.Length).ToList();
            if (fitting.Count == 0)
            {
                throw new InvalidDataException($"Nobody is there to say: {once.Text("text")}");
            }
            _once[fitting[0].Key] = once;
        }
    }

    /// <summary>Words that carry exactly these themes.</summary>
    public string Say(Person person, IReadOnlyList<string> themes)
    {
        if (!_once.TryGetValue(person, out var once))
        {
            return Fresh(() => Compose(themes));
        }
        string[] more = [.. themes.Except(once.Find("themes").Texts())];
        return more.Length == 0 ? once.Text("text")! : $"{once.Text("text")} {Compose(more)}";
    }

    /// <summary>Words typed in place of a listed option.</summary>
    public string SayOther() => Fresh(() => Variations.One(dice.Pick(node.Find("other").Texts()), dice));

    private static bool Fits(YamlNode once, Person person, IReadOnlyList<string> themes) =>
        once.Text("cell") == person.Cell
        && (once.Text("sector") is not { } sector || sector == person.Sector)
        && once.Find("themes").Texts() is var needed
        && (needed.Length == 0 ? themes.Count == 0 : needed.All(themes.Contains));

    private string Compose(IReadOnlyList<string> themes)
    {
        var lines = themes.Select(t => dice.Pick(node.Get("themes").Get(t).Texts())).ToList();
        if (lines.Count == 0)
        {
            lines.Add(dice.Pick(node.Get("plain").Texts()));
        }
        if (node.Find("after").Texts() is { Length: > 0 } after && dice.Pick(after) is { Length: > 0 } tail)
        {
            lines.Add(tail);
        }
        var text = string.Join(' ', lines.Select(l => Variations.One(l, dice)));
        return dice.Chance(8) ? Hasty(text) : text;
    }

    // Some people write without capitals or a last full stop.
    private static string Hasty(string text) =>
        text.StartsWith("I ", StringComparison.Ordinal) ? text.TrimEnd('.') : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');

    private string Fresh(Func<string> make)
    {
        var text = make();
        for (var i = 0; i < Attempts && !_said.Add(text); i++)
        {
            text = make();
        }
        _said.Add(text);
        return text;
    }
}
