using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>What is wrong with a draft, or worth knowing of a version, each at its place.</summary>
/// <param name="Before">The address of the draft with a slash; one that ends in "#", of the page that shows the questions.</param>
public sealed record ShownMistakes(QuestionSet Set, ImmutableArray<Mistake> All, string Before)
{
    /// <summary>The question in which it is, or whose link it is in; null where it is the whole set's, a section's or a form's.</summary>
    public static Question? QuestionOf(QuestionSet set, Mistake mistake) =>
        mistake.Path is ["links", var link, ..] && int.TryParse(link, out var l) && l < set.Links.Length ? set.Find(set.Links[l].Question)
        : mistake.Path is ["sections", var section, "questions", var question, ..]
        && int.TryParse(section, out var s)
        && int.TryParse(question, out var q)
        && s < set.Sections.Length
        && q < set.Sections[s].Questions.Length
            ? set.Sections[s].Questions[q]
        : null;

    /// <summary>Where its link leads; null where nowhere.</summary>
    public string? Address(Mistake mistake)
    {
        var question = QuestionOf(Set, mistake);
        return Before.EndsWith('#')
            ? question is null
                ? null
                : Before + PreviewedQuestion.IdOf(question)
            : mistake.Path switch
            {
                _ when question is not null =>
                    $"{Before}questions/{Uri.EscapeDataString(question.Code)}{(mistake.Path[0] == "links" ? "/links" : "")}",
                ["scales", var scale, ..] => $"{Before}scales/{Uri.EscapeDataString(scale)}",
                ["topics", var topic, ..] => $"{Before}topics#topic-{topic}",
                ["variants", var variant, ..] => $"{Before}variants/{Uri.EscapeDataString(variant)}",
                _ => null,
            };
    }
}
