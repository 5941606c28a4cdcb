using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Tables;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Responses to the survey by area, sector and form.</summary>
internal static class SurveyResponse
{
    private const string ShareOfAll = "Share of all who answered.";

    public static IEnumerable<Block> Of(Scope scope, QuestionSet survey)
    {
        yield return new Heading(2, "The survey", "response-survey");
        yield return Sentence.Join(Sentences(scope, survey)).As(ParagraphStyle.Finding);
        yield return new TableBlock(ByArea(scope));
        if (scope.Audit.Sectors.Any(s => scope.Members(new Group { Sector = s.Id }, Instrument.Survey) is { Figure.Count: > 0 }))
        {
            yield return new TableBlock(BySector(scope));
        }
    }

    private static IEnumerable<Sentence> Sentences(Scope scope, QuestionSet survey)
    {
        if (scope.Members(Group.Region, Instrument.Survey) is not { } all)
        {
            yield break;
        }
        var forms = survey.Variants.IsEmpty
            ? ""
            : $", on {(survey.Variants.Length + 1) switch { 2 => "two", 3 => "three", _ => "several" }} forms";
        yield return Sentence.Of(
            $"The survey was anonymous. {all.Count} {(all.Figure.Count == 1 ? "person" : "people")} answered in {scope.Audit.Region}{forms}."
        );
        if (scope.Members(new Group { Side = PoliceSide.Police }, Instrument.Survey) is { Figure.Count: > 0 } police)
        {
            yield return Sentence.Of($"Of these, {police.Count} work for the police and are called police officers in this report.");
        }
        if (scope.Area is { } area && scope.Members(scope.Here, Instrument.Survey) is { } here)
        {
            yield return Sentence.Of($"Of all {all.Count}, {here.Count} work in {area.Name}.");
        }
        yield return Sentence.Words("It was not a sample: people chose whether to answer.");
    }

    private static Table ByArea(Scope scope)
    {
        Group[] groups = [.. scope.Audit.Areas.Select(a => new Group { Area = a.Id })];
        return new(
            "table-response-area",
            "Responses by area",
            Columns("Area"),
            [.. groups.Select(g => RowOf(scope, g)), RowOf(scope, Group.Region) with { Total = true }]
        )
        {
            Note = ShareOfAll + Overlap(scope, groups) + Marks(scope, groups),
        };
    }

    private static Table BySector(Scope scope)
    {
        Group[] groups = [.. scope.Audit.Sectors.Select(s => new Group { Sector = s.Id })];
        return new(
            "table-response-sector",
            $"Responses by sector, {scope.Audit.Region}",
            Columns("Sector"),
            [.. groups.Select(g => RowOf(scope, g)), RowOf(scope, Group.Region) with { Total = true }]
        )
        {
            Note = ShareOfAll + Marks(scope, groups),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<Column> Columns(string first) =>
        [new(first, ColumnKind.Text, 3), new("Responses"), new("Share of people")];

    private static Row RowOf(Scope scope, Group group)
    {
        var members = scope.Members(group, Instrument.Survey);
        return new([new Cell(scope.NameOf(group)), FigureCells.Count(members), FigureCells.Percent(members, scope.Decimals)]);
    }

    // Said where it is so: in some audits nobody works in two areas.
    private static string Overlap(Scope scope, IEnumerable<Group> areas)
    {
        var inAreas = areas.Sum(a => scope.Members(a, Instrument.Survey)?.Figure.Count ?? 0);
        return scope.Members(Group.Region, Instrument.Survey) is { } all && inAreas > all.Figure.Count
            ? " Whoever works in several areas counts in each, so the areas add to more than the region."
            : "";
    }

    private static string Marks(Scope scope, IEnumerable<Group> groups) =>
        groups.All(g => scope.Members(g, Instrument.Survey) is not null) ? "" : " " + TableNote.Withheld;
}
