using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Questions that share a place and are told in the same words; where their bases or answers differ, a place has several of these.</summary>
internal sealed record Tied(int Place, ImmutableArray<Question> Questions, Sentence Words)
{
    public static IEnumerable<Tied> Of(Scope scope, ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        from p in placed
        let share = scope.Shown(p.Value)
        where share is not null
        let words = StrengthsPart.WithAnswer(p.Question, share.Value)
        group (p.Question, words) by (p.Place, words.Text) into tied
        select new Tied(tied.Key.Place, [.. tied.Select(t => t.Question)], tied.First().words);

    /// <summary>"Know the lead and Know the policies: for each, 95% (990 of 1,042) said yes".</summary>
    public Sentence Line(Sentence names) => $"{names}: {(Questions.Length > 1 ? "for each, " : "")}{Words}";

    /// <summary>"Know the lead, Know the policies and 2 others": what shares a place stands or falls together, and to name one of two alike would say that it is stronger.</summary>
    public static Sentence Names(IEnumerable<Question> questions, int most)
    {
        string[] labels = [.. questions.Select(LabelWords.Bare)];
        string[] named = labels.Length <= most ? labels : [.. labels[..(most - 1)], $"{labels.Length - most + 1} others"];
        return Sentence.List([.. named.Select(Sentence.Words)]);
    }
}
