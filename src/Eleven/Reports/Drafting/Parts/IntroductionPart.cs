using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What the report is, who answered, and what people wrote to open it.</summary>
internal static class IntroductionPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        yield return new Heading(1, "Introduction", "introduction");
        yield return Lead(scope).As(ParagraphStyle.Lead);
        foreach (var block in scope.Prose.Of("introduction"))
        {
            yield return block;
        }
        yield return new Callout("How to read the figures", [.. Reading(scope).Select(s => Paragraph.Of(s))]);
    }

    private static Sentence Lead(Scope scope)
    {
        var answered = scope
            .Now.Tallies.Sets.Select(s => s.Instrument)
            .Distinct()
            .Select(who => Answered(scope, who))
            .OfType<Sentence>()
            .ToArray();
        var place = scope.Area is { } area ? $"{area.Name}, one of the areas of {scope.Audit.Region}" : scope.Audit.Region;
        Sentence what = $"This report gives the results of the {Sentence.Words(scope.Audit.Title)} for {place}.";
        return answered.Length == 0 ? what : Sentence.Of($"{what} It rests on {Sentence.List(answered)}.");
    }

    private static Sentence? Answered(Scope scope, Instrument who)
    {
        if (scope.Members(scope.Here, who) is not { } members)
        {
            return null;
        }
        return who == Instrument.SelfAssessment
            ? Plural.Of(
                members.Figure.Count,
                "self-assessment that an organisation returned",
                "self-assessments that organisations returned",
                members.Address
            )
            : Plural.Of(members.Figure.Count, "answer from a practitioner", "answers from practitioners", members.Address);
    }

    private static IEnumerable<string> Reading(Scope scope)
    {
        yield return "Every percentage is a share of a number of people or returns, which is called its base. The base is said with it, or beneath the chart or table. Below a base of 20 the text gives counts.";
        if (scope.SetOf(Instrument.Survey) is not null)
        {
            yield return "Higher and lower are said only of differences larger than chance would explain. Someone who works in several areas counts once in each of them, and once in the region.";
        }
        if (Questions.BesidePart.Reading(scope) is { } beside)
        {
            yield return beside;
        }
        if (scope.Now.View.Pattern.Withheld.Count > 0)
        {
            yield return "A figure that could point to a person is withheld and marked [c]. The note on method says how this is decided.";
        }
    }
}
