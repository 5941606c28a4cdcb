using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>Figures as cells: counts whole, shares to the audit's decimals, means to two; a mark where there is no number to show.</summary>
internal static class FigureCells
{
    public static readonly Cell Withheld = new(MarkSigns.Of(Mark.Withheld)) { Mark = Mark.Withheld, Spoken = "withheld" };
    public static readonly Cell NotApplicable = new(MarkSigns.Of(Mark.NotApplicable))
    {
        Mark = Mark.NotApplicable,
        Spoken = "not applicable",
    };
    public static readonly Cell NotAvailable = new(MarkSigns.Of(Mark.NotAvailable)) { Mark = Mark.NotAvailable, Spoken = "not available" };

    /// <summary>Not applicable where there was nobody to count over, such as those whose form did not offer the option.</summary>
    public static Cell Count(Stated? figure) =>
        figure is not { } f ? Withheld
        : f.Figure.Base == 0 ? NotApplicable
        : Number(f.Figure.Count, f.Address);

    public static Cell Base(Stated? figure) => figure is { } f ? Number(f.Figure.Base, f.Address) : Withheld;

    /// <param name="decimals">As the audit has them in tables.</param>
    public static Cell Percent(Stated? figure, int decimals)
    {
        if (figure is not { } f)
        {
            return Withheld;
        }
        return f.Figure.Percent(decimals) is { } percent
            ? new Cell(percent.ToString($"F{decimals}") + "%")
            {
                // Unrounded, for who calculates on; the format shows the decimals.
                Number = (decimal)f.Figure.Count / f.Figure.Base,
                Format = decimals == 0 ? "0%" : $"0.{new string('0', decimals)}%",
                Figure = f.Address,
            }
            : NotApplicable;
    }

    public static Cell Mean(StatedMean? mean) =>
        mean is { } m
            ? new Cell($"{m.Mean.Rounded(Tallies.Mean.DecimalsInPrint):0.00}")
            {
                // Unrounded, like shares: what is rounded twice may differ from what is printed.
                Number = (decimal)m.Mean.Sum / m.Mean.Count,
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
