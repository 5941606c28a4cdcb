using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What people decided on single answers: which wordings count as which option, and which of several answers of one sender counts.</summary>
internal static class DecisionsPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        var decisions = scope.Input.Decisions;
        string[] recodes =
        [
            .. scope.IsForTeam
                ? decisions.Recodes.Select(r => $"{Counts(scope, r, $"“{r.From}” counts")}{Because(r.Reason)}")
                : Recoded(scope),
        ];
        string[] duplicates =
        [
            .. scope.IsForTeam ? decisions.Duplicates.Select(d => Kept(d) + Because(d.Reason)) : SentTwice(scope, decisions.Duplicates),
        ];
        if (recodes.Length + duplicates.Length > 0)
        {
            yield return new Heading(2, "What was decided", "method-decisions");
        }
        if (recodes.Length > 0)
        {
            yield return Paragraph.Of("Each of these decisions applies to every answer of its question, in every area:");
            yield return ListOf(recodes);
        }
        if (duplicates.Length > 0)
        {
            yield return Paragraph.Of("Of answers that came more than once from the same sender, one counts:");
            yield return ListOf(duplicates);
        }
    }

    // Rows and files mean something to those who have them alone.
    private static IEnumerable<string> SentTwice(Scope scope, IEnumerable<DuplicateDecision> duplicates) =>
        duplicates
            .GroupBy(d => (Sent: Math.Max(d.Files.Length, d.Rows.Length), AreReturns: AreReturns(scope, d), d.Reason))
            .Select(g =>
            {
                var (what, one, many) = g.Key.AreReturns ? ("returns", "organisation", "organisations") : ("answers", "person", "people");
                var from = g.Count() == 1 ? $"one {one}" : $"each of {NumberWords.Of(g.Count())} {many}";
                return $"{Sentence.Capital(NumberWords.Of(g.Key.Sent))} {what} came from {from}.{Because(g.Key.Reason)}";
            });

    private static bool AreReturns(Scope scope, DuplicateDecision duplicate) =>
        duplicate.Files.Length > 0
        || scope.Now.Answers.Tables.FirstOrDefault(t => t.Source == duplicate.Source)?.Questions.Instrument == Instrument.SelfAssessment;

    // What people wrote is theirs until it is released, so others are told how many wordings, and the reason that the team gave. That some were counted as an option
    // tells of its count, so nothing is said where the region's answers are not told whole.
    private static IEnumerable<string> Recoded(Scope scope) =>
        scope
            .Input.Decisions.Recodes.Where(r => scope.Now.View.Find(r.Question, Tallies.Group.Region) is { AnyWithheld: false })
            .GroupBy(r => (r.Question, r.To, r.Reason))
            .Select(g =>
                $"{Counts(scope, g.First(), g.Count() == 1 ? "one other wording counts" : $"{Plural.Of(g.Count(), "other wording", "other wordings", "recodes").Text} count")}{Because(g.Key.Reason)}"
            );

    private static string Because(string? reason) =>
        reason?.Trim() switch
        {
            null or "" => "",
            [.., '.' or '!' or '?'] whole => " " + whole,
            var open => $" {open}.",
        };

    private static string Counts(Scope scope, Recode recode, string what) =>
        $"Question {recode.Question}: {what} as “{LabelOf(scope, recode)}”.";

    private static string Kept(DuplicateDecision duplicate) =>
        duplicate.KeepFile is { } file
            ? $"Of {string.Join(", ", duplicate.Files)}, which are one organisation's, {file} counts."
            : $"Of rows {string.Join(", ", duplicate.Rows)} of {(duplicate.File is { } one ? $"the file {one}" : $"the source {duplicate.Source}")}, which are one respondent's, row {duplicate.Keep} counts.";

    private static string LabelOf(Scope scope, Recode recode) =>
        scope.Now.Tallies.FindSet(recode.Question)?.Find(recode.Question)?.Options.FirstOrDefault(o => o.Id == recode.To)?.Label
        ?? (recode.To == "other" ? "Other" : recode.To);

    private static ListBlock ListOf(IEnumerable<string> items) => new(false, [.. items.Select(i => ImmutableArray.Create(new Run(i)))]);
}
