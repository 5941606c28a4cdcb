using System.Globalization;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Cli;

/// <summary>Figures as tables to read on a screen: a question, its options downwards, the groups across.</summary>
internal static class TallyText
{
    private const int Label = 30;
    private const int Gap = 2;
    private const int Narrowest = 11;

    /// <summary>The groups that stand across, the region first.</summary>
    public static IEnumerable<Group> Groups(Audit audit) => Headings(audit).Select(h => h.Group);

    /// <param name="rows">Of the <see cref="Groups"/>, question by question.</param>
    public static IEnumerable<string> Lines(IReadOnlyCollection<TidyRow> rows, Audit audit, int width)
    {
        yield return $"{audit.Title} ({audit.Period}). For the team: nothing is withheld.";
        foreach (
            var question in rows.GroupBy(r => (r.Question, IsTheme: r.OptionId.StartsWith(FigureAddress.Theme, StringComparison.Ordinal)))
        )
        {
            var first = question.First();
            var answers = question.Where(r => r.OptionId.Length > 0).ToArray();
            var of = answers.FirstOrDefault()?.BaseIs ?? first.BaseIs;
            yield return "";
            foreach (
                var line in Wrapped.At(
                    $"{first.Question}  {(question.Key.IsTheme ? "Themes: " : "")}{Printable.Line(first.Text)}",
                    width,
                    Gap
                )
            )
            {
                yield return line;
            }
            yield return $"  Shares are of {of}.";
            foreach (var line in Table([.. question], audit, width))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Table(TidyRow[] rows, Audit audit, int width)
    {
        var columns = Headings(audit).Where(h => rows.Any(r => r.Group == h.Key)).ToArray();
        var lines = rows.Select(r => (r.OptionId, r.Option, r.Measure)).Distinct().ToArray();
        var each = columns.Select(c => Math.Max(c.Name.Length, Narrowest) + Gap).ToArray();
        for (var (from, to) = (0, 0); from < columns.Length; from = to)
        {
            for (var used = Gap + Label; to < columns.Length && (to == from || used + each[to] <= width); to++)
            {
                used += each[to];
            }
            var shown = from..to;
            yield return new string(' ', Gap + Label) + string.Concat(columns[shown].Zip(each[shown], (c, w) => c.Name.PadLeft(w)));
            foreach (var line in lines)
            {
                var cells = columns[shown]
                    .Zip(
                        each[shown],
                        (c, w) =>
                            Cell(rows.FirstOrDefault(r => r.Group == c.Key && Key(r) == line), audit.Counting.DecimalsInTables).PadLeft(w)
                    );
                yield return $"  {Short(Name(line)).PadRight(Label)}{string.Concat(cells)}".TrimEnd();
            }
        }
    }

    private static (string OptionId, string Option, string Measure) Key(TidyRow row) => (row.OptionId, row.Option, row.Measure);

    private static string Name((string Id, string Option, string Measure) line) =>
        line.Measure switch
        {
            "answered" => "Answered",
            "members" => "In all",
            "mean" => line.Option.Length > 0 ? $"{line.Option}: mean place" : "Mean",
            "top" => "Top two steps",
            "first" => $"{line.Option}: first",
            "first-three" => $"{line.Option}: first three",
            _ => line.Option,
        };

    private static string Cell(TidyRow? row, int decimals) =>
        row switch
        {
            null => "",
            { Mean: { } mean } => mean.ToString("0.00", CultureInfo.InvariantCulture),
            { Mark: not Mark.None } => MarkSigns.Of(row.Mark),
            { Measure: "answered" or "members", Count: { } count } => Number(count),
            { Count: { } count, Share: { } share } => $"{Number(count)} {Percent(count, row.Base!.Value, decimals), 5}%",
            _ => "",
        };

    private static string? Percent(long count, long whole, int decimals) =>
        Rounding.Percent(count, whole, decimals)?.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(string label) =>
        Printable.Line(label) is var line && line.Length <= Label - Gap ? line : line[..(Label - Gap - 3)] + "...";

    private static IEnumerable<(Group Group, string Key, string Name)> Headings(Audit audit) =>
        new[] { (Group: Group.Region, Name: "Region") }
            .Concat(audit.Areas.Select(a => (Group: new Group { Area = a.Id }, Name: Printable.Line(a.Name))))
            .Append((Group: new Group { Side = PoliceSide.Police }, Name: "Police"))
            .Append((Group: new Group { Side = PoliceSide.Others }, Name: "Others"))
            .Select(h => (h.Group, h.Group.Key is { Length: > 0 } key ? key : "region", h.Name));
}
