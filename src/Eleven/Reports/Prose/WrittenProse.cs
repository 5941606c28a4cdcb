using System.Collections.Immutable;

namespace Eleven.Reports.Prose;

/// <summary>What people wrote beside an audit: sections of Markdown, each for one part of the report or one question. See docs/figures.md.</summary>
public sealed record WrittenProse(ImmutableArray<ProseSection> Sections)
{
    public static readonly WrittenProse None = new([]);

    /// <summary>In the place of an area: for what is said of the region alone. No area may be called so.</summary>
    public const string RegionOnly = "region";

    /// <summary>Sections of that name for all reports, then those for the area's or the region's own.</summary>
    /// <param name="area">Area id; null: the region's report.</param>
    public IEnumerable<ProseSection> For(string name, string? area) =>
        Sections.Where(s => s.Name == name && (s.Area is null || s.Area == (area ?? RegionOnly))).OrderBy(s => s.Area is null ? 0 : 1);
}

/// <param name="Name">A part of the report or the code of a question.</param>
/// <param name="Area">Area id when it is for one area's report only, or <see cref="WrittenProse.RegionOnly"/>; null: all.</param>
/// <param name="Place">Of the heading.</param>
public sealed record ProseSection(string Name, string? Area, Place Place, ImmutableArray<ProseBlock> Blocks);

/// <summary>Line and column, both from 1.</summary>
public readonly record struct Place(int Line, int Column);

public abstract record ProseBlock;

public sealed record ProseParagraph(ImmutableArray<Inline> Text) : ProseBlock;

public sealed record ProseSubheading(string Text, Place Place) : ProseBlock;

public sealed record ProseList(bool Numbered, ImmutableArray<ImmutableArray<Inline>> Items) : ProseBlock;

/// <summary>A recommendation where it arises; its number is given by the report.</summary>
public sealed record WrittenRecommendation(ImmutableArray<Inline> Text, string? Who, string? By, Place Place) : ProseBlock;

/// <summary>A stretch of text, or a figure named in it.</summary>
public abstract record Inline;

public sealed record Words(string Text) : Inline
{
    public bool Strong { get; init; }
    public bool Emphasis { get; init; }

    /// <summary>https address, mailto or #anchor.</summary>
    public string? Link { get; init; }
}

/// <summary>{{ADDRESS}} or {{ADDRESS|FORMAT}}.</summary>
/// <param name="Place">Of the first letter of the address.</param>
public sealed record FigureHole(string Address, string? Format, Place Place) : Inline
{
    public bool Strong { get; init; }
    public bool Emphasis { get; init; }
}
