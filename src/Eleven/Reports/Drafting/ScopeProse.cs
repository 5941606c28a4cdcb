using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.Reports.Prose;

namespace Eleven.Reports.Drafting;

/// <summary>What people wrote for one report, its figures bound; recommendations are numbered in the order in which they are asked for.</summary>
internal sealed class ScopeProse
{
    private readonly List<Recommendation> _recommendations = [];
    private readonly WrittenProse _written;
    private readonly ImmutableArray<Problem> _unread;
    private readonly ProseMistakes _mistakes;
    private readonly ProseBinder _binder;
    private readonly string? _area;

    private ScopeProse(DraftInput input, ShownLookup lookup, string? area)
    {
        var text = input.Prose;
        (_written, _unread) = text is null ? (WrittenProse.None, []) : ProseReading.Read(text.File, text.Text);
        _mistakes = new ProseMistakes(text?.File ?? "");
        _binder = new ProseBinder(lookup, input.Audience, area, [.. input.Now.Tallies.Sets.SelectMany(s => s.Terms)], _mistakes);
        ProseNames.Check(_written, input.Now, _mistakes);
        _area = area;
    }

    public static ScopeProse Of(DraftInput input, ShownLookup lookup, string? area) => new(input, lookup, area);

    public IReadOnlyList<Recommendation> Recommendations => _recommendations;

    /// <summary>Of the file as a whole, and of the figures bound so far.</summary>
    public ImmutableArray<Problem> Problems => [.. _unread, .. _mistakes.All];

    public bool Has(string name) => _written.For(name, _area).Any(s => !s.Blocks.IsEmpty);

    /// <param name="style">Of its paragraphs.</param>
    public IEnumerable<Block> Of(string name, ParagraphStyle style = ParagraphStyle.Body) =>
        _written.For(name, _area).SelectMany(section => section.Blocks.Select((b, i) => Block(section, b, i, style)));

    /// <summary>The recommendations that are for this area's report only, in the order of the file and without their numbers.</summary>
    public ImmutableArray<WrittenFor> OwnRecommendations() =>
        [
            .. from section in _written.Sections
            where _area is not null && section.Area == _area
            from recommendation in section.Blocks.OfType<WrittenRecommendation>()
            select new WrittenFor(
                section.Name,
                string.Concat(_binder.Bind(recommendation.Text).Select(r => r.Text)).Trim(),
                recommendation.Who,
                recommendation.By
            ),
        ];

    private Block Block(ProseSection section, ProseBlock block, int at, ParagraphStyle style) =>
        block switch
        {
            ProseParagraph paragraph => new Paragraph(_binder.Bind(paragraph.Text), style),
            ProseList list => new ListBlock(list.Numbered, [.. list.Items.Select(_binder.Bind)]),
            ProseSubheading heading => new Heading(4, heading.Text, $"{Anchor.Prose(section.Name)}-{section.Area ?? "all"}-{at + 1}"),
            WrittenRecommendation recommendation => Number(section, recommendation),
            _ => throw new ArgumentException($"A {block.GetType().Name} has no place in a report.", nameof(block)),
        };

    private RecommendationBlock Number(ProseSection section, WrittenRecommendation written)
    {
        var text = string.Concat(_binder.Bind(written.Text).Select(r => r.Text)).Trim();
        var number = _recommendations.Count + 1;
        _recommendations.Add(
            new(number, section.Name, text, written.Who, written.By, section.Area is WrittenProse.RegionOnly ? null : section.Area)
        );
        return new(number, text, written.Who, written.By, Anchor.Recommendation(number));
    }
}

/// <summary>A recommendation of one area's report, as another report quotes it.</summary>
internal sealed record WrittenFor(string Question, string Text, string? Who, string? By);
