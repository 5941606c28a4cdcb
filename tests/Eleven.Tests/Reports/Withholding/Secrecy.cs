using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>Which of an attacker's cells are secrets, by name. The others may follow from what is told: everyone may know them.</summary>
internal sealed class Secrecy(TableAttack attack)
{
    public bool IsSecret(string name)
    {
        var (question, key, word) = (name.Split('/')[0], name.Split('/')[1], name.Split('/')[2]);
        if (question == "responses")
        {
            return !key.StartsWith("rest-of:");
        }
        var rest = key.StartsWith("rest-of:");
        var cells = attack.Of(question, rest ? TableAttack.RestOf(key[8..]) : attack.Groups.Single(g => g.Key == key));
        var known = attack.IsTold(rest ? new Group { Area = key[8..] } : cells.Group);
        return cells.Truth.Asked > 0
            && (
                word == "answered" && IsWords(cells)
                    ? IsWithheldCount(cells, region: attack.Of(question, Group.Region), known)
                    : !IsHarmless(cells.Truth, word, known)
            )
            // A place that no table prints is a secret where few gave it. Of what is withheld every number is.
            && (!word.Contains(" at ") || IsSmallPlace(name))
            && !IsToldOfAll(question, word)
            // How many answered an item is no secret either; where nobody did, nobody knows it.
            && !(known && cells.Find(word.Split(' ')[0]) is { } item && cells.Truth.AnsweredOf(item) == 0);
    }

    // How many wrote something is the figure of such a question, and the base of its themes; no members of the group tell it.
    private static bool IsWords(AttackedCells cells) => cells.Truth.Question is TextQuestion or SignsOfSafetyQuestion or ThemeQuestion;

    private static bool IsWithheldCount(AttackedCells cells, AttackedCells region, bool known) =>
        cells.Shown.All(s => s.AllWithheld)
        && !(known && cells.Truth.Answered == 0)
        && !(region.Shown.Any(s => !s.AllWithheld) && (region.Truth.Answered == 0 || region.Truth.Answered == region.Truth.Asked));

    private bool IsSmallPlace(string name) =>
        attack.Editions[0] is { Audience: Audience.Public, Audit.Thresholds.SmallCount: var most }
        && attack.Attacker.Truth(name) is >= 1 and var count
        && count <= most;

    // Who was asked is hidden to be careful, and who left it blank for the sake of "not relevant", which is an answer. Those who did not tick are as secret as those who did.
    private static bool IsHarmless(QuestionTally truth, string word, bool known) =>
        word is "asked" or "blank"
        || word.StartsWith("not ")
        || ((word == "answered" || word.StartsWith("base ")) && known)
        || (word is "not-relevant" && (!truth.Question.MayBeNotRelevant || truth.Asked == truth.Answered));

    // That nobody is where nobody is in the region, and that everybody is where everybody is, everyone knows.
    private bool IsToldOfAll(string question, string word)
    {
        var region = attack.Of(question, Group.Region);
        if (word == "not-relevant")
        {
            return region.Shown.Any(s => s.NotRelevant is { IsShown: true, Figure.Count: 0 });
        }
        if (region.Find(word.Split(' ')[0]) is not { } item || !attack.Editions.Any(e => e.Find(question, Group.Region)![item].IsShown))
        {
            return false;
        }
        var everyone = region.Truth.AnsweredOf(item);
        if (word.EndsWith(" sum"))
        {
            return region.Truth.Places[item].Contains(everyone);
        }
        var count = word.EndsWith(" three") ? region.Truth.Places[item].Take(3).Sum() : region.Truth.Counts[item];
        return count == 0 || count == everyone;
    }
}
