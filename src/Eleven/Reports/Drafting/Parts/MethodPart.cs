using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>How the figures were made: rounding, comparison, what was read and left out, what was decided, and what is withheld and why.</summary>
internal static class MethodPart
{
    /// <param name="before">What the report holds besides: of its marks, those that occur are explained.</param>
    public static IEnumerable<Block> Of(Scope scope, IEnumerable<Block> before)
    {
        yield return new Heading(1, "Note on method", "method");
        foreach (var block in scope.Prose.Of("method"))
        {
            yield return block;
        }
        yield return new Heading(2, "How figures are made", "method-figures");
        yield return List(Rules(scope).Concat(Marks(before)));
        yield return new Heading(2, "What was read", "method-files");
        foreach (
            var block in FilesRead
                .Of(scope.Now.Answers.Reconciliations, scope.IsForTeam)
                .Concat(DecisionsPart.Of(scope))
                .Concat(Withheld(scope))
        )
        {
            yield return block;
        }
    }

    private static IEnumerable<string> Rules(Scope scope)
    {
        yield return $"Percentages are rounded, with a half going up: {Rounded(scope.Decimals)}. Columns may therefore add to 99 or 101.";
        yield return "Not asked, not answered, none of these, not relevant and did not rate are five different things, and none of them is counted as another.";
        if (scope.Now.Tallies.Questions.Any(q => q.MayNotApply))
        {
            yield return "Whoever answered that a question does not apply to them is counted among those who answered it. What is strongest and what is weakest is found among those to whom it applies.";
        }
        if (scope.SetOf(Instrument.Survey) is not null)
        {
            yield return "Shares of survey answers carry 95% intervals (Wilson's score interval; Newcombe's method 10 for a difference). Higher and lower are said only where the interval of the difference does not contain zero; everything else is called similar.";
            yield return "An area is compared with the rest of the region, not with the region that it is part of.";
        }
        if (scope.SetOf(Instrument.SelfAssessment) is { } returns)
        {
            yield return $"Self-assessments are not a sample: they are counted, and no interval is given. {BaseOfGrades(returns)} A grade given for one area counts in that area; the region counts the return's own grade.";
            if (returns.Questions.Any(q => q is RatingQuestion { Aspects.Length: > 1 }))
            {
                yield return $"Where the aspects of a question were graded differently, the {scope.Audit.Counting.WhereAspectsDiffer.Word()} grade counts.";
            }
        }
    }

    private static IEnumerable<string> Marks(IEnumerable<Block> blocks)
    {
        var seen = blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells).Select(c => c.Mark).ToHashSet();
        (Mark Mark, string Words)[] all =
        [
            (Mark.Withheld, "withheld"),
            (Mark.NotApplicable, "nobody there was asked"),
            (Mark.NotAvailable, "not available"),
        ];
        string[] words = [.. all.Where(m => seen.Contains(m.Mark)).Select(m => $"{MarkSigns.Of(m.Mark)} {m.Words}")];
        if (words.Length > 0)
        {
            yield return $"Marks: {string.Join(", ", words)}.";
        }
    }

    private static string BaseOfGrades(QuestionSet returns) =>
        returns.Questions.OfType<RatingQuestion>().Select(q => q.CountedOver).Distinct().ToArray() switch
        {
            [BaseKind.Rated] => "The base of grades is every return that gave one; how many did not rate is said beside them.",
            [_, _, ..] =>
                "The base of grades is every return asked, those that did not rate among them, or every return that gave a grade: which of the two is said with the figures.",
            _ => "The base is every return asked; returns that did not rate are part of it.",
        };

    private static string Rounded(int decimals) =>
        decimals == 0 ? "they are whole" : $"whole in the text and charts, to {(decimals == 1 ? "one decimal" : "two decimals")} in tables";

    private static IEnumerable<Block> Withheld(Scope scope)
    {
        string[] rules =
        [
            .. scope.SetOf(Instrument.Survey) is null ? [] : WithheldRules(scope),
            .. scope.SetOf(Instrument.SelfAssessment) is null || HeatMapPart.MayBeSeen(scope) ? [] : new[] { HeatMapPart.KeptBack },
        ];
        if (rules.Length > 0)
        {
            yield return new Heading(2, "What is withheld, and why", "method-withheld");
            yield return List(rules);
        }
    }

    private static IEnumerable<string> WithheldRules(Scope scope)
    {
        var thresholds = scope.Audit.Thresholds;
        if (scope.IsForTeam)
        {
            yield return "This copy is for the team that runs the audit. It shows everything and is not to be passed on.";
            yield break;
        }
        yield return $"A breakdown of survey answers on fewer than {thresholds.MinimumBase} people is withheld.";
        if (scope.Input.Audience == Audience.Public)
        {
            yield return $"Counts of 1 to {thresholds.SmallCount} are withheld, and with them as many others as it takes that none can be worked out from totals, percentages or other reports of this audit.";
            yield return "How many people left a question blank follows from the base of its percentages and says nothing of what anybody answered. It is withheld only where an answer could be worked out from it.";
        }
        var withheld = scope.Now.View.Pattern.Withheld;
        var cells = withheld.Count(w => w.Count(c => c == '/') == 2);
        yield return $"In all reports of this audit together, {Wording.Plural.Of(cells, "single figure", "single figures", "withheld").Text} and {Wording.Plural.Of(withheld.Count - cells, "whole breakdown", "whole breakdowns", "withheld").Text} are withheld.";
        yield return "Answers by area and sector together, or by area and police together, are printed in the team's copy only. Nobody's team or department is shown.";
        yield return "People's own words are printed only once somebody has released them.";
    }

    private static ListBlock List(IEnumerable<string> items) => new(false, [.. items.Select(i => ImmutableArray.Create(new Run(i)))]);
}
