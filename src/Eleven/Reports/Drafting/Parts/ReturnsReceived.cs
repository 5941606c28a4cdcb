using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Tables;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Who was asked for a self-assessment, who returned one, and who did not.</summary>
internal static class ReturnsReceived
{
    public static IEnumerable<Block> Of(Scope scope, QuestionSet returns)
    {
        var rate = ResponseRate.Of(scope.Now.Answers, scope.Now.NotComparable);
        var here = scope.Area is { } area ? rate.ByArea.First(a => a.Area.Id == area.Id).Turnout : rate.All;
        yield return new Heading(2, "Self-assessments", "response-returns");
        yield return Sentence.Join(Sentences(scope, rate, here)).As(ParagraphStyle.Finding);
        if (!here.Expected.IsEmpty)
        {
            yield return new TableBlock(
                TableOf(
                    scope,
                    "table-returns-area",
                    "Self-assessments by area",
                    "Area",
                    [.. rate.ByArea.Select(a => (a.Area.Name, a.Turnout))],
                    (scope.Audit.Region, rate.All)
                )
            );
            yield return new TableBlock(
                TableOf(
                    scope,
                    "table-returns-sector",
                    $"Self-assessments by sector{(scope.Area is null ? "" : $", {scope.Audit.Region}")}",
                    "Sector",
                    [.. rate.BySector.Where(s => !s.Turnout.Expected.IsEmpty).Select(s => (s.Sector.Name, s.Turnout))],
                    (scope.Audit.Region, rate.All)
                )
            );
        }
        foreach (var block in NotReturned(here).Concat(OwnFormats(scope)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Sentence> Sentences(Scope scope, ResponseRate rate, Turnout here)
    {
        if (scope.Members(scope.Here, Instrument.SelfAssessment) is { } counted)
        {
            yield return Sentence.Of(
                $"{Plural.Of(counted.Figure.Count, "return", "returns", counted.Address).Capital()}{scope.Where(scope.Here)} {Plural.Verb(counted.Figure.Count, "is", "are")} counted in this report."
            );
        }
        if (!here.Expected.IsEmpty)
        {
            var share = ShareWords.Of(new Stated(here.Figure, "returns expected"), "organisations that were asked");
            yield return Sentence.Of($"{share.Capital()} sent one.");
        }
        if (scope.Area is null && !rate.NotAsked.IsEmpty)
        {
            yield return Sentence.Of(
                $"{Plural.Of(rate.NotAsked.Length, "organisation", "organisations", "returns not asked for").Capital()} sent one without being asked."
            );
        }
    }

    private static Table TableOf(
        Scope scope,
        string anchor,
        string caption,
        string first,
        ImmutableArray<(string Name, Turnout Turnout)> rows,
        (string Name, Turnout Turnout) all
    ) =>
        new(
            anchor,
            caption,
            [new(first, ColumnKind.Text, 3), new("Asked"), new("Returned"), new("%")],
            [.. rows.Select(r => RowOf(scope, r)), RowOf(scope, all) with { Total = true }]
        )
        {
            Note = first == "Area" ? "An organisation that works in several areas is in each of them." : null,
        };

    private static Row RowOf(Scope scope, (string Name, Turnout Turnout) row) =>
        new([
            new Cell(row.Name),
            FigureCells.Number(row.Turnout.Expected.Length),
            FigureCells.Number(row.Turnout.Returned.Length),
            FigureCells.Percent(new Stated(row.Turnout.Figure, "returns expected"), scope.Decimals),
        ]);

    private static IEnumerable<Block> NotReturned(Turnout here)
    {
        if (!here.NotReturned.IsEmpty)
        {
            yield return Paragraph.Of(
                here.NotReturned.Length == 1
                    ? "One organisation was asked and did not send a return:"
                    : "These organisations were asked and did not send a return:"
            );
            yield return new ListBlock(false, [.. here.NotReturned.Select(o => ImmutableArray.Create(new Run(o.Name)))]);
        }
    }

    private static IEnumerable<Block> OwnFormats(Scope scope)
    {
        var here = scope.Now.OwnFormats.Where(o => scope.Area is null || IsIn(scope, o.Organisation)).ToArray();
        if (here.Length > 0)
        {
            yield return Paragraph.Of("These returns came in a format of their own:");
            yield return new ListBlock(false, [.. here.Select(o => ImmutableArray.Create(new Run(OwnFormat(scope, o))))]);
        }
    }

    private static string OwnFormat(Scope scope, OwnFormat own)
    {
        var name = scope.Audit.Organisations.FirstOrDefault(o => o.Id == own.Organisation)?.Name ?? own.Organisation;
        var what =
            own.Format == Answers.ReturnFormat.OwnTranscribed ? "transcribed and counted" : "not comparable, and outside every figure";
        return own.Note is { } note ? $"{name}: {what}. {note}" : $"{name}: {what}.";
    }

    private static bool IsIn(Scope scope, string organisation) =>
        scope.Audit.Organisations.FirstOrDefault(o => o.Id == organisation)?.Areas.Contains(scope.Area!.Id) == true;
}
