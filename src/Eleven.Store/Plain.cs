using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Store;

/// <summary>A name without accents, capitals and signs, by which lists are put in order and searched: "ÉLAN &amp; O’Hara" is "elan and ohara". Both databases order it alike.</summary>
public static class Plain
{
    // Letters that are no other letter with a mark.
    private static readonly Dictionary<char, string> Others = new()
    {
        ['Æ'] = "AE",
        ['æ'] = "ae",
        ['Œ'] = "OE",
        ['œ'] = "oe",
        ['Ø'] = "O",
        ['ø'] = "o",
        ['Đ'] = "D",
        ['đ'] = "d",
        ['Ð'] = "D",
        ['ð'] = "d",
        ['Ħ'] = "H",
        ['ħ'] = "h",
        ['Ł'] = "L",
        ['ł'] = "l",
        ['Þ'] = "TH",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['ẞ'] = "SS",
        ['ı'] = "i",
    };

    public static string Of(string name)
    {
        var letters = string.Concat(OneForm.WithoutMarks(name).Select(c => Others.GetValueOrDefault(c, $"{c}")));
        return Wording.Key(letters) is { Length: > 0 } key ? key : Capitals.Of(name);
    }
}
