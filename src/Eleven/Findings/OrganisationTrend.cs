using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>Which way an organisation's grade went since last time.</summary>
public enum Movement
{
    /// <summary>Nothing to say: one of the two has no grade, or organisations that merged had graded themselves differently.</summary>
    Unknown,
    Down,
    Unchanged,
    Up,
}

/// <summary>One question in both audits.</summary>
/// <param name="Before">The cells of the organisations that this one was, in the earlier map's order: several after a merger.</param>
public sealed record TrendCell(Question Question, Question QuestionBefore, HeatCell Now, ImmutableArray<HeatCell> Before)
{
    public Movement Movement
    {
        get
        {
            var before = Before.Select(c => c.Given?.Id).Distinct().ToArray();
            var now = PlaceOf(Question, Now.Given?.Id);
            var then = before.Length == 1 ? PlaceOf(QuestionBefore, before[0]) : null;
            return now is null || then is null ? Movement.Unknown
                : now > then ? Movement.Up
                : now < then ? Movement.Down
                : Movement.Unchanged;
        }
    }

    // Bands stand worst first; of yes and no the positive one is the better.
    private static int? PlaceOf(Question question, string? given)
    {
        for (var i = 0; i < question.Options.Length; i++)
        {
            if (question.Options[i].Id == given)
            {
                return question is RatingQuestion ? i
                    : question.Options[i].Positive == true ? 1
                    : 0;
            }
        }
        return null;
    }
}

/// <summary>How one organisation's own grades changed, through changes of name and mergers; only questions declared the same.</summary>
/// <param name="Was">The earlier audit's organisations; empty for one that sent no return then.</param>
public sealed record OrganisationTrend(Organisation Organisation, ImmutableArray<Organisation> Was, ImmutableArray<TrendCell> Cells)
{
    /// <param name="traced">By organisation id of this audit: the ids that it had, or that merged into it, in the earlier one.</param>
    public static ImmutableArray<OrganisationTrend> Between(
        HeatMap now,
        HeatMap before,
        IEnumerable<Pairing> pairings,
        ImmutableDictionary<string, ImmutableArray<string>> traced
    )
    {
        var pairs = (
            from p in pairings
            where p.Match == Match.Same
            let here = IndexOf(now, p.One.Code)
            let there = IndexOf(before, p.Other.Code)
            where here >= 0 && there >= 0
            select (Here: here, There: there)
        ).ToArray();
        return
        [
            .. now.Rows.Select(row =>
            {
                var ids = traced.GetValueOrDefault(row.Organisation.Id, []);
                var was = before.Rows.Where(r => ids.Contains(r.Organisation.Id)).ToArray();
                var cells = pairs.Select(p => new TrendCell(
                    now.Questions[p.Here],
                    before.Questions[p.There],
                    row.Cells[p.Here],
                    [.. was.Select(w => w.Cells[p.There])]
                ));
                return new OrganisationTrend(row.Organisation, [.. was.Select(w => w.Organisation)], [.. cells]);
            }),
        ];
    }

    private static int IndexOf(HeatMap map, string code)
    {
        for (var i = 0; i < map.Questions.Length; i++)
        {
            if (map.Questions[i].Code == code)
            {
                return i;
            }
        }
        return -1;
    }
}
