using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>
/// What a routed question tells of the one that leads to it. Who was asked it gave an answer that leads there, and answered or did not. That nobody left it blank needs no
/// telling: whoever has seen the form knows whether one can.
/// </summary>
internal static class Routing
{
    /// <param name="questions">All of them.</param>
    /// <param name="groups">The region first.</param>
    public static void Of(IEnumerable<Question> questions, ImmutableArray<Breakdown> groups, Ties ties)
    {
        Cells[][] all = [.. questions.Select(q => groups.Select(g => g.Find(q.Code)).OfType<Cells>().ToArray()).Where(r => r.Length > 0)];
        var silent = all.SelectMany(r => r)
            .ToDictionary(r => r, r => new WholeNumber(r.Tally.Asked - r.Tally.Answered) { Withheld = true });
        foreach (var row in silent.Keys.Where(IsOfNoPolice))
        {
            Knowledge.Is(row.Base, 0);
            Knowledge.Is(silent[row], 0);
        }
        foreach (var rows in all)
        {
            Of(rows, groups, ties, silent);
        }
    }

    // What another form than the police's asks apart none of the police was asked, and everyone knows.
    private static bool IsOfNoPolice(Cells row) =>
        row is { Tally.Asked: 0, Group: { Kind: BreakdownKind.Side, IsPolice: true } } && Lead.ApartOf(row) is not null;

    private static void Of(Cells[] rows, ImmutableArray<Breakdown> groups, Ties ties, Dictionary<Cells, WholeNumber> silent)
    {
        var question = rows[0].Question;
        var conditions = DecidingConditions.Of(question, code => groups[0].Find(code)?.Question);
        foreach (var condition in conditions)
        {
            Lead[] leads = [.. rows.Select(r => Lead.Of(r, condition, s => silent[s])).OfType<Lead>()];
            var whole = leads.FirstOrDefault(l => l.Asked.Group == groups[0]);
            foreach (var lead in leads)
            {
                if (conditions.Length == 1 && whole is { IsOverOtherForms: true })
                {
                    Left(lead, whole);
                }
                else
                {
                    Tie(lead, condition, conditions.Length == 1);
                }
            }
        }
        foreach (var row in rows.Where(r => r.NotRelevant is not null))
        {
            Knowledge.AddUp(silent[row], row.Beside);
        }
        WholeNumber? Silent(Breakdown group) => group.Find(question.Code) is { } row ? silent[row] : null;
        ties.Of(Silent);
        ties.Of(g => g.Find(question.Code)?.OfOtherForm?.Number);
        if (Silent(groups[0]) is { Value: 0 } all)
        {
            Knowledge.Is(all, 0);
        }
    }

    private static void Tie(Lead lead, Condition condition, bool alone)
    {
        if (!lead.SamePeople)
        {
            return;
        }
        // One may give several answers that lead there, or have given none to another question that leads there too.
        if (lead.Led == lead.Came)
        {
            Knowledge.Same(lead.Answers, [.. lead.Asks, .. lead.Silent, .. lead.Alone]);
        }
        var led = $"led by {condition.Question} {string.Join(' ', condition.AnyOf)}";
        lead.Asked.Never(led, lead.Answers, [.. lead.Asks, .. lead.Silent, .. lead.Alone]);
        if (alone && !lead.IsExact && lead.Answers.All(lead.From.Counts.Contains))
        {
            NotLed(lead, led);
        }
    }

    // Who ticked an answer that leads there was asked; who was not ticked something else, and who ticked what stands alone was not.
    private static void NotLed(Lead lead, string led)
    {
        var (from, asked) = (lead.From, lead.Asked);
        WholeNumber[] came = [.. lead.Asks, .. lead.Silent];
        foreach (var answer in lead.Answers)
        {
            asked.Never($"{led}: {from.Ids[Array.IndexOf(from.Counts, answer)]}", came, [answer]);
        }
        if (from.Question is not ChooseSeveralQuestion)
        {
            return;
        }
        asked.Never($"{led}: or ticked another", [.. came, .. from.Counts.Except(lead.Answers)], [from.Base]);
        WholeNumber[] alone = [.. from.Counts.Where((n, k) => from.StandsAlone(k) && !lead.Answers.Contains(n))];
        asked.Never($"{led}: and not what stands alone", [from.Base], [.. came, .. alone]);
    }

    // The one less the other is the people of the other form who gave the answer that leads there.
    private static void Left(Lead lead, Lead whole)
    {
        var asked = lead.Asked;
        WholeNumber[] came = [.. lead.Asks, .. lead.Silent, .. lead.Alone];
        if (asked.Group is { Kind: BreakdownKind.Side, IsPolice: true } && !lead.IsLike(whole) && lead.Led == lead.Came)
        {
            // Told apart from all others, they are told here.
            Knowledge.Same(lead.Answers, came);
            asked.OfOtherForm = new(new WholeNumber(lead.Led) { Withheld = true }, asked.Group.Members.Count);
            Knowledge.Same(lead.Answers, [asked.OfOtherForm.Number, .. lead.Alone]);
            return;
        }
        var fewer = whole.Came >= whole.Led;
        var people = asked.Group.Members.Count - (fewer ? lead.GivenFrom : lead.GivenAsked);
        var count = fewer ? lead.Came - lead.Led : lead.Led - lead.Came;
        if (count < 0 || count > people)
        {
            return;
        }
        var number = new WholeNumber(count, 0, people) { Withheld = true };
        Knowledge.Same(fewer ? [.. lead.Answers, number] : lead.Answers, fewer ? came : [.. came, number]);
        asked.OfOtherForm = new(number, people);
        // All of the group got a form that leaves it out.
        if (!fewer && lead.Came == 0)
        {
            Array.ForEach([.. lead.Asks, .. lead.Silent], n => Knowledge.Is(n, 0));
        }
    }
}

/// <summary>Those of a routed question who came to it, or would have, on a form that is told apart, in one group.</summary>
/// <param name="Number">How many: no table prints it, but one may tell it.</param>
/// <param name="People">How many were given that form.</param>
internal sealed record OfOtherForm(WholeNumber Number, long People);
