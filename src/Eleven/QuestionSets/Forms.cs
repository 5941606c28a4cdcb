using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>The full forms of a question set: what one group of respondents was sent.</summary>
public static class Forms
{
    /// <summary>
    /// The set as that variant's respondents got it: omitted questions gone, replaced ones in their place, added options after the general ones and
    /// marked with the variant. Null: the general form, the set itself. A form has no variants of its own.
    /// </summary>
    /// <exception cref="ArgumentException">The set has no such variant.</exception>
    public static QuestionSet ForVariant(this QuestionSet set, string? id)
    {
        if (id is null)
        {
            return set;
        }
        var variant =
            set.Variants.FirstOrDefault(v => v.Id == id) ?? throw new ArgumentException($"{set.Id} has no variant '{id}'.", nameof(id));
        var sections = set.Sections.Select(s =>
            s with
            {
                Questions = [.. s.Questions.Where(q => !variant.Omits.Contains(q.Code)).Select(q => In(variant, q))],
            }
        );
        return set with { Sections = [.. sections.Where(s => !s.Questions.IsEmpty)], Variants = [] };
    }

    /// <summary>
    /// Questions that a form other than the police's asks in other words, so that its answers are not added to the general form's: each under a code of its
    /// own. The police's stand under the general code, among the police.
    /// </summary>
    public static IEnumerable<Question> AskedApart(this QuestionSet set) =>
        from variant in set.Variants
        where !variant.Police
        from replaced in variant.Replaces
        where replaced.Match != Match.Same
        select Apart(replaced.Question, variant.Id);

    /// <summary>The question under its own code: 16-volunteers.</summary>
    /// <param name="variant">Id of the form that asks it so.</param>
    public static Question Apart(Question question, string variant) => question with { Code = $"{question.Code}-{variant}" };

    /// <summary>
    /// The set with what comes from the audit filled in: options that are areas, sectors or organisations, by their names and spellings, the rule for
    /// aspects that differ, and what areas call the terms. No term is left in braces.
    /// </summary>
    public static QuestionSet FilledFrom(this QuestionSet set, Audit audit) =>
        (
            set with
            {
                Sections = [.. set.Sections.Select(s => s with { Questions = [.. s.Questions.Select(q => Filled(q, audit))] })],
                Variants =
                [
                    .. set.Variants.Select(v =>
                        v with
                        {
                            Replaces = [.. v.Replaces.Select(r => r with { Question = Filled(r.Question, audit) })],
                        }
                    ),
                ],
            }
        ).NamedIn(audit.Areas);

    private static Question In(Variant variant, Question general)
    {
        var question = variant.Replaces.FirstOrDefault(r => r.Question.Code == general.Code)?.Question ?? general;
        var added = variant
            .AddsOptions.Where(a => a.Question == general.Code)
            .Select(a => a.Option with { OnlyIn = variant.Id })
            .ToImmutableArray();
        return added.IsEmpty ? question : question.WithOptions([.. question.Options, .. added]);
    }

    /// <summary>The question with another list of options.</summary>
    internal static Question WithOptions(this Question question, ImmutableArray<Option> options) =>
        question switch
        {
            ChoiceQuestion choice => choice with { Choices = options },
            TickEachQuestion each => each with { Items = options },
            RankQuestion rank => rank with { Items = options },
            _ => throw new ArgumentException($"Question {question.Code} has no list of options of its own.", nameof(question)),
        };

    private static Question Filled(Question question, Audit audit) =>
        question switch
        {
            ChoiceQuestion { OptionsFrom: { } from } choice => choice with { Choices = Of(from, audit) },
            RatingQuestion rating => rating with { WhereAspectsDiffer = audit.Counting.WhereAspectsDiffer },
            _ => question,
        };

    private static ImmutableArray<Option> Of(OptionsFrom from, Audit audit) =>
        from switch
        {
            OptionsFrom.Areas => [.. audit.Areas.Select(a => new Option(a.Id, a.Name) { Spellings = a.Spellings, Colour = a.Colour })],
            OptionsFrom.Sectors => [.. audit.Sectors.Select(s => new Option(s.Id, s.Name) { Spellings = s.Spellings })],
            _ => [.. audit.Organisations.Select(o => new Option(o.Id, o.Name) { Spellings = o.FormerNames })],
        };
}
