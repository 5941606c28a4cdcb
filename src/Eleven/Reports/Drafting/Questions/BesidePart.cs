using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>What managers and practitioners said on the same topic, in this audit and earlier ones: side by side with both wordings, without a verdict.</summary>
internal static class BesidePart
{
    /// <summary>What holds of each of these tables, to be said once; null where the report has none.</summary>
    public static string? Reading(Scope scope) =>
        scope.Now.Tallies.Questions.Any(q => Of(scope, q).Any())
            ? "A table “on this topic” sets answers to several questions beside one another. The questions are alike but not the same: they can be read together, and not subtracted from one another."
            : null;

    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        var parts = Parts(scope, question).ToArray();
        if (parts.Length == 0 || scope.Find(question.Code, scope.Here) is not { } here)
        {
            yield break;
        }
        yield return new Heading(4, "Beside other answers on this topic", Anchor.Question(question.Code) + "-beside");
        yield return new TableBlock(
            new Table(
                Anchor.Table(question.Code, "beside"),
                $"{LabelWords.Bare(question)}: what {Said([here, .. parts.Select(p => p.Tallied)], scope.Where(scope.Here))}",
                [
                    new("Who", ColumnKind.Text, 1.4),
                    new("What was asked", ColumnKind.Text, 2.4),
                    new("What they said", ColumnKind.Text, 2.4),
                ],
                [RowOf(here, scope.Audit.Period), .. parts.Select(p => RowOf(p.Tallied, p.Period))]
            )
            {
                Note = Note(here, parts),
            }
        );
    }

    private sealed record Part(Tallied Tallied, string Period, string? Note);

    // By what the question sets declare, with or without a topic.
    private static IEnumerable<Part> Parts(Scope scope, Question question) =>
        from other in Others(scope, question)
        from pairing in Pairing.Between(scope.Now.Tallies.FindSet(question.Code)!, other.Set)
        where pairing.One.Code == question.Code && pairing.Match == Match.Similar
        let tallied = scope.Find(pairing.Other.Code, scope.Here, other.Audit?.Name)
        where tallied is { IsEmpty: false }
        select new Part(tallied, other.Audit?.Material.Audit.Period ?? scope.Audit.Period, pairing.Differs);

    // The audit's later sets, for a pair stands once, under the question of the first; then those of earlier audits.
    private static IEnumerable<(EarlierMaterial? Audit, QuestionSet Set)> Others(Scope scope, Question question) =>
        scope
            .Now.Tallies.Sets.SkipWhile(s => s.Find(question.Code) is null)
            .Skip(1)
            .Select(s => ((EarlierMaterial?)null, s))
            .Concat(scope.Input.Earlier.SelectMany(e => e.Material.Tallies.Sets.Select(s => ((EarlierMaterial?)e, s))));

    private static Row RowOf(Tallied tallied, string period) =>
        new([
            new Cell($"{(tallied.Who == Instrument.SelfAssessment ? "Managers, for their organisations" : "Practitioners")}, {period}"),
            new Cell(tallied.Question.Text),
            new Cell(Sentence.Capital(Headline.Short(tallied).Text)),
        ]);

    private static string Said(Tallied[] all, string where) =>
        all.Select(t => t.Who).Distinct().ToArray() is [var one]
            ? $"{(one == Instrument.SelfAssessment ? "managers" : "practitioners")} said{where}, this time and before"
            : $"managers and practitioners said{where}";

    // Several pairs may say the same of themselves.
    private static string? Note(Tallied here, Part[] parts)
    {
        var notes = parts.Select(p => p.Note).OfType<string>().SelectMany(n => n.TrimEnd('.').Split(". ")).Distinct().ToArray();
        var differ = DiffersWords.Of(parts.SelectMany(p => Differing.Between(here.Question, here.Who, p.Tallied.Question, p.Tallied.Who)));
        string[] all = [.. notes, .. differ is null ? Array.Empty<string>() : [$"The questions differ in {differ}"]];
        return all.Length == 0 ? null : string.Join(". ", all) + ".";
    }
}
