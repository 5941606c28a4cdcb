using System.Collections.Immutable;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports;

public static partial class KitchenSink
{
    private static readonly Cell HiddenCell = new("[c]") { Mark = Mark.Withheld };

    private static Table ResponseTable =>
        new(
            "table-response",
            "Responses by area and form",
            [
                new("Area", ColumnKind.Text, 3),
                new("General form"),
                new("Police form"),
                new("All responses"),
                new("Share of people", ColumnKind.Number, 1.2),
            ],
            [
                Counted("Calderport", 158, 17, 493),
                Counted("Levenshire", 104, 8, 493),
                Counted("Northmarch", 81, 9, 493),
                Counted("Thermewell", 64, 6, 493),
                Counted("Westmarch", 71, 12, 493),
                Counted("Five Rivers", 455, 38, 493) with
                {
                    Total = true,
                },
            ]
        )
        {
            Note = "Areas add to more than Five Rivers because many people work in several. Base: 493 responses.",
        };

    private static Table LeadTable =>
        new(
            "table-q4",
            "Know who the safeguarding lead is, by area",
            [
                new("Area", ColumnKind.Text, 2),
                new("Yes"),
                new("No"),
                new("Answered"),
                new("Yes, share"),
                new("95% interval", ColumnKind.Number, 1.5),
            ],
            [
                YesNo("Westmarch", 63, 71, "79.3 to 94.2"),
                YesNo("Calderport", 149, 158, "89.5 to 97.0"),
                YesNo("Levenshire", 98, 104, "88.0 to 97.3"),
                YesNo("Northmarch", 77, 81, "88.0 to 98.1"),
                new([new("Thermewell"), HiddenCell, HiddenCell, Number(41), HiddenCell, new("[z]") { Mark = Mark.NotApplicable }]),
                YesNo("Five Rivers", 423, 455, "90.2 to 95.0") with
                {
                    Total = true,
                },
            ]
        )
        {
            Note = "Base: answered. [c] withheld so that nobody can be recognised; [z] not applicable.",
        };

    private static Table TrainingTable =>
        new(
            "table-q10",
            "Training done in the last two years, Westmarch beside the rest of Five Rivers",
            [
                new("Training", ColumnKind.Text, 3.4),
                new("Westmarch"),
                new("Share"),
                new("Rest of region"),
                new("Share"),
                new("Verdict", ColumnKind.Text, 1.2),
            ],
            [.. TrainingDone.Categories.Select((category, i) => Beside2(category, i))]
        )
        {
            Note = "Base: answered (70 and 384). Higher or lower only where the 95% interval of the difference leaves out nought.",
        };

    private static Table ReviewsTable =>
        new(
            "table-q16",
            "Use of practice reviews",
            [new("Group", ColumnKind.Text, 3), new("Yes"), new("Answered"), new("Share")],
            [
                new([new("Westmarch, police officers"), Number(6), Number(12), Percent(6, 12)]),
                new([new("Westmarch, everyone else"), Number(50), Number(71), Percent(50, 71)]),
                new([new("Last audit"), new("[x]") { Mark = Mark.NotAvailable }, new("[x]") { Mark = Mark.NotAvailable }, HiddenCell]),
            ]
        );

    private static Table RecommendationTable =>
        new(
            "table-recommendations",
            "All recommendations",
            [
                new("Number", ColumnKind.Number, 0.8),
                new("Recommendation", ColumnKind.Text, 5),
                new("Who", ColumnKind.Text, 2),
                new("By", ColumnKind.Text, 1.4),
            ],
            [
                new([
                    Number(1),
                    new(
                        "Every organisation names its safeguarding lead and deputy in its induction pack and on its intranet, and tells sessional staff on their first day."
                    ),
                    new("Safeguarding leads of all organisations"),
                    new("September 2025"),
                ]),
                new([Number(2), new("The partnership turns each review into a seven-minute briefing."), new(""), new("")]),
            ]
        );

    private static Row Counted(string area, int general, int police, int people) =>
        new([new(area), Number(general), Number(police), Number(general + police), Percent(general + police, people)]);

    private static Row YesNo(string area, int yes, int of, string interval) =>
        new([new(area), Number(yes), Number(of - yes), Number(of), Percent(yes, of), new(interval)]);

    private static Row Beside2(string category, int i)
    {
        var rest = TrainingDone.Series[1].Points[i];
        var here = TrainingDone.Series[0].Points[i];
        return new([
            new(category),
            here.Value is null ? HiddenCell : Number(CountOf(here)),
            here.Value is null ? HiddenCell : Percent(CountOf(here), 70),
            Number(CountOf(rest)),
            Percent(CountOf(rest), 384),
            new(here.Value is null ? "" : "Similar"),
        ]);
    }

    // "54% (38 of 70)" -> 38
    private static int CountOf(Point point) => int.Parse(point.Label.Split('(')[1].Split(' ')[0]);

    private static Cell Number(int count) => new($"{count:N0}") { Number = count, Format = "#,##0" };

    private static Cell Percent(int count, int of) =>
        new($"{Rounding.Percent(count, of, 1):0.0}%") { Number = (decimal)count / of, Format = "0.0%" };
}
