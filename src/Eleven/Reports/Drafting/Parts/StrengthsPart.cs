using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What is strongest and weakest, and where answers lie furthest apart: by figures, with the rule by which they were put in order.</summary>
internal static class StrengthsPart
{
    private const int MostNamed = 3;

    public static IEnumerable<Block> Of(Scope scope)
    {
        Block[] drafted =
        [
            .. scope.SetOf(Instrument.SelfAssessment) is null
                ? []
                : Of(scope, StrengthRule.BestGrade).Concat(Of(scope, StrengthRule.FavourableReturns)),
            .. scope.SetOf(Instrument.Survey) is null ? [] : Of(scope, StrengthRule.Favourable),
        ];
        Block[] written = [.. scope.Prose.Of("strengths")];
        if (drafted.Length + written.Length == 0)
        {
            return [];
        }
        return [new Heading(1, "Strengths and risks", "strengths"), .. drafted, .. written];
    }

    private static IEnumerable<Block> Of(Scope scope, StrengthRule rule)
    {
        var (found, strongest, weakest) = Named(scope, rule, places: 3);
        if (strongest.IsEmpty || weakest.IsEmpty)
        {
            yield break;
        }
        var grades = rule == StrengthRule.BestGrade;
        var what = grades ? "returns that gave the best grade" : "answers that count as positive" + OfWhom(scope, rule, found);
        yield return rule switch
        {
            StrengthRule.BestGrade => new Heading(2, "In organisations' own grades", "strengths-grades"),
            StrengthRule.FavourableReturns => new Heading(2, "In organisations' other answers", "strengths-returns"),
            _ => new Heading(2, "In practitioners' answers", "strengths-survey"),
        };
        yield return Paragraph.Of($"Highest share of {what}{OfShown(found)}:");
        yield return new ListBlock(false, strongest);
        yield return Paragraph.Of($"Lowest share of {what}{OfShown(found)}:");
        yield return new ListBlock(false, weakest);
        if (grades && Spreads(scope, found.WidestSpread) is { IsEmpty: false } spreads)
        {
            yield return Paragraph.Of("Grades lie furthest apart on:");
            yield return new ListBlock(false, spreads);
        }
    }

    /// <summary>What the bases of a list are, said once for all; a line with another says its own.</summary>
    public static string OfWhom(Scope scope, StrengthRule rule, Strengths found)
    {
        var whom = rule switch
        {
            StrengthRule.BestGrade => ", of returns",
            StrengthRule.FavourableReturns => ", of returns that answered",
            _ => ", of those who answered",
        };
        return whom + (found.Strongest.Concat(found.Weakest).Any(p => Own(scope, p)) ? " unless the line says otherwise" : "");
    }

    private static bool Own(Scope scope, PlacedQuestion<FigureValue> placed) =>
        scope.Shown(placed.Value) is { } share && Behind(placed.Question, share).Length > 0;

    private static string Behind(Question question, Stated share) =>
        BaseWords.Behind(share.Figure.Of, share.Figure.Who, question is RatingQuestion ? BaseKind.Asked : BaseKind.Answered);

    /// <summary>", of the shares that can be shown", where some cannot.</summary>
    public static string OfShown(Strengths found) => found.AllSeen ? "" : ", of the shares that can be shown";

    /// <summary>The strongest and the weakest, a line for each place.</summary>
    public static (Strengths Found, ImmutableArray<ImmutableArray<Run>> Strongest, ImmutableArray<ImmutableArray<Run>> Weakest) Named(
        Scope scope,
        StrengthRule rule,
        int places
    )
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, rule, places, v => scope.Shown(v) is not null);
        return (found, Lines(scope, found.Strongest), Lines(scope, found.Weakest));
    }

    private static ImmutableArray<ImmutableArray<Run>> Lines(Scope scope, ImmutableArray<PlacedQuestion<FigureValue>> placed) =>
        [.. Tied.Of(scope, placed).Select(t => t.Line(Names(t.Questions)).As().Runs)];

    // One line a place: of many questions that share it the codes say which.
    private static Sentence Names(ImmutableArray<Question> questions)
    {
        var many = questions.Length > MostNamed;
        var names = questions.Select(q =>
            Sentence.Of($"{new Run(many ? q.Code : $"{q.Code}. {LabelWords.Bare(q)}") { Link = "#" + Anchor.Question(q.Code) }}")
        );
        return $"{(many ? "Questions " : "")}{Sentence.List([.. names])}";
    }

    /// <summary>
    /// The share with the answer that counts as positive: beside the question's name alone it would be read as that of Yes. Where its base is not that of its list
    /// (<see cref="OfWhom"/>), it says what it is.
    /// </summary>
    public static Sentence WithAnswer(Question question, Stated share)
    {
        var shown = ShareWords.WithCounts(share, Behind(question, share));
        return question switch
        {
            RatingQuestion rating => Sentence.Of($"{shown} {rating.Scale.Bands[^1].Label}"),
            ScaleQuestion => Sentence.Of($"{shown} gave {GoodAnswer.Of(question, share.Address)}"),
            _ => GoodAnswer.Of(question, share.Address) is { Text.Length: > 0 } answer ? Sentence.Of($"{shown} said {answer}") : shown,
        };
    }

    private static ImmutableArray<ImmutableArray<Run>> Spreads(Scope scope, ImmutableArray<PlacedQuestion<Spread>> placed) =>
        [
            .. from p in placed
            let tallied = scope.Find(p.Question.Code, scope.Here)
            where tallied is not null
            select Sentence.Of($"{Names([p.Question])}: {RatingWords.Short(tallied)}").As().Runs,
        ];
}
