using System.Collections.Immutable;

namespace Eleven.Reports;

public enum ChartKind
{
    /// <summary>One series, a bar a category.</summary>
    Bars,

    /// <summary>Up to four series side by side in each category.</summary>
    GroupedBars,

    /// <summary>Series stacked to the whole in each category: grades.</summary>
    StackedBars,
}

/// <summary>A horizontal bar chart of shares (percent, 0 to 100) or counts. Its title is the sentence that states the finding; its table stands beneath it in the report.</summary>
/// <param name="Unit">"%" or empty for counts.</param>
/// <param name="AltText">Says in words what the chart shows, with the main figures.</param>
/// <param name="BaseNote">Base and what it is, as printed under the chart.</param>
public sealed record Chart(
    string Anchor,
    ChartKind Kind,
    string Title,
    string Unit,
    ImmutableArray<string> Categories,
    ImmutableArray<Series> Series,
    string AltText,
    string BaseNote
)
{
    /// <summary>What each category is, as it heads the first column of the chart's figures.</summary>
    public string CategoriesAre { get; init; } = "What is shown";
}

/// <summary>One row of bars.</summary>
/// <param name="Colour">#rrggbb.</param>
/// <param name="Letter">Printed in the bar where colour alone would tell it apart (R, A, G, 0-3); empty for none.</param>
public sealed record Series(string Name, string Colour, string Letter, ImmutableArray<Point> Points)
{
    public SeriesPattern Pattern { get; init; }
}

public enum SeriesPattern
{
    Solid,

    /// <summary>White with a border: did not rate.</summary>
    Outline,

    /// <summary>Hatched: not relevant.</summary>
    Hatched,
}

/// <summary>One bar: its length (null when withheld or not available) and the label at the bar, for example "54% (38 of 70)" or "[c]".</summary>
public sealed record Point(decimal? Value, string Label);
