using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Prose;

/// <summary>
/// Figures of the whole region that stand in the report for one area without a word of whom they are of: under that area's own figures they read as if they were its.
/// They are advice, not mistakes: whether the words around them say enough, people know better.
/// </summary>
public static class UnplacedFigures
{
    /// <param name="file">Name for the places told.</param>
    /// <param name="reports">Names of the reports that are written, as audit.yaml lists them: region, an area's id and so on.</param>
    public static ImmutableArray<Problem> Of(string file, string text, Audit audit, ImmutableArray<string> reports)
    {
        Area[] areas = [.. audit.Areas.Where(a => reports.Contains(a.Id))];
        return
        [
            .. from section in ProseReading.Read(file, text).Prose.Sections
            where section.Name != "briefing" && !section.Name.StartsWith("organisation:", StringComparison.Ordinal)
            let area = areas.FirstOrDefault(a => section.Area is null || a.Id == section.Area)
            where area is not null
            from passage in Passages(section)
            where !SaysWhere(passage.Words, audit)
            let figure = passage.Text.OfType<FigureHole>().FirstOrDefault(IsOfTheRegion)
            where figure is not null
            select new Problem(
                Severity.Note,
                $"{file}, line {figure.Place.Line}, column {figure.Place.Column}",
                $"'{figure.Address}' is of all {audit.Region}, and it stands in the report for {area.Name}{Remedy(section, audit, area)}"
            ),
        ];
    }

    private static string Remedy(ProseSection section, Audit audit, Area area) =>
        section.Area is null
            ? $" too: name {audit.Region} beside it, or write that area's own under '## {section.Name} @{area.Id}'."
            : $": name {audit.Region} beside it, or write @area.";

    // An item of a list is read with the paragraph that leads to it.
    private static IEnumerable<(ImmutableArray<Inline> Text, string Words)> Passages(ProseSection section)
    {
        var lead = "";
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case ProseParagraph paragraph:
                    lead = WordsOf(paragraph.Text);
                    yield return (paragraph.Text, lead);
                    break;
                case ProseList list:
                    foreach (var item in list.Items)
                    {
                        yield return (item, lead + WordsOf(item));
                    }
                    break;
                case WrittenRecommendation recommendation:
                    yield return (recommendation.Text, WordsOf(recommendation.Text));
                    break;
            }
        }
    }

    private static string WordsOf(ImmutableArray<Inline> text) => string.Concat(text.OfType<Words>().Select(w => w.Text));

    // One area's name alone says nothing of the region.
    private static bool SaysWhere(string words, Audit audit) =>
        new[] { audit.Region, "region", "areas" }.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase))
        || audit.Areas.Count(a => words.Contains(a.Name, StringComparison.OrdinalIgnoreCase)) > 1;

    private static bool IsOfTheRegion(FigureHole hole) =>
        FigureAddress.TryParse(hole.Address, out var address, out _) && address.Group.Area is null;
}
