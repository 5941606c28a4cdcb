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
    private const int MostNamed = 3;

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
                let words = StrengthsPart.WithAnswer(p.Question, share.Value)
                group (Label: LabelWords.Bare(p.Question), words) by (p.Place, words.Text) into tied
                select Line([.. tied.Select(t => t.Label)], tied.First().words)
            ).Take(MostOfEach),
        ];

    // What shares a place stands or falls together: to name one of two alike would say that it is stronger.
    private static Sentence Line(string[] labels, Sentence words)
    {
        string[] named = labels.Length <= MostNamed ? labels : [.. labels[..(MostNamed - 1)], $"{labels.Length - MostNamed + 1} others"];
        return Sentence.Of($"{Sentence.List([.. named.Select(n => Sentence.Words(n))])}: {words}{(labels.Length > 1 ? " each" : "")}.");
    }
}
