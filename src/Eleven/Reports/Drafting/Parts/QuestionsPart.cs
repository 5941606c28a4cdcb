using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>The question sets as they were asked, with the options, the descriptors of the grades and how the forms differ.</summary>
internal static class QuestionsPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        yield return new Heading(1, "The questions as they were asked", "questions");
        foreach (var block in scope.Prose.Of("questions").Concat(scope.Now.Tallies.Sets.SelectMany(set => Of(scope, set))))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Of(Scope scope, QuestionSet set)
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
                [.. set.Questions.Select(q => new Row([new Cell(q.Code), new Cell(q.Text), new Cell(Asked(q))]))]
            )
        );
        foreach (var block in Names(scope, set))
        {
            yield return block;
        }
        foreach (var variant in set.Variants)
        {
            yield return new Heading(3, variant.Title, $"questions-{set.Id}-{variant.Id}");
            yield return new ListBlock(false, [.. Differences(set, variant).Select(d => ImmutableArray.Create(new Run(d)))]);
        }
    }

    // An area's own report has that area's names in the questions.
    private static IEnumerable<Block> Names(Scope scope, QuestionSet set)
    {
        var named = set
            .Terms.Select(term =>
                (
                    Term: term,
                    Names: scope.Audit.Areas.Where(a => a.Names.ContainsKey(term)).Select(a => $"{a.Names[term]} in {a.Name}").ToArray()
                )
            )
            .Where(n => n.Names.Length > 0)
            .ToArray();
        if (scope.Area is not null || named.Length == 0)
        {
            yield break;
        }
        yield return Paragraph.Of("Some areas have names of their own for what these questions name:");
        yield return new ListBlock(
            false,
            [.. named.Select(n => ImmutableArray.Create(new Run($"{n.Term}: {string.Join(", ", n.Names)}")))]
        );
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

    private static string Answered(Question question) =>
        question switch
        {
            RatingQuestion { Aspects.IsEmpty: false } rating =>
                $"{LabelWords.Stopped($"A grade for each aspect: {LabelWords.Listed(rating.Aspects)}")} Where they differ, the {rating.WhereAspectsDiffer.Word()} counts.",
            RatingQuestion => "A grade on the scale",
            YesNoQuestion => "Yes or no",
            // Who was asked stands under Who answered.
            ChooseOneQuestion { Classifies: Classifies.Organisation } => $"Choose one of {question.Options.Length} organisations",
            ChooseOneQuestion => $"Choose one: {Options(question)}",
            ChooseSeveralQuestion => $"Choose all that apply: {Options(question)}",
            TickEachQuestion tick => $"{tick.TickedLabel} or {tick.UntickedLabel}, for each: {Options(question)}",
            RankQuestion => $"Put in order: {Options(question)}",
            ScaleQuestion scale => $"1 ({scale.LowLabel}) to {scale.Steps} ({scale.HighLabel})",
            SignsOfSafetyQuestion signs => $"In words: {LabelWords.Listed(signs.ThreeBoxes.Select(b => b.Label))}",
            _ => "In words",
        };

    // Words are asked for beside the grade.
    private static string Asked(Question question)
    {
        var answered = Answered(question);
        return question is RatingQuestion && !question.Boxes.IsEmpty
            ? $"{LabelWords.Stopped(answered)} In words: {LabelWords.Listed(question.Boxes.Select(b => b.Label))}"
            : answered;
    }

    private static string Options(Question question) =>
        LabelWords.Listed(question.Options.Select(o => o.Label).Concat(question.OffersOther ? ["Other"] : []));

    private static IEnumerable<string> Differences(QuestionSet set, Variant variant)
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
            yield return $"Asks {replacement.Question.Code} as: “{replacement.Question.Text}” How it is answered: {LabelWords.Stopped(Answered(replacement.Question))} {how}";
        }
        foreach (var added in variant.AddsOptions)
        {
            yield return LabelWords.Stopped($"Offers one more answer to {added.Question}: {added.Option.Label}");
        }
    }
}
