using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Tables;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>The one share that a survey's yes-no question or scale comes down to, sector by sector: of the region, and for the team of the area too.</summary>
internal static class SectorPart
{
    private const int FewestTold = 2;

    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        ImmutableArray<Group> places = scope is { IsForTeam: true, Area: not null } ? [scope.Here, Group.Region] : [Group.Region];
        ImmutableArray<Row> rows =
        [
            .. scope
                .Audit.Sectors.Select(sector => (sector.Name, Tallied: In(scope, question, sector.Id, places)))
                .Where(s => s.Tallied.Length == places.Length && !s.Tallied[^1].IsEmpty)
                .Select(s => new Row([new Cell(s.Name), .. s.Tallied.SelectMany(Cells)])),
        ];
        if (rows.Count(r => r.Cells[^1].Mark == Mark.None) >= FewestTold)
        {
            yield return new TableBlock(
                new Table(
                    Anchor.Table(question.Code, "sectors"),
                    $"{LabelWords.Bare(question)}: by sector{(places.Length == 1 ? $", {scope.Audit.Region}" : "")}",
                    [new("Sector", ColumnKind.Text, 3), .. places.SelectMany(place => Headings(scope, question, place, places.Length))],
                    rows
                )
                {
                    Note = Note(rows),
                }
            );
        }
    }

    private static ImmutableArray<Tallied> In(Scope scope, Question question, string sector, ImmutableArray<Group> places) =>
        question is YesNoQuestion or ScaleQuestion
            ?
            [
                .. places
                    .Select(place => scope.Find(question.Code, place with { Sector = sector }))
                    .OfType<Tallied>()
                    .Where(t => t.Who == Instrument.Survey),
            ]
            : [];

    private static IEnumerable<Column> Headings(Scope scope, Question question, Group place, int places)
    {
        var where = places == 1 ? "" : $"{scope.NameOf(place)}: ";
        var what = question is ScaleQuestion scale ? $"gave {ScaleWords.TopTwo(scale, "").Text}" : "said yes";
        return [new(Sentence.Capital($"{where}answered")), new(Sentence.Capital(what)), new("%")];
    }

    private static IEnumerable<Cell> Cells(Tallied tallied)
    {
        var share = tallied.Question is ScaleQuestion ? tallied.Top : tallied[0];
        return [FigureCells.Base(tallied.Base), FigureCells.Count(share), FigureCells.Percent(share, tallied.Decimals)];
    }

    private static string Note(ImmutableArray<Row> rows)
    {
        const string Chance =
            "Base: practitioners who answered. Sectors differ in size, and a difference between two of them may be chance.";
        return rows.SelectMany(r => r.Cells).Any(c => c.Mark == Mark.Withheld) ? $"{Chance} {TableNote.Withheld}" : Chance;
    }
}
