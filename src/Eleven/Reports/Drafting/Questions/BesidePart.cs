using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>What managers and practitioners said on the same topic, in this audit and earlier ones: side by side with both wordings, without a verdict.</summary>
internal static class BesidePart
{
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
                $"{question.Label}: what {Who([here, .. parts.Select(p => p.Tallied)])}{scope.Where(scope.Here)}",
                [
                    new("Who", ColumnKind.Text, 1.4),
                    new("What was asked", ColumnKind.Text, 2.4),
                    new("What they said", ColumnKind.Text, 2.4),
                ],
                [RowOf(here, scope.Audit.Period), .. parts.Select(p => RowOf(p.Tallied, p.Period))]
            )
            {
                Note = Note(parts),
            }
        );
    }

    private sealed record Part(Tallied Tallied, string Period, Beside Beside);

    private static IEnumerable<Part> Parts(Scope scope, Question question) =>
        scope
            .Triangulated.SelectMany(t => t.Managers.Concat(t.Practitioners).Concat(t.LastTime))
            .SelectMany(part => part.Beside.Where(b => b.Question.Code == question.Code && b.Match == Match.Similar).Select(b => (part, b)))
            .DistinctBy(p => (p.part.AuditName, p.part.Question.Code))
            .Select(p =>
                scope.Find(p.part.Question.Code, scope.Here, p.part.AuditName) is { } tallied ? new Part(tallied, p.part.Period, p.b) : null
            )
            .OfType<Part>()
            .Where(p => !p.Tallied.IsEmpty);

    private static Row RowOf(Tallied tallied, string period) =>
        new([
            new Cell($"{(tallied.Who == Instrument.SelfAssessment ? "Managers, for their organisations" : "Practitioners")}, {period}"),
            new Cell(tallied.Question.Text),
            new Cell(Sentence.Capital(Headline.Short(tallied).Text)),
        ]);

    private static string Who(Tallied[] all) =>
        all.Select(t => t.Who).Distinct().ToArray() is [var one]
            ? $"{(one == Instrument.SelfAssessment ? "managers" : "practitioners")} said, this time and before"
            : "managers and practitioners said";

    // Several pairs may say the same of themselves.
    private static string Note(Part[] parts)
    {
        var notes = parts.Select(p => p.Beside.Note).OfType<string>().SelectMany(n => n.TrimEnd('.').Split(". ")).Distinct().ToArray();
        var first = notes.Length > 0 ? string.Join(". ", notes) + ". " : "";
        return first + "The questions are alike but not the same: they can be read together, and not subtracted from one another.";
    }
}
