using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The findings that a busy reader should take away, in practitioners' answers where there are any: what is strongest and what is weakest.</summary>
internal sealed record Highlights(ImmutableArray<Sentence> Strongest, ImmutableArray<Sentence> Weakest)
{
    private const int MostOfEach = 2;

    public static Highlights Of(Scope scope)
    {
        var rule = scope.SetOf(Instrument.Survey) is null ? StrengthRule.BestGrade : StrengthRule.Favourable;
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, rule, MostOfEach, v => scope.Shown(v) is not null);
        return new(Named(scope, found.Strongest), Named(scope, found.Weakest));
    }

    private static ImmutableArray<Sentence> Named(Scope scope, ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        [
            .. (
                from p in placed
                let share = scope.Shown(p.Value)
                where share is not null
                select Sentence.Of($"{LabelWords.Bare(p.Question)}: {StrengthsPart.WithAnswer(p.Question, share.Value)}.")
            ).Take(MostOfEach),
        ];
}
