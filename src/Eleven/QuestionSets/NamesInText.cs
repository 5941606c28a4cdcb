using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Eleven.QuestionSets;

/// <summary>
/// What areas call policies and tools, in what respondents read: {{threshold document}} stands for the name that an area has for it, and for those words
/// themselves where there is no area or it has none.
/// </summary>
public static partial class NamesInText
{
    /// <summary>No area's: each term stands for itself.</summary>
    public static ImmutableDictionary<string, string> None { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text as it is read.</summary>
    /// <param name="names">What an area calls each term, whatever its capitals.</param>
    public static string In(string text, ImmutableDictionary<string, string> names) =>
        text.Contains("{{", StringComparison.Ordinal)
            ? Term()
                .Replace(
                    text,
                    m => names.WithComparers(StringComparer.OrdinalIgnoreCase).GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value)
                )
            : text;

    /// <summary>The set as it is read: texts, help and evidence of questions, and introductions.</summary>
    public static QuestionSet WithNames(this QuestionSet set, ImmutableDictionary<string, string> names) =>
        set with
        {
            Introduction = OrNull(set.Introduction, names),
            Sections =
            [
                .. set.Sections.Select(s =>
                    s with
                    {
                        Introduction = OrNull(s.Introduction, names),
                        Questions = [.. s.Questions.Select(q => q.WithNames(names))],
                    }
                ),
            ],
            Variants =
            [
                .. set.Variants.Select(v =>
                    v with
                    {
                        Replaces = [.. v.Replaces.Select(r => r with { Question = r.Question.WithNames(names) })],
                    }
                ),
            ],
        };

    /// <summary>The question as it is read.</summary>
    public static Question WithNames(this Question question, ImmutableDictionary<string, string> names) =>
        TextsOf(question).Any(t => t.Contains("{{", StringComparison.Ordinal))
            ? question with
            {
                Text = In(question.Text, names),
                Label = In(question.Label, names),
                Help = OrNull(question.Help, names),
                EvidencePrompts = [.. question.EvidencePrompts.Select(p => In(p, names))],
            }
            : question;

    /// <summary>The set as one area reads it: its names in texts, and its names of options.</summary>
    /// <param name="area">The area's id.</param>
    public static QuestionSet InArea(this QuestionSet set, string area, ImmutableDictionary<string, string> names)
    {
        var read = set.WithNames(names);
        return read with { Sections = [.. read.Sections.Select(s => s with { Questions = [.. s.Questions.Select(q => Named(q, area))] })] };
    }

    /// <summary>What the set names by terms, each once, in the order in which it is read.</summary>
    public static ImmutableArray<string> TermsOf(QuestionSet set) =>
        [.. Texts(set).SelectMany(t => Term().Matches(t)).Select(m => m.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether braces are left that name nothing: not closed, or with nothing between them.</summary>
    internal static bool IsBroken(string text)
    {
        var rest = Term().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal);
    }

    internal static IEnumerable<string> TextsOf(Question question) =>
        [question.Text, question.Label, question.Help ?? "", .. question.EvidencePrompts];

    private static IEnumerable<string> Texts(QuestionSet set) =>
        set
            .Sections.SelectMany(s => s.Questions.SelectMany(TextsOf).Prepend(s.Introduction ?? ""))
            .Prepend(set.Introduction ?? "")
            .Concat(set.Variants.SelectMany(v => v.Replaces.SelectMany(r => TextsOf(r.Question))));

    private static Question Named(Question question, string area)
    {
        return question switch
        {
            ChoiceQuestion choice => choice with { Choices = Options(choice.Choices) },
            TickEachQuestion each => each with { Items = Options(each.Items) },
            RankQuestion rank => rank with { Items = Options(rank.Items) },
            _ => question,
        };

        ImmutableArray<Option> Options(ImmutableArray<Option> options) =>
            [.. options.Select(o => o with { Label = o.AreaNames.GetValueOrDefault(area, o.Label) })];
    }

    private static string? OrNull(string? text, ImmutableDictionary<string, string> names) => text is null ? null : In(text, names);

    [GeneratedRegex(@"\{\{ *([^{}\r\n]*[^{}\r\n ]) *\}\}")]
    private static partial Regex Term();
}
