using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>The question sets as they were asked, with the options, the descriptors of the grades and how the forms differ.</summary>
internal static class QuestionsPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        yield return new Heading(1, "The questions as they were asked", "questions");
        foreach (var block in scope.Prose.Of("questions").Concat(scope.Now.Tallies.Sets.SelectMany(set => Of(set, scope.Area?.Id))))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Of(QuestionSet set, string? area)
    {
        yield return new Heading(2, set.Title, "questions-" + set.Id);
        foreach (var scale in set.Questions.OfType<RatingQuestion>().Select(q => q.Scale).DistinctBy(s => s.Id))
        {
            yield return new TableBlock(ScaleOf(set, scale));
        }
        yield return new TableBlock(
            new Table(
                "table-questions-" + set.Id,
                $"Questions of the {set.Title}",
                [new("Code", ColumnKind.Text, 0.7), new("Question", ColumnKind.Text, 4), new("How it is answered", ColumnKind.Text, 4)],
                [.. set.Questions.Select(q => new Row([new Cell(q.Code), new Cell(q.Text), new Cell(Asked(q, area))]))]
            )
        );
        foreach (var variant in set.Variants)
        {
            yield return new Heading(3, variant.Title, $"questions-{set.Id}-{variant.Id}");
            yield return new ListBlock(false, [.. Differences(set, variant, area).Select(d => ImmutableArray.Create(new Run(d)))]);
        }
    }

    // What a grade is reported as is said only where it is called something else.
    private static Table ScaleOf(QuestionSet set, Scale scale)
    {
        var renamed = scale.Grades.Index().Any(g => scale.Bands[scale.BandOf(g.Index)].Label != g.Item.Label);
        return new(
            $"table-scale-{set.Id}-{scale.Id}",
            $"{scale.Title}: what each grade means",
            [
                new("Grade", ColumnKind.Text, 1.5),
                new("What it means", ColumnKind.Text, 5),
                .. renamed ? new Column[] { new("Reported as", ColumnKind.Text, 1.5) } : [],
            ],
            [
                .. scale.Grades.Select(
                    (g, i) =>
                        new Row([
                            new Cell(g.Value == g.Label ? g.Label : $"{g.Value}: {g.Label}"),
                            new Cell(g.Descriptor),
                            .. renamed ? new[] { new Cell(scale.Bands[scale.BandOf(i)].Label) } : [],
                        ])
                ),
            ]
        );
    }

    private static string Answered(Question question, string? area) =>
        question switch
        {
            RatingQuestion { Aspects.IsEmpty: false } rating =>
                $"A grade for each aspect: {string.Join("; ", rating.Aspects)}. Where they differ, the {rating.WhereAspectsDiffer.Word()} counts.",
            RatingQuestion => "A grade on the scale",
            YesNoQuestion => "Yes or no",
            // Who was asked stands under Who answered.
            ChooseOneQuestion { Classifies: Classifies.Organisation } => $"Choose one of {question.Options.Length} organisations",
            ChooseOneQuestion => $"Choose one: {Options(question, area)}",
            ChooseSeveralQuestion => $"Choose all that apply: {Options(question, area)}",
            TickEachQuestion tick => $"{tick.TickedLabel} or {tick.UntickedLabel}, for each: {Options(question, area)}",
            RankQuestion => $"Put in order: {Options(question, area)}",
            ScaleQuestion scale => $"1 ({scale.LowLabel}) to {scale.Steps} ({scale.HighLabel})",
            SignsOfSafetyQuestion signs => $"In words: {string.Join("; ", signs.ThreeBoxes.Select(b => b.Label))}",
            _ => "In words",
        };

    // Words are asked for beside the grade.
    private static string Asked(Question question, string? area)
    {
        var answered = Answered(question, area);
        return question is RatingQuestion && !question.Boxes.IsEmpty
            ? $"{answered.TrimEnd('.')}. In words: {string.Join("; ", question.Boxes.Select(b => b.Label))}"
            : answered;
    }

    private static string Options(Question question, string? area) =>
        string.Join("; ", question.Options.Select(o => o.LabelIn(area)).Concat(question.OffersOther ? ["Other"] : []));

    private static IEnumerable<string> Differences(QuestionSet set, Variant variant, string? area)
    {
        if (!variant.Omits.IsEmpty)
        {
            yield return $"Leaves out: {string.Join(", ", variant.Omits.Select(code => $"{code} ({set.Find(code)?.Label})"))}.";
        }
        foreach (var replacement in variant.Replaces)
        {
            var how = replacement.Match switch
            {
                Match.Same => "The two are counted together.",
                Match.Similar => "It is shown beside the general question and not added to it.",
                _ => "It is shown apart.",
            };
            yield return $"Asks {replacement.Question.Code} as: “{replacement.Question.Text}” How it is answered: {Answered(replacement.Question, area)}. {how}";
        }
        foreach (var added in variant.AddsOptions)
        {
            yield return $"Offers one more answer to {added.Question}: {added.Option.LabelIn(area)}.";
        }
    }
}
