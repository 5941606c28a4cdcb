using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>The questions of one form with the place where each is written, for checking.</summary>
/// <param name="Variant">Null: the general form.</param>
internal sealed record Form(Variant? Variant, ImmutableArray<PlacedQuestion> Questions)
{
    public IReadOnlyCollection<string> Codes => [.. Questions.Select(q => q.Question.Code)];

    public static IEnumerable<Form> AllOf(QuestionSet set) => [General(set), .. set.Variants.Select(v => Of(set, v))];

    public static Form General(QuestionSet set) =>
        new(
            null,
            [
                .. set.Sections.SelectMany(
                    (s, i) => s.Questions.Select((q, j) => new PlacedQuestion(q, ["sections", $"{i}", "questions", $"{j}"]))
                ),
            ]
        );

    public static IEnumerable<PlacedQuestion> ReplacedIn(QuestionSet set) =>
        set.Variants.SelectMany(v =>
            v.Replaces.Select((r, i) => new PlacedQuestion(r.Question, ["variants", v.Id, "replaces", $"{i}", "question"]))
        );

    public PlacedQuestion? Find(string code) => Questions.FirstOrDefault(q => q.Question.Code == code);

    public int IndexOf(string code)
    {
        for (var i = 0; i < Questions.Length; i++)
        {
            if (Questions[i].Question.Code == code)
            {
                return i;
            }
        }
        return -1;
    }

    private static Form Of(QuestionSet set, Variant variant)
    {
        var written = General(set).Questions.ToLookup(q => q.Question.Code, q => q.Path);
        var replaced = variant.Replaces.Select((r, i) => (r.Question.Code, i)).ToLookup(r => r.Code, r => r.i);
        return new(
            variant,
            [
                .. set.ForVariant(variant.Id)
                    .Questions.Select(q => new PlacedQuestion(
                        q,
                        replaced.Contains(q.Code)
                            ? ["variants", variant.Id, "replaces", $"{replaced[q.Code].First()}", "question"]
                            : written[q.Code].First()
                    )),
            ]
        );
    }
}

/// <param name="Path">Where the question is written.</param>
internal sealed record PlacedQuestion(Question Question, ImmutableArray<string> Path)
{
    public Mistake Mistake(string what, params ReadOnlySpan<string> at) => new([.. Path, .. at], what);
}
