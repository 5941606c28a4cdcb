using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Codes of sections and questions: there, distinct, and free of the signs that figure addresses are made of.</summary>
internal static class CodeChecks
{
    // Members of a group are counted under these names, as if they were questions.
    private static readonly ImmutableArray<string> Reserved = ["responses", "returns"];

    public static IEnumerable<Mistake> Of(QuestionSet set)
    {
        if (set.Sections.IsEmpty)
        {
            yield return new(["sections"], "The set has no sections. Add one with its questions.");
        }
        foreach (var mistake in Sections(set).Concat(Questions(set)).Concat(Apart(set)))
        {
            yield return mistake;
        }
    }

    /// <summary>Letters, digits, hyphens and underscores: what can stand in a figure address.</summary>
    public static bool IsPlain(string code) =>
        code.Length > 0 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && char.IsAsciiLetterOrDigit(code[0]);

    private static IEnumerable<Mistake> Sections(QuestionSet set)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < set.Sections.Length; i++)
        {
            var section = set.Sections[i];
            if (!seen.Add(section.Code))
            {
                yield return new(["sections", $"{i}", "code"], $"Section '{section.Code}' is there twice. Give this one another code.");
            }
            if (section.Questions.IsEmpty)
            {
                yield return new(["sections", $"{i}"], $"Section '{section.Code}' has no questions. Add one or take the section out.");
            }
        }
    }

    // What a form asks in other words is counted under the question's code and the form's id.
    private static IEnumerable<Mistake> Apart(QuestionSet set)
    {
        var seen = set.Questions.Select(q => q.Code).ToHashSet();
        foreach (var code in set.AskedApart().Select(q => q.Code).Where(code => !seen.Add(code)))
        {
            yield return new(
                ["variants"],
                $"'{code}' would name two questions: one of that code, and one that a form asks in other words. Give the form another id."
            );
        }
    }

    private static IEnumerable<Mistake> Questions(QuestionSet set)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placed in Form.General(set).Questions)
        {
            var code = placed.Question.Code;
            if (!seen.Add(code))
            {
                yield return placed.Mistake(
                    seen.TryGetValue(code, out var other) && other != code
                        ? $"Question '{code}' differs from '{other}' in capitals alone, which nobody can tell apart. Give this one another code."
                        : $"Question '{code}' is there twice. Give this one another code.",
                    "code"
                );
            }
            if (!IsPlain(code) || Reserved.Contains(code))
            {
                yield return placed.Mistake(
                    $"'{code}' cannot be a question's code, because figures are named by it. Use letters, digits and hyphens, for example A1, and neither responses nor returns.",
                    "code"
                );
            }
        }
    }
}
