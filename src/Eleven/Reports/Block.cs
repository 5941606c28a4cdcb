using System.Collections.Immutable;

namespace Eleven.Reports;

/// <summary>One piece of a report. Writers must know every kind: an unknown one is a bug and fails loudly.</summary>
public abstract record Block;

/// <summary>A heading; level 1 is a part of the report, 2 a section, 3 a question, 4 within a question.</summary>
/// <param name="Anchor">Stable, kebab-case, unique in the report: links and figures lead to it.</param>
public sealed record Heading(int Level, string Text, string Anchor) : Block
{
    /// <summary>Shorter, for the tab of a sheet; null where the text is short.</summary>
    public string? Name { get; init; }
}

public enum ParagraphStyle
{
    Body,

    /// <summary>The plain sentence that states a finding with its base.</summary>
    Finding,
    Lead,

    /// <summary>Base, source or rounding note under a table or chart.</summary>
    Note,

    /// <summary>A person's own words about the figures, as against drafted text.</summary>
    Commentary,
}

public sealed record Paragraph(ImmutableArray<Run> Runs, ParagraphStyle Style = ParagraphStyle.Body) : Block
{
    public static Paragraph Of(string text, ParagraphStyle style = ParagraphStyle.Body) => new([new Run(text)], style);
}

/// <summary>A stretch of text. Figure: the address of the figure that the text states, for tracing; Link: #anchor or https address.</summary>
public sealed record Run(string Text)
{
    public bool Strong { get; init; }
    public bool Emphasis { get; init; }
    public string? Link { get; init; }
    public string? Figure { get; init; }
}

public sealed record ListBlock(bool Numbered, ImmutableArray<ImmutableArray<Run>> Items) : Block;

public sealed record ChartBlock(Chart Chart) : Block;

public sealed record TableBlock(Table Table) : Block;

/// <summary>A practitioner's or organisation's words that a person released.</summary>
/// <param name="Who">As far as may be said: "Practitioner, health".</param>
public sealed record QuoteBlock(string Text, string Who) : Block;

/// <summary>A recommendation where it arises; the closing table repeats it.</summary>
public sealed record RecommendationBlock(int Number, string Text, string? Who, string? By, string Anchor) : Block;

/// <summary>A box set apart: what a reader must know about what stands beside it.</summary>
public sealed record Callout(string Title, ImmutableArray<Paragraph> Paragraphs) : Block;

/// <summary>"You said, we will": an organisation's feedback and the partnership's reply.</summary>
public sealed record YouSaidBlock(string Who, string YouSaid, string WeWill) : Block;

/// <summary>Two to four blocks' columns beside one another on a wide page, one after the other on a narrow one (the practitioner briefing).</summary>
public sealed record Columns(ImmutableArray<ImmutableArray<Block>> Parts) : Block;

public sealed record ContentsBlock(int Levels) : Block;

public sealed record PageBreak : Block;
