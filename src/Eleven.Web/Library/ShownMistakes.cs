using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>What is wrong with a draft, each at its place.</summary>
/// <param name="Before">The address of the draft with a slash; "#" on a page that shows the questions.</param>
public sealed record ShownMistakes(QuestionSet Set, ImmutableArray<Mistake> All, string Before)
{
    /// <summary>The question in which it is; null where it is the whole set's, a section's or a form's.</summary>
    public static Question? QuestionOf(QuestionSet set, Mistake mistake) =>
        mistake.Path is ["sections", var section, "questions", var question, ..]
        && int.TryParse(section, out var s)
        && int.TryParse(question, out var q)
        && s < set.Sections.Length
        && q < set.Sections[s].Questions.Length
            ? set.Sections[s].Questions[q]
            : null;

    /// <summary>Where its link leads; null where nowhere.</summary>
    public string? Address(Mistake mistake) =>
        QuestionOf(Set, mistake) is { } question
            ? Before == "#"
                ? $"#{PreviewedQuestion.IdOf(question)}"
                : Before + "questions/" + Uri.EscapeDataString(question.Code)
            : Before != "#" && mistake.Path is ["scales", var scale, ..]
                ? Before + "scales/" + Uri.EscapeDataString(scale)
                : null;
}
