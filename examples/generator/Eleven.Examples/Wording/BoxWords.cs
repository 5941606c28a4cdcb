using Eleven.Examples.Dealing;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples.Wording;

/// <summary>What an organisation writes into the boxes under one question; sentences of themes go into the box named, else the first.</summary>
internal sealed class BoxWords(YamlNode bank, Dice dice)
{
    private readonly HashSet<string> _said = [];

    /// <summary>One or two sentences out of a list, not repeated while there are others.</summary>
    /// <param name="before">Sentences that must stand first.</param>
    public string Write(string list, IEnumerable<string> before, int sentences)
    {
        var lines = bank.Find(list).Texts();
        var first = before.ToList();
        return Fresh(() => string.Join(' ', first.Concat(dice.Shuffled(lines).Take(sentences).Select(l => Variations.One(l, dice)))));
    }

    public IEnumerable<string> OfThemes(IEnumerable<string> themes) =>
        [.. themes.Select(t => Variations.One(dice.Pick(bank.Get("themes").Get(t).Texts()), dice))];

    private string Fresh(Func<string> make)
    {
        var text = make();
        for (var i = 0; i < 30 && !_said.Add(text); i++)
        {
            text = make();
        }
        _said.Add(text);
        return text;
    }
}
