using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// What a routed question tells of the one that leads to it. Who was asked it gave an answer that leads there, and answered or did not. That nobody left it blank needs no
/// telling: whoever has seen the form knows whether one can.
/// </summary>
internal static class Routing
{
    /// <param name="groups">The region first.</param>
    public static void Of(Question question, ImmutableArray<Breakdown> groups, Ties ties)
    {
        Cells[] rows = [.. groups.Select(g => g.Find(question.Code)).OfType<Cells>()];
        var silent = rows.ToDictionary(r => r.Group, r => new WholeNumber(r.Tally.Asked - r.Tally.Answered) { Withheld = true });
        foreach (var condition in question.AskedIf)
        {
            Lead[] leads =
            [
                .. rows.Where(r => r.Group.Find(condition.Question) is not null)
                    .Select(r => Lead.Of(r, r.Group.Find(condition.Question)!, condition, silent[r.Group])),
            ];
            var apart = question.AskedIf.Length == 1 && leads.FirstOrDefault(l => l.Asked.Group == groups[0]) is { IsOverOtherForms: true };
            foreach (var lead in leads)
            {
                if (apart)
                {
                    Left(lead, groups);
                }
                else
                {
                    Tie(lead, condition);
                }
            }
        }
        foreach (var row in rows.Where(r => r.NotRelevant is not null))
        {
            Knowledge.AddUp(silent[row.Group], row.Beside);
        }
        ties.Of(g => silent.GetValueOrDefault(g));
        TieLeft(question, groups, ties);
        if (silent.TryGetValue(groups[0], out var all) && all.Value == 0)
        {
            Knowledge.Is(all, 0);
        }
    }

    private static void Tie(Lead lead, Condition condition)
    {
        if (!lead.SameForms)
        {
            return;
        }
        // One may give several answers that lead there, or have given none to another question that leads there too.
        if (lead.Led == lead.Came)
        {
            Knowledge.Same(lead.Answers, lead.Asks);
        }
        lead.Asked.Never($"led by {condition.Question} {string.Join(' ', condition.AnyOf)}", lead.Answers, lead.Asks);
    }

    // The one less the other is the people of the other form who gave the answer that leads there.
    private static void Left(Lead lead, ImmutableArray<Breakdown> groups)
    {
        var (from, asked) = (lead.From, lead.Asked);
        var fewer = lead.IsOfFewerForms;
        var people = fewer
            ? from.Group.Members.Count - (from.Question.AskedIf.IsEmpty ? from.Tally.Asked : 0)
            : from.Tally.Asked - AskedOnForms(asked, groups);
        var count = fewer ? lead.Came - lead.Led : lead.Led - lead.Came;
        if (count < 0 || count > people)
        {
            return;
        }
        var number = new WholeNumber(count, 0, people) { Withheld = true };
        Knowledge.Same(fewer ? [.. lead.Answers, number] : lead.Answers, fewer ? lead.Asks : [.. lead.Asks, number]);
        asked.OfOtherForm = new(number, people, fewer ? lead.Answers : []);
    }

    // How many were given the forms that ask it, as another question tells that hangs on none and that the police are not asked either; 0 where none does.
    private static long AskedOnForms(Cells row, ImmutableArray<Breakdown> groups)
    {
        var police = groups.FirstOrDefault(g => g is { Kind: BreakdownKind.Side, IsPolice: true });
        return police?.Find(row.Question.Code)?.Tally.Asked != 0
            ? 0
            : row.Group.Rows.FirstOrDefault(r => r.Question.AskedIf.IsEmpty && police.Find(r.Question.Code)?.Tally.Asked == 0)?.Tally.Asked
                ?? 0;
    }

    // People of the other form are those of the police where their side's own row says as many; sectors and areas hang together as of any number.
    private static void TieLeft(Question question, ImmutableArray<Breakdown> groups, Ties ties)
    {
        OfOtherForm? Left(Breakdown group) => group.Find(question.Code)?.OfOtherForm;
        ties.Of(g => g.Kind == BreakdownKind.Side ? null : Left(g)?.Number);
        var side = groups.FirstOrDefault(g => g is { Kind: BreakdownKind.Side, IsPolice: true });
        if (side is null || Left(side) is not { Leads: { Length: > 0 } leads })
        {
            return;
        }
        foreach (var group in groups.Where(g => g.Kind == BreakdownKind.Region || (g != side && g.IsPolice)))
        {
            if (Left(group) is { } left && left.Number.Value == leads.Sum(l => l.Value))
            {
                Knowledge.Same([left.Number], leads);
            }
        }
    }
}

/// <summary>Those of a routed question who came to it on a form that is told apart, in one group.</summary>
/// <param name="Number">How many: no table prints it, but one may tell it.</param>
/// <param name="People">How many were given that form.</param>
/// <param name="Leads">The answers that lead there on the forms that are told; empty where those are all.</param>
internal sealed record OfOtherForm(WholeNumber Number, long People, WholeNumber[] Leads);

/// <summary>A question in one group beside the one that leads to it.</summary>
/// <param name="Answers">How many gave each answer that leads there.</param>
/// <param name="Asks">Those who answered it, and those who did not.</param>
internal sealed record Lead(Cells Asked, Cells From, WholeNumber[] Answers, WholeNumber[] Asks)
{
    public static Lead Of(Cells asked, Cells from, Condition condition, WholeNumber silent)
    {
        var bits = OptionBits.Of(from.Question, condition.AnyOf);
        return new(asked, from, [.. from.Counts.Where((_, k) => (bits >> k & 1) != 0)], [asked.Base, silent]);
    }

    public long Led => Answers.Sum(a => a.Value);
    public long Came => Asks.Sum(a => a.Value);
    public bool SameForms => From.Tally.Forms.SequenceEqual(Asked.Tally.Forms);

    /// <summary>Told over fewer forms than what it leads to. None named: over all.</summary>
    public bool IsOfFewerForms => From.Tally.Forms.Length > 0 && (Asked.Tally.Forms.Length == 0 || Came > Led);

    /// <summary>Whether one of the two is told over forms that the other is not. Of several ticks each may lead there, and then the one less the other is nobody.</summary>
    public bool IsOverOtherForms => (Answers.Length == 1 || From.Question is not ChooseSeveralQuestion) && (!SameForms || Led != Came);
}
