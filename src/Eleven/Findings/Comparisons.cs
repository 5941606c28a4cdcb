using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>
/// Makes the comparisons of one question, figure by figure: each option, and where the kind has them the positive options together, the top two steps, the
/// first and the first three places. Empty where a side was not asked or the questions are declared different.
/// </summary>
public static class Comparisons
{
    /// <summary>An area against the rest of its region; of one side (police or others) where given.</summary>
    public static ImmutableArray<Comparison> AreaAndRest(AuditTallies audit, string question, string area, PoliceSide? side = null)
    {
        var here = new Group { Area = area, Side = side };
        var rest = here with { NotThatArea = true };
        return Compare(ComparisonKind.AreaAndRest, Of(audit, question, here), Of(audit, question, rest), new());
    }

    /// <summary>Police against others, in the region or one area. A form of their own may ask differently: then its declared match holds.</summary>
    public static ImmutableArray<Comparison> PoliceAndOthers(AuditTallies audit, string question, string? area = null)
    {
        if (audit.FindSet(question) is not { } set)
        {
            return [];
        }
        var police = new Group { Area = area, Side = PoliceSide.Police };
        var one = Of(audit, question, police);
        var other = Of(audit, question, police with { Side = PoliceSide.Others });
        return Compare(ComparisonKind.PoliceAndOthers, one, other, new(MatchOfForms(set, question, one.Tally)));
    }

    /// <summary>This audit against an earlier one, for every question there that is declared to be on the same thing.</summary>
    public static ImmutableArray<Comparison> ThisAndLast(
        AuditTallies now,
        AuditTallies before,
        string beforeName,
        string question,
        Group group
    )
    {
        if (now.FindSet(question) is not { } set)
        {
            return [];
        }
        var one = Of(now, question, group);
        return
        [
            .. before.Sets.SelectMany(earlier =>
                Pairing
                    .Between(set, earlier)
                    .Where(p => p.One.Code == question)
                    .SelectMany(p =>
                        Compare(
                            ComparisonKind.ThisAndLast,
                            one,
                            Of(before, p.Other.Code, group) with
                            {
                                Name = beforeName,
                            },
                            new(p.Match, p.Differs)
                        )
                    )
            ),
        ];
    }

    private readonly record struct Terms(Match Match = Match.Same, string? Note = null);

    private sealed record Asked(AuditTallies Audit, QuestionTally? Tally)
    {
        /// <summary>The name under which an earlier audit stands in addresses; null for this one.</summary>
        public string? Name { get; init; }
    }

    private static Asked Of(AuditTallies audit, string question, Group group) => new(audit, audit.Find(question, group));

    private static ImmutableArray<Comparison> Compare(ComparisonKind kind, Asked one, Asked other, Terms terms)
    {
        if (one.Tally is not { } a || other.Tally is not { } b || terms.Match == Match.Different)
        {
            return [];
        }
        var differs = Differing.Between(a, b);
        var compared = ImmutableArray.CreateBuilder<Comparison>();
        foreach (var (option, measure) in ComparedFigures.Of(a.Question))
        {
            if (SideOf(one, a, option, measure) is { } first && SideOf(other, b, option, measure) is { } second)
            {
                compared.Add(new(kind, first, second, terms.Match, differs, terms.Note));
            }
        }
        return compared.ToImmutable();
    }

    private static Side? SideOf(Asked asked, QuestionTally tally, string? option, Measure measure)
    {
        var address = new FigureAddress(tally.Question.Code, option, measure, tally.Group, asked.Name);
        var (value, _) = TallyFigures.Find(address, tally, asked.Audit.Book);
        return value is null ? null : new(value, asked.Audit.Audit.Period);
    }

    // The police form counts only where it is what sets the two sides apart; told by sector, both had the same form.
    private static Match MatchOfForms(QuestionSet set, string question, QuestionTally? police)
    {
        var forms = police?.Forms ?? [];
        var replaced = set
            .Variants.Where(v => v.Police && forms.Contains(v.Id))
            .SelectMany(v => v.Replaces)
            .FirstOrDefault(r => r.Question.Code == question);
        return replaced?.Match ?? Match.Same;
    }
}
