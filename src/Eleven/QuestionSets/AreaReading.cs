using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>An audit's question sets as each of its areas reads them: the one place where a question gets an area's words and names of options.</summary>
public static class AreaReading
{
    /// <summary>The set as that area reads it.</summary>
    /// <param name="area">Its id; null: no single area, and so as it stands.</param>
    public static QuestionSet In(this QuestionSet set, string? area) =>
        area is null ? set : set.Each(text => text, question => question.In(area), option => option with { Label = option.LabelIn(area) });

    /// <summary>The question as that area reads it: itself where nothing is called otherwise there.</summary>
    /// <param name="area">Its id; null: no single area.</param>
    public static Question In(this Question question, string? area)
    {
        if (area is null)
        {
            return question;
        }
        var worded = question.AreaWords.TryGetValue(area, out var words) ? question.With(words) : question;
        return question.Options.Any(o => o.AreaNames.ContainsKey(area))
            ? worded.Relabelled(o => o with { Label = o.LabelIn(area) })
            : worded;
    }

    /// <summary>The set with its terms as their own words, and beside them what each of the areas reads in their place.</summary>
    internal static QuestionSet NamedIn(this QuestionSet set, ImmutableArray<Area> areas)
    {
        var terms = NamesInText.TermsOf(set);
        return terms.IsEmpty
            ? set
            : set.Each(
                text => NamesInText.In(text, NamesInText.None),
                question => Named(question, areas),
                option => Named(option, areas)
            ) with
            {
                Terms = terms,
            };
    }

    /// <summary>The set with everything in it where terms can stand read anew.</summary>
    /// <param name="text">Of introductions.</param>
    /// <param name="option">Of options that a form adds: the others are their questions'.</param>
    internal static QuestionSet Each(
        this QuestionSet set,
        Func<string, string> text,
        Func<Question, Question> question,
        Func<Option, Option> option
    )
    {
        return set with
        {
            Introduction = OrNull(set.Introduction),
            Sections =
            [
                .. set.Sections.Select(s =>
                    s with
                    {
                        Introduction = OrNull(s.Introduction),
                        Questions = [.. s.Questions.Select(question)],
                    }
                ),
            ],
            Variants =
            [
                .. set.Variants.Select(v =>
                    v with
                    {
                        Replaces = [.. v.Replaces.Select(r => r with { Question = question(r.Question) })],
                        AddsOptions = [.. v.AddsOptions.Select(a => a with { Option = option(a.Option) })],
                    }
                ),
            ],
        };

        string? OrNull(string? introduction) => introduction is null ? null : text(introduction);
    }

    internal static Question With(this Question question, QuestionWords words) =>
        question with
        {
            Text = words.Text,
            Label = words.Label,
            Help = words.Help,
            EvidencePrompts = words.EvidencePrompts,
        };

    internal static Question Relabelled(this Question question, Func<Option, Option> option) =>
        question is ChoiceQuestion or TickEachQuestion or RankQuestion
            ? question.WithOptions([.. question.Options.Select(option)])
            : question;

    private static Question Named(Question question, ImmutableArray<Area> areas)
    {
        if (!NamesInText.TextsOf(question).Any(NamesInText.HasBraces))
        {
            return question;
        }
        var general = NamesInText.WordsOf(question, NamesInText.None);
        var words = areas
            .Select(a => KeyValuePair.Create(a.Id, NamesInText.WordsOf(question, a.Names)))
            .Where(w => !Same(w.Value, general));
        return (question.With(general) with { AreaWords = words.ToImmutableDictionary() }).Relabelled(o => Named(o, areas));
    }

    // A name that the set itself gives the option in an area stands.
    private static Option Named(Option option, ImmutableArray<Area> areas)
    {
        var general = NamesInText.In(option.Label, NamesInText.None);
        var named = areas
            .Select(a => KeyValuePair.Create(a.Id, NamesInText.In(option.Label, a.Names)))
            .Where(n => n.Value != general && !option.AreaNames.ContainsKey(n.Key));
        return option with { Label = general, AreaNames = option.AreaNames.AddRange(named) };
    }

    private static bool Same(QuestionWords one, QuestionWords other) =>
        (one.Text, one.Label, one.Help) == (other.Text, other.Label, other.Help)
        && one.EvidencePrompts.SequenceEqual(other.EvidencePrompts);
}
