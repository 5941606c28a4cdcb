using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>Figures as cells: counts whole, shares to one decimal, means to two; a mark where there is no number to show.</summary>
internal static class FigureCells
{
    public static readonly Cell Withheld = new(MarkSigns.Of(Mark.Withheld)) { Mark = Mark.Withheld, Spoken = "withheld" };
    public static readonly Cell NotApplicable = new(MarkSigns.Of(Mark.NotApplicable))
    {
        Mark = Mark.NotApplicable,
        Spoken = "not applicable",
    };
    public static readonly Cell NotAvailable = new(MarkSigns.Of(Mark.NotAvailable)) { Mark = Mark.NotAvailable, Spoken = "not available" };

    public static Cell Count(Stated? figure) => figure is { } f ? Number(f.Figure.Count, f.Address) : Withheld;

    public static Cell Base(Stated? figure) => figure is { } f ? Number(f.Figure.Base, f.Address) : Withheld;

    public static Cell Percent(Stated? figure)
    {
        if (figure is not { } f)
        {
            return Withheld;
        }
        return f.Figure.Percent(1) is { } percent
            ? new Cell($"{percent:0.0}%")
            {
                // Unrounded, for who calculates on; the format shows one decimal.
                Number = (decimal)f.Figure.Count / f.Figure.Base,
                Format = "0.0%",
                Figure = f.Address,
            }
            : NotApplicable;
    }

    public static Cell Mean(StatedMean? mean) =>
        mean is { } m
            ? new Cell($"{m.Mean.Rounded(Tallies.Mean.DecimalsInPrint):0.00}")
            {
                Number = m.Mean.Rounded(Tallies.Mean.DecimalsInData),
                Format = "0.00",
                Figure = m.Address,
            }
            : Withheld;

    public static Cell Number(long count, string? address = null) =>
        new($"{count:N0}")
        {
            Number = count,
            Format = "#,##0",
            Figure = address,
        };
}
