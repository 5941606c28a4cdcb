using Eleven.Reports;
using Eleven.Reports.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Reports.Drawing;

public sealed class ChartDrawingTests
{
    private static readonly Gen<string> Words = Gen.Elements(
        "Yes",
        "Children's social care",
        "Working with fathers and male carers who do not live with the child or children",
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle",
        ""
    );

    private static readonly Gen<Point> Points = Gen.OneOf(
        Gen.Choose(0, 1000).Select(n => new Point(n / 10m, $"{n / 10}% ({n} of 1000)")),
        Gen.Constant(new Point(null, "[c]"))
    );

    private static readonly Gen<Chart> Charts =
        from kind in Gen.Elements(ChartKind.Bars, ChartKind.GroupedBars, ChartKind.StackedBars)
        from unit in Gen.Elements("%", "")
        from categories in Words.NonEmptyListOf()
        from series in Gen.Choose(1, kind == ChartKind.Bars ? 1 : 4).SelectMany(n => SeriesOf(categories.Count).ListOf(n))
        select new Chart("c", kind, "Title", unit, [.. categories], [.. series], "Alt", "Base");

    [Fact]
    public void Nothing_is_drawn_outside_the_paper() =>
        Prop.ForAll(
                Arb.From(Charts),
                chart =>
                {
                    foreach (var drawing in new[] { Paper.Wide, Paper.Narrow }.Select(paper => ChartDrawing.Of(chart, paper)))
                    {
                        drawing
                            .Shapes.Where(s => !IsWithin(drawing, s))
                            .ShouldBeEmpty($"{chart.Kind} on {drawing.Width} x {drawing.Height}");
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_word_of_every_category_is_there_in_order() =>
        Prop.ForAll(
                Arb.From(Charts),
                chart =>
                {
                    var text = Squeezed(string.Concat(ChartDrawing.Of(chart, Paper.Wide).Shapes.OfType<TextShape>().Select(t => t.Text)));
                    return chart.Categories.All(c => text.Contains(Squeezed(c)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_of_a_stack_fill_the_whole_even_where_rounded_shares_add_to_101()
    {
        var drawing = ChartDrawing.Of(Stack([("R", 33.7m), ("A", 33.7m), ("G", 33.7m)]), Paper.Wide);

        var bars = Bars(drawing);

        (bars[^1].X + bars[^1].Width).ShouldBe(Paper.Wide.Width, 3);
        bars.Select(b => b.Width).ShouldAllBe(w => Math.Abs(w - bars[0].Width) < 0.01);
    }

    [Fact]
    public void With_a_part_withheld_the_other_parts_are_not_stretched_to_the_whole()
    {
        var drawing = ChartDrawing.Of(Stack([("R", null), ("A", null), ("G", 50m)]), Paper.Wide);

        Bars(drawing).Single().Width.ShouldBeLessThan(Paper.Wide.Width / 2);
        drawing.Shapes.OfType<TextShape>().ShouldContain(t => t.Text == "[c]");
    }

    [Fact]
    public void A_part_that_has_room_says_its_letter_and_its_figure_and_a_narrow_one_its_letter()
    {
        var drawing = ChartDrawing.Of(Stack([("R", 3m), ("A", 7m), ("G", 90m)]), Paper.Wide);

        var texts = drawing.Shapes.OfType<TextShape>().Where(t => t.Bold).Select(t => t.Text).ToArray();

        // The key's letters come first.
        texts[3..].ShouldBe(["R", "A 7%", "G 90% (90 of 100)"]);
    }

    [Fact]
    public void A_pale_bar_has_a_border_and_a_dark_one_none()
    {
        var bars = Bars(ChartDrawing.Of(Stack([("A", 50m), ("G", 50m)]), Paper.Wide));

        bars.Select(b => b.Bordered).ShouldBe([true, false]);
    }

    private static Chart Stack((string Letter, decimal? Share)[] parts) =>
        new(
            "c",
            ChartKind.StackedBars,
            "Title",
            "%",
            ["", ""],
            [
                .. parts.Select(p => new Series(
                    p.Letter,
                    p.Letter == "A" ? "#f0a81d" : "#00703c",
                    p.Letter,
                    [PointOf(p.Share), new(0, "0% (0 of 100)")]
                )),
            ],
            "Alt",
            ""
        );

    private static Point PointOf(decimal? share) => new(share, share is null ? "[c]" : $"{share:0.#}% ({share:0.#} of 100)");

    // Less the swatches of the key.
    private static BarShape[] Bars(ChartDrawing drawing) => [.. drawing.Shapes.OfType<BarShape>().Where(b => b.Height > 20)];

    private static Gen<Series> SeriesOf(int categories) =>
        from name in Words
        from letter in Gen.Elements("", "R")
        from pattern in Gen.Elements(SeriesPattern.Solid, SeriesPattern.Outline, SeriesPattern.Hatched)
        from points in Points.ListOf(categories)
        select new Series(name, "#1d4f73", letter, [.. points]) { Pattern = pattern };

    private static bool IsWithin(ChartDrawing drawing, Shape shape)
    {
        var (left, right, top, bottom) = shape switch
        {
            BarShape b => (b.X, b.X + b.Width, b.Y, b.Y + b.Height),
            LineShape l => (l.X1, l.X2, l.Y1, l.Y2),
            TextShape t => Extent(t),
            _ => throw new ArgumentException("A shape without an extent.", nameof(shape)),
        };
        return left >= -0.5 && right <= drawing.Width + 0.5 && top >= -0.5 && bottom <= drawing.Height + 0.5;
    }

    private static (double, double, double, double) Extent(TextShape text)
    {
        var width = TextWidth.Of(text.Text, text.Size, text.Bold);
        var left = text.Align switch
        {
            TextAlign.Start => text.X,
            TextAlign.Middle => text.X - width / 2,
            _ => text.X - width,
        };
        return (left, left + width, text.Y - 0.72 * text.Size, text.Y);
    }

    private static string Squeezed(string text) => text.Replace(" ", "");
}
