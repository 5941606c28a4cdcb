using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Topic by topic, what managers said, what practitioners said, and last time; then what could not be set side by side.</summary>
internal static class TopicsPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        Triangulation[] topics = [.. scope.Triangulated.Where(t => t.HasSomethingBeside)];
        if (topics.Length == 0)
        {
            yield break;
        }
        // In some audits only managers were asked, this time and before.
        var both = topics.Any(t => !t.Practitioners.IsEmpty);
        yield return new Heading(
            1,
            both ? "Managers and practitioners side by side" : "This audit and earlier ones side by side",
            "side-by-side"
        );
        yield return Paragraph.Of(
            (
                both
                    ? "Managers graded their organisations. Practitioners answered for themselves. Where the two agree, both can be trusted more. Where they do not, there is something to look at. "
                    : "Managers graded their organisations on these topics more than once. "
            ) + "The questions are not the same, so nothing is subtracted and no difference is called significant."
        );
        foreach (var block in scope.Prose.Of("side-by-side"))
        {
            yield return block;
        }
        yield return new TableBlock(TableOf(scope, topics));
        foreach (var block in NotBeside([.. topics]))
        {
            yield return block;
        }
    }

    // A column that would be empty in every row is left out.
    private static Table TableOf(Scope scope, Triangulation[] topics)
    {
        (Column Column, Func<Triangulation, ImmutableArray<TopicPart>> Of)[] all =
        [
            (new("Managers", ColumnKind.Text, 2.2), t => t.Managers),
            (new("Practitioners", ColumnKind.Text, 2.6), t => t.Practitioners),
            (new("Earlier", ColumnKind.Text, 2.2), t => t.LastTime),
        ];
        var shown = all.Where(c => topics.Any(t => !c.Of(t).IsEmpty)).ToArray();
        return new(
            "table-topics",
            $"By topic{scope.Where(scope.Here)}: what each said",
            [new("Topic", ColumnKind.Text, 1.7), .. shown.Select(c => c.Column)],
            [.. topics.Select(t => new Row([new Cell(t.Topic.Title), .. shown.Select(c => Cell(scope, c.Of(t)))]))]
        )
        {
            Note = "Codes are those of the questions.",
        };
    }

    private static Cell Cell(Scope scope, ImmutableArray<TopicPart> parts)
    {
        var words = parts.Select(p => Words(scope, p)).OfType<string>().ToArray();
        return new Cell(words.Length == 0 ? "–" : string.Join('\n', words)) { Spoken = words.Length == 0 ? "nothing" : null };
    }

    private static string? Words(Scope scope, TopicPart part) =>
        scope.Find(part.Question.Code, scope.Here, part.AuditName) is { IsEmpty: false } tallied
            ? $"{(part.AuditName is null ? "" : part.Period + ", ")}{part.Question.Code}: {Headline.Short(tallied).Text}"
            : null;

    private static IEnumerable<Block> NotBeside(ImmutableArray<Triangulation> topics)
    {
        ImmutableArray<ImmutableArray<Run>> items =
        [
            .. topics
                .SelectMany(t => t.NotBeside.Where(n => n.Why == WhyApart.DeclaredDifferent))
                .DistinctBy(n => (n.AuditName, n.Question.Code))
                .Select(n =>
                    ImmutableArray.Create(
                        new Run(
                            $"{n.Period}, question {n.Question.Code} ({n.Question.Label}): {n.Note ?? "the questions ask different things."}"
                        )
                    )
                ),
        ];
        if (!items.IsEmpty)
        {
            yield return Paragraph.Of("These questions are on the same topics, but ask something different and are not set side by side:");
            yield return new ListBlock(false, items);
        }
    }
}
