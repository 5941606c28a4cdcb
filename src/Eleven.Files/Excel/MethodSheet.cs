using System.Collections.Immutable;
using Eleven.Files.Word;
using Eleven.Reports;

namespace Eleven.Files.Excel;

/// <summary>What one must know to use the figures: marks and columns of the workbook, and what the report says on its method.</summary>
internal static class MethodSheet
{
    private const double Width = 110;
    private const string PartOnMethod = "method";

    private static readonly string[] Reading =
    [
        "Percentages are stored as shares from 0 to 1 and shown as percent. Every share stands beside its count and base, or its base is named in the note.",
        "[c]: withheld so that nobody can be recognised. [z]: not applicable. [x]: not available. Such cells hold no number.",
        "Sheets named Figures hold one figure a row: the audit, the question, the option, the group, what is measured, count, base, what the base is, share, mean and mark.",
    ];

    public static IEnumerable<Markup> Write(Looks looks, Report report, string name, string foot, string contents)
    {
        var rows = new SheetRows(looks);
        var part = new SheetPart(name, [Width], 1) { Links = [("A2", contents)], Foot = foot };
        yield return part.Start();
        rows.NewRow(24).Text("Method and marks", new Look { Font = Font.Title });
        rows.NewRow().Text("All sheets", new Look { Font = Font.Link });
        foreach (var line in Reading.Prepend(Edition.Of(report)).Where(l => l.Length > 0))
        {
            rows.NewRow(Widths.HeightOf(line, Width)).Text(line, new Look { Wraps = true });
        }
        foreach (var (text, bold) in OnMethod(report.Blocks))
        {
            rows.NewRow(Widths.HeightOf(text, Width)).Text(text, new Look { Font = bold ? Font.Bold : Font.Plain, Wraps = true });
        }
        yield return rows.Take();
        yield return part.End();
    }

    // The part whose anchor says so, up to the next part.
    private static IEnumerable<(string Text, bool Bold)> OnMethod(ImmutableArray<Block> blocks)
    {
        var part = blocks.SkipWhile(b => b is not Heading { Level: 1 } h || !h.Anchor.Contains(PartOnMethod)).ToArray();
        Block[] own =
        [
            .. part.Take(1)
                .Concat(part.Skip(1).TakeWhile(b => b is not Heading { Level: 1 }))
                .Where(b => b is Heading or Paragraph or ListBlock or Callout),
        ];
        // Tables have sheets of their own, so a heading may have nothing left beneath it.
        var told = own.Where(
            (b, i) => b is not Heading over || (i + 1 < own.Length && (own[i + 1] is not Heading under || under.Level > over.Level))
        );
        return told.SelectMany(b =>
            b switch
            {
                Heading heading => [(heading.Text, true)],
                Paragraph paragraph => [(Plain(paragraph.Runs), false)],
                ListBlock list => list.Items.Select((item, i) => ($"{(list.Numbered ? $"{i + 1}." : "\u2022")} {Plain(item)}", false)),
                Callout callout => callout.Paragraphs.Select(p => (Plain(p.Runs), false)).Prepend((callout.Title, true)),
                _ => Enumerable.Empty<(string, bool)>(),
            }
        );
    }

    private static string Plain(ImmutableArray<Run> runs) => string.Concat(runs.Select(r => r.Text));
}
