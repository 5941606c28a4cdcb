using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>In what two figures differ beside their numbers.</summary>
public enum DiffersIn
{
    Wording,

    /// <summary>The period that the question asks about.</summary>
    Period,

    /// <summary>The kind of question, or what could be chosen.</summary>
    Scale,

    /// <summary>What the shares are of.</summary>
    Base,

    /// <summary>Organisations for themselves, or practitioners.</summary>
    WhoWasAsked,
}

/// <summary>One thing in which they differ, as each has it; empty where one names none.</summary>
public sealed record Differing(DiffersIn What, string One, string Other)
{
    /// <summary>In the order of <see cref="DiffersIn"/>; empty where the two ask the same people the same.</summary>
    public static ImmutableArray<Differing> Between(QuestionTally one, QuestionTally other) =>
        Between(one.Question, one.Who, other.Question, other.Who);

    public static ImmutableArray<Differing> Between(Question one, Instrument askedOne, Question other, Instrument askedOther)
    {
        Differing[] all =
        [
            new(DiffersIn.Wording, one.Text, other.Text),
            new(DiffersIn.Period, one.Period ?? "", other.Period ?? ""),
            new(DiffersIn.Scale, ScaleOf(one), ScaleOf(other)),
            new(DiffersIn.Base, BaseOf(one), BaseOf(other)),
            new(DiffersIn.WhoWasAsked, Whom(askedOne), Whom(askedOther)),
        ];
        return [.. all.Where(d => d.One != d.Other)];
    }

    private static string ScaleOf(Question question) =>
        question switch
        {
            RatingQuestion rating => string.Join(" / ", rating.Scale.Grades.Select(g => g.Label)),
            ScaleQuestion scale => $"1 ({scale.LowLabel}) to {scale.Steps} ({scale.HighLabel})",
            TextQuestion or SignsOfSafetyQuestion => "in words",
            _ => string.Join(" / ", question.Options.Select(o => o.Label).Concat(question.OffersOther ? ["Other"] : [])),
        };

    private static string BaseOf(Question question) =>
        question.CountedOver switch
        {
            BaseKind.Asked => "all who were asked",
            BaseKind.Answered => "those who answered",
            BaseKind.Rated => "those who gave a grade",
            _ => "those who ranked every item",
        };

    private static string Whom(Instrument asked) => asked == Instrument.Survey ? "practitioners" : "organisations, about themselves";
}
