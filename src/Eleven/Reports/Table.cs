using System.Collections.Immutable;

namespace Eleven.Reports;

/// <summary>A table with a caption and one header row; the first column heads its rows.</summary>
public sealed record Table(string Anchor, string Caption, ImmutableArray<Column> Columns, ImmutableArray<Row> Rows)
{
    /// <summary>Bases, rounding, marks: printed beneath.</summary>
    public string? Note { get; init; }

    /// <summary>A heat map: cells are coloured and lettered, narrow columns, header text may stand upright.</summary>
    public bool HeatMap { get; init; }

    /// <summary>More columns than leave room on paper for the names of the rows: printed smaller.</summary>
    public bool IsDense => !HeatMap && Columns.Length > 7;
}

public enum ColumnKind
{
    Text,
    Number,
}

/// <param name="Weight">Share of the width, relative to the other columns.</param>
public sealed record Column(string Heading, ColumnKind Kind = ColumnKind.Number, double Weight = 1);

/// <summary>A row of cells; Total rows are set apart by a rule.</summary>
public sealed record Row(ImmutableArray<Cell> Cells, bool Total = false);

/// <summary>Why a cell has no number.</summary>
public enum Mark
{
    None,

    /// <summary>[c] withheld so that nobody can be recognised.</summary>
    Withheld,

    /// <summary>[z] not applicable.</summary>
    NotApplicable,

    /// <summary>[x] not available.</summary>
    NotAvailable,
}

/// <summary>One cell: the text as printed and, where it is a number, the number for spreadsheets (a share as 0 to 1).</summary>
public sealed record Cell(string Text)
{
    public decimal? Number { get; init; }

    /// <summary>Excel number format, for example 0, 0.0%, 0.00.</summary>
    public string? Format { get; init; }
    public Mark Mark { get; init; }

    /// <summary>Background, #rrggbb; always beside a letter or word in the text.</summary>
    public string? Fill { get; init; }
    public SeriesPattern Pattern { get; init; }

    /// <summary>Address of the figure, for tracing back.</summary>
    public string? Figure { get; init; }

    /// <summary>Read out in place of a bare letter, for example "Green: outstanding".</summary>
    public string? Spoken { get; init; }
}
