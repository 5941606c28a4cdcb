using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Whether a question set makes sense: everything that is wrong with it, in the order of the file, with what to do.</summary>
public static class Checks
{
    // Whoever corrects these sees the rest next time.
    private const int MostTold = 200;

    /// <summary>
    /// Mistakes of the set by itself. Options that come from an audit are checked once they are filled in
    /// (<see cref="Forms.FilledFrom"/>).
    /// </summary>
    public static ImmutableArray<Mistake> Of(QuestionSet set)
    {
        if (LimitChecks.Of(set).ToImmutableArray() is { IsEmpty: false } tooMuch)
        {
            return tooMuch;
        }
        // The forms can be made only of variants that name questions there are, each once.
        Mistake[] shape = [.. CodeChecks.Of(set).Concat(VariantChecks.Of(set)).Take(MostTold)];
        IEnumerable<Form> forms = shape.Length == 0 ? Form.AllOf(set) : [Form.General(set)];
        return
        [
            .. shape
                .Concat(ScaleChecks.Of(set))
                .Concat(TopicChecks.Of(set))
                .Concat(BraceChecks.Of(set))
                .Concat(
                    forms.SelectMany(f =>
                        OptionChecks
                            .Of(f)
                            .Concat(ApplyChecks.Of(f))
                            .Concat(BraceChecks.Of(f))
                            .Concat(DetailChecks.Of(f))
                            .Concat(ConditionChecks.Of(f, set))
                    )
                )
                .DistinctBy(m => new Told(string.Join('\n', m.Path), m.What))
                .Take(MostTold),
        ];
    }

    /// <summary>
    /// Names of options in areas that the audit does not have. A set may serve audits of other areas too, so these are mistakes only where a known area was
    /// most likely meant.
    /// </summary>
    public static ImmutableArray<Mistake> OfAreas(QuestionSet set, Audit audit)
    {
        ImmutableArray<string> areas = [.. audit.Areas.Select(a => a.Id)];
        return [.. Form.AllOf(set).SelectMany(f => OptionChecks.Areas(f, areas)).DistinctBy(m => string.Join('\n', m.Path)).Take(MostTold)];
    }

    /// <summary>Terms that areas of the audit have no name for, where a question first has them. No mistake: the words themselves are printed there.</summary>
    public static ImmutableArray<Mistake> OfTerms(QuestionSet set, Audit audit) =>
        [
            .. from term in NamesInText.TermsOf(set)
            let unnamed = audit.Areas.Where(a => !a.Names.ContainsKey(term)).Select(a => a.Name).ToArray()
            where unnamed.Length > 0
            let who = unnamed.Length == audit.Areas.Length ? "No area has a name"
            : unnamed is [var one] ? $"{one} has no name"
            : $"{string.Join(", ", unnamed[..^1])} and {unnamed[^1]} have no name"
            select new Mistake(PlaceOf(set, term), $"{who} for “{term}”: these words themselves are printed there."),
        ];

    private static ImmutableArray<string> PlaceOf(QuestionSet set, string term) =>
        Form.General(set).Questions.Concat(Form.ReplacedIn(set)).FirstOrDefault(q => NamesInText.Has(q.Question, term)) is { } placed
            ? [.. placed.Path, "text"]
            : [];

    /// <summary>Mistakes in the links to other sets.</summary>
    /// <param name="others">The other sets by id; null for one that is there but cannot be read, whose links are not checked.</param>
    /// <param name="absent">What to do about a set that is not there.</param>
    public static ImmutableArray<Mistake> OfLinks(
        QuestionSet set,
        IReadOnlyDictionary<string, QuestionSet?> others,
        string absent = "Put its file beside this one, or correct the name."
    ) => [.. TopicChecks.OfLinks(set, others, absent).Take(MostTold)];

    // Forms share most of their questions, and a mistake in one of these is told once.
    private sealed record Told(string Path, string What);
}
