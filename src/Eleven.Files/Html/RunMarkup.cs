using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>Runs of text: strong, emphasis, links, and the address of the figure that is stated.</summary>
internal static class RunMarkup
{
    public static void Write(Markup html, Paragraph paragraph, Anchors anchors)
    {
        html.Open("p", ("class", paragraph.Style == ParagraphStyle.Body ? null : paragraph.Style.ToString().ToLowerInvariant()));
        Write(html, paragraph.Runs, anchors);
        html.Close("p");
    }

    public static void Write(Markup html, ImmutableArray<Run> runs, Anchors anchors)
    {
        foreach (var run in runs)
        {
            if (run.Link is ['#', .. var anchor] && !anchors.Has(anchor))
            {
                throw new ArgumentException($"\"{run.Text}\" leads to #{anchor}, and nothing in the report bears that name.", nameof(runs));
            }
            Write(html, run);
        }
    }

    // Plain b and i: from strong and em Chromium makes tags that PDF before 2.0 does not have.
    private static void Write(Markup html, Run run)
    {
        (string Element, (string, string?) Attribute, bool On)[] around =
        [
            ("a", ("href", run.Link), Leads(run.Link)),
            ("b", ("class", null), run.Strong),
            ("i", ("class", null), run.Emphasis),
            ("span", ("data-figure", run.Figure), run.Figure is not null),
        ];
        foreach (var (element, attribute, on) in around)
        {
            if (on)
            {
                html.Open(element, attribute);
            }
        }
        html.Words(run.Text);
        foreach (var (element, _, on) in around.Reverse())
        {
            if (on)
            {
                html.Close(element);
            }
        }
    }

    // Anything else (javascript:, data:) stays plain text.
    private static bool Leads(string? link) =>
        link is not null
        && (
            link.StartsWith('#')
            || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        );
}
