using System.Globalization;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>Headings, paragraphs and lists.</summary>
internal static class Prose
{
    public static void Write(Story story, Heading heading)
    {
        if (heading.Level is < 1 or > 4)
        {
            throw new InvalidOperationException($"A heading of level {heading.Level} (\"{heading.Text}\"): levels are 1 to 4.");
        }
        story.Begin(string.Create(CultureInfo.InvariantCulture, $"Heading{heading.Level}"));
        story.Bookmarks.Around(
            story.Xml,
            Contents.BookmarkOf(story, heading),
            () => story.Bookmarks.Around(story.Xml, story.Bookmarks.Of(heading.Anchor), () => story.Text(heading.Text))
        );
        story.End(page => story.PageOf[heading.Anchor] = page);
    }

    public static void Write(Story story, Paragraph paragraph, Block? next)
    {
        var leadsUp =
            next is ListBlock or YouSaidBlock
            || (
                paragraph.Style == ParagraphStyle.Note
                    ? next is Paragraph { Style: ParagraphStyle.Finding }
                    : next is ChartBlock or TableBlock
            );
        story.Begin(StyleOf(paragraph.Style), keep: leadsUp);
        Runs.Write(story, paragraph.Runs);
        story.End();
    }

    public static void Write(Story story, ListBlock list)
    {
        // Numbers 1 and 2 are the lists of the styles themselves; each numbered list after them starts again at one.
        var number = list.Numbered ? Numbering.First + story.NumberedLists++ : 0;
        foreach (var (i, item) in list.Items.Index())
        {
            var last = i == list.Items.Length - 1;
            story.Begin(
                list.Numbered ? "ListNumber" : "ListBullet",
                // No item stands alone at the end of a page, nor on the next one.
                keep: !last && (i == 0 || i == list.Items.Length - 2),
                number,
                last ? story.Styles["Normal"].After : null
            );
            Runs.Write(story, item);
            story.End();
        }
    }

    public static string StyleOf(ParagraphStyle style) =>
        style switch
        {
            ParagraphStyle.Body => "Normal",
            ParagraphStyle.Finding => "Finding",
            ParagraphStyle.Lead => "Lead",
            ParagraphStyle.Note => "Note",
            ParagraphStyle.Commentary => "Commentary",
            _ => throw new NotSupportedException($"The Word writer does not know the paragraph style {style}."),
        };
}
