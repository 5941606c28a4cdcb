using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>The findings that a busy reader should take away, in practitioners' answers where there are any: what is strongest and what is weakest, a sentence for each place.</summary>
internal sealed record Highlights(ImmutableArray<Sentence> Strongest, ImmutableArray<Sentence> Weakest)
{
    private const int Places = 2;
    private const int MostNamed = 3;

    public static Highlights Of(Scope scope)
    {
        var rule = scope.SetOf(Instrument.Survey) is null ? StrengthRule.BestGrade : StrengthRule.Favourable;
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, rule, Places, v => scope.Shown(v) is not null);
        return new(Lines(scope, found.Strongest), Lines(scope, found.Weakest));
    }

    private static ImmutableArray<Sentence> Lines(Scope scope, ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        [.. Tied.Of(scope, placed).GroupBy(t => t.Place, (_, place) => Line([.. place]))];

    // Of a place in different words none is left out: where they are too many to name, the others are counted.
    private static Sentence Line(Tied[] place)
    {
        var first = place[0].Questions.Length;
        var others = place.Sum(t => t.Questions.Length) - first;
        var isShort = first + others <= MostNamed;
        var told = (isShort ? place : place[..1]).Select(t => t.Line(Tied.Names(t.Questions, MostNamed)));
        var rest = isShort || others == 0 ? "" : $"; {others} {(others == 1 ? "other has" : "others have")} the same share";
        return $"{Sentence.Join(told, "; ")}{rest}.";
    }
}
