using System.Text;
using Eleven.Examples.Dealing;

namespace Eleven.Examples.Wording;

/// <summary>One sentence out of a line with choices: "We [ask|check with] them" gives "We ask them" or "We check with them".</summary>
internal static class Variations
{
    public static string One(string line, Dice dice)
    {
        var at = 0;
        var text = Sequence(line, ref at, dice);
        return at == line.Length ? text : throw new InvalidDataException($"Brackets do not match in: {line}");
    }

    private static string Sequence(string line, ref int at, Dice dice)
    {
        var text = new StringBuilder();
        while (at < line.Length && line[at] is not ('|' or ']'))
        {
            if (line[at] == '[')
            {
                at++;
                text.Append(Choice(line, ref at, dice));
            }
            else
            {
                text.Append(line[at++]);
            }
        }
        return text.ToString();
    }

    private static string Choice(string line, ref int at, Dice dice)
    {
        var choices = new List<string>();
        while (true)
        {
            choices.Add(Sequence(line, ref at, dice));
            if (at >= line.Length)
            {
                throw new InvalidDataException($"A bracket is left open in: {line}");
            }
            if (line[at++] == ']')
            {
                return dice.Pick(choices);
            }
        }
    }
}
