using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>One question's answers within a topic: managers' grades (returns) or practitioners' answers (survey).</summary>
/// <param name="AuditName">The earlier audit's name in addresses; null: this audit.</param>
/// <param name="Period">The audit's period as printed.</param>
/// <param name="Favourable">The positive options together, or the top two steps; null where the kind has none.</param>
/// <param name="Beside">This audit's questions that it is paired with; empty for those questions themselves.</param>
public sealed record TopicPart(
    string? AuditName,
    string Period,
    QuestionTally Tally,
    FigureValue? Favourable,
    ImmutableArray<Beside> Beside
)
{
    public Question Question => Tally.Question;
}

/// <summary>A question of this audit beside which another may be shown.</summary>
/// <param name="Match">Same or similar.</param>
/// <param name="Differs">What a reader must know: wording, period, scale, base, who was asked.</param>
/// <param name="Note">What the question set says that differs.</param>
public sealed record Beside(Question Question, Match Match, ImmutableArray<Differing> Differs, string? Note);

/// <summary>Why a question on the topic stands nowhere in it.</summary>
public enum WhyApart
{
    /// <summary>The question sets declare the two different.</summary>
    DeclaredDifferent,

    /// <summary>Both name the topic, but no question set says how far they ask the same.</summary>
    NotDeclared,

    /// <summary>It was not asked of this group.</summary>
    NoAnswers,
}

/// <summary>A question on the topic that cannot be set beside this audit's.</summary>
public sealed record NotBeside(
    string? AuditName,
    string Period,
    Question Question,
    WhyApart Why,
    ImmutableArray<Differing> Differs,
    string? Note
);

/// <summary>Managers' favourable share less practitioners', in percentage points: described, never judged, for the one is no sample and the questions are not the same.</summary>
public sealed record Gap(FigureValue Managers, FigureValue Practitioners)
{
    /// <summary>Above 0: managers see it more favourably. Half away from zero; from the exact shares, not from rounded ones.</summary>
    public decimal Points(int decimals)
    {
        var (m, p) = (Managers.Figure, Practitioners.Figure);
        var exact = 100m * (m.Count * p.Base - p.Count * m.Base) / (m.Base * p.Base);
        return decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>95%, of the practitioners' share.</summary>
    public Interval? PractitionersInterval => Wilson.Of(Practitioners.Figure);
}

/// <summary>A topic in one group: what managers said, what practitioners said, and last time; each column from the newest audit that has it.</summary>
/// <param name="LastTime">Answers of either kind older than the column that they belong to.</param>
/// <param name="Gap">Between the first managers' and practitioners' questions that are paired and both have a favourable share; null where there are none.</param>
public sealed record Triangulation(
    Topic Topic,
    Group Group,
    ImmutableArray<TopicPart> Managers,
    ImmutableArray<TopicPart> Practitioners,
    ImmutableArray<TopicPart> LastTime,
    ImmutableArray<NotBeside> NotBeside
)
{
    public Gap? Gap =>
        (
            from managers in Managers
            from practitioners in Practitioners
            where AreBeside(managers, practitioners) || AreBeside(practitioners, managers)
            where managers.Favourable is { Figure.Base: > 0 } && practitioners.Favourable is { Figure.Base: > 0 }
            select new Gap(managers.Favourable!, practitioners.Favourable!)
        ).FirstOrDefault();

    /// <summary>Whether there is anything to hold against anything.</summary>
    public bool HasSomethingBeside => (Managers.IsEmpty ? 0 : 1) + (Practitioners.IsEmpty ? 0 : 1) + LastTime.Length > 1;

    private static bool AreBeside(TopicPart one, TopicPart other) => one.Beside.Any(b => b.Question.Code == other.Question.Code);
}
