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
        HasBraces(text)
            ? Term()
                .Replace(
                    text,
                    m => names.WithComparers(StringComparer.OrdinalIgnoreCase).GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value)
                )
            : text;

    /// <summary>Whether two braces stand together anywhere: they are for terms alone, and no name has them.</summary>
    public static bool HasBraces(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);

    /// <summary>The set as it is read: texts, help, evidence and options of questions, and introductions.</summary>
    public static QuestionSet WithNames(this QuestionSet set, ImmutableDictionary<string, string> names) =>
        set.Each(text => In(text, names), question => question.WithNames(names), option => option with { Label = In(option.Label, names) });

    /// <summary>The question as it is read.</summary>
    public static Question WithNames(this Question question, ImmutableDictionary<string, string> names) =>
        TextsOf(question).Any(HasBraces)
            ? question.With(WordsOf(question, names)).Relabelled(o => o with { Label = In(o.Label, names) })
            : question;

    /// <summary>The set as one area reads it: its names in texts, and its names of options.</summary>
    /// <param name="area">The area's id.</param>
    public static QuestionSet InArea(this QuestionSet set, string area, ImmutableDictionary<string, string> names) =>
        set.WithNames(names).In(area);

    /// <summary>What the set names by terms, each once, in the order in which it is read.</summary>
    public static ImmutableArray<string> TermsOf(QuestionSet set) => [.. TermsIn(Texts(set)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether braces are left that name nothing: not closed, or with nothing between them.</summary>
    internal static bool IsBroken(string text) => HasBraces(Term().Replace(text, ""));

    /// <summary>Where terms can stand in a question: its words, and the labels of options of its own.</summary>
    internal static IEnumerable<string> TextsOf(Question question) =>
        [
            question.Text,
            question.Label,
            question.Help ?? "",
            .. question.EvidencePrompts,
            .. question is ChoiceQuestion or TickEachQuestion or RankQuestion ? question.Options.Select(o => o.Label) : [],
        ];

    internal static bool Has(Question question, string term) => TermsIn(TextsOf(question)).Contains(term, StringComparer.OrdinalIgnoreCase);

    /// <summary>Terms that are written as figures of reports are (4.yes.share@police): those have no place in a question.</summary>
    internal static IEnumerable<string> FiguresIn(IEnumerable<string> texts) =>
        TermsIn(texts).Where(t => !t.Contains(' ') && t.AsSpan().ContainsAny('.', '@', '#'));

    internal static QuestionWords WordsOf(Question question, ImmutableDictionary<string, string> names) =>
        new(
            In(question.Text, names),
            In(question.Label, names),
            question.Help is null ? null : In(question.Help, names),
            [.. question.EvidencePrompts.Select(p => In(p, names))]
        );

    private static IEnumerable<string> TermsIn(IEnumerable<string> texts) =>
        texts.Where(HasBraces).SelectMany(t => Term().Matches(t)).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Texts(QuestionSet set) =>
        set
            .Sections.SelectMany(s => s.Questions.SelectMany(TextsOf).Prepend(s.Introduction ?? ""))
            .Prepend(set.Introduction ?? "")
            .Concat(set.Variants.SelectMany(v => v.Replaces.SelectMany(r => TextsOf(r.Question))))
            .Concat(set.Variants.SelectMany(v => v.AddsOptions.Select(a => a.Option.Label)));

    [GeneratedRegex(@"\{\{ *([^{}\r\n]*[^{}\r\n ]) *\}\}")]
    private static partial Regex Term();
}
