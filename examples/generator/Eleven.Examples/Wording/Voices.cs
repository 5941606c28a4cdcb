using Eleven.Examples.Dealing;

namespace Eleven.Examples.Wording;

/// <summary>Gives the people of a survey their words: teams, text answers, and what they type in place of an option.</summary>
internal static class Voices
{
    public static void Speak(SurveyTarget target, List<Person> people, string wordsFile, string audit, string? teamQuestion)
    {
        var words = YamlFile.Load(wordsFile);
        foreach (var (code, node) in target.Questions.Where(q => q.Code != teamQuestion))
        {
            if (words.Find(code) is { } bank)
            {
                Speak(people, code, new WordBank(bank, new Dice($"{audit}/words/{code}")), node.Text("kind")!);
            }
            else if (node.Text("kind") is "long-text")
            {
                throw new InvalidDataException($"There are no words for question {code} of {audit}.");
            }
        }
        var dice = new Dice($"{audit}/teams");
        foreach (var person in people.Where(p => teamQuestion is not null && p.Themes.ContainsKey(teamQuestion)))
        {
            person.Words[teamQuestion!] = Variations.One(dice.Pick(words.Get("teams").Get(person.Sector).Texts()), dice);
        }
    }

    private static void Speak(List<Person> people, string code, WordBank bank, string kind)
    {
        bank.GiveOnce(people.Where(p => p.Themes.ContainsKey(code)).ToDictionary(p => p, p => p.Themes[code]));
        foreach (var person in people)
        {
            if (kind == "long-text")
            {
                if (person.Themes.TryGetValue(code, out var themes))
                {
                    person.Words[code] = bank.Say(person, themes);
                }
            }
            else if (person.Chose(code, "other"))
            {
                person.Typed[code] = bank.SayOther();
            }
        }
    }
}
