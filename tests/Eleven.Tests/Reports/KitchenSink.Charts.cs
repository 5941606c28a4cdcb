using System.Collections.Immutable;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports;

public static partial class KitchenSink
{
    private const string Accent = "#1d4f73";
    private const string Beside = "#b5562b";

    private static readonly Point Withheld = new(null, "[c]");

    private static Chart LeadByArea =>
        new(
            "figure-q4",
            ChartKind.Bars,
            "Most practitioners in every area know their safeguarding lead",
            "%",
            ["Westmarch", "Calderport", "Levenshire", "Northmarch", "Thermewell", "Five Rivers"],
            [new("Yes", Accent, "", [Share(63, 71), Share(149, 158), Share(98, 104), Share(77, 81), Withheld, Share(423, 455)])],
            "Bar chart. Know their safeguarding lead: Westmarch 89%, Calderport 94%, Levenshire 94%, Northmarch 95%, Thermewell withheld, Five Rivers 93%.",
            "Base: practitioners who answered question 4. [c]: withheld so that nobody can be recognised."
        );

    private static Chart TrainingDone =>
        new(
            "figure-q10",
            ChartKind.GroupedBars,
            "Advanced updates are the training most often done, by police officers least",
            "%",
            [
                "Introduction to child protection",
                "Advanced child protection",
                "Advanced child protection update",
                "Safer recruitment",
                "Child exploitation, county lines and serious violence affecting children and young people",
                "Domestic abuse and its effect on children",
                "Female genital mutilation",
                "Working with fathers and male carers who do not live with the child",
                "Neglect",
                "None of these",
            ],
            [
                new(
                    "Westmarch",
                    Accent,
                    "",
                    [
                        Share(22, 70),
                        Share(32, 70),
                        Share(38, 70),
                        Share(17, 70),
                        Share(29, 70),
                        Share(36, 70),
                        Share(8, 70),
                        Withheld,
                        Share(25, 70),
                        Withheld,
                    ]
                ),
                new(
                    "Rest of Five Rivers",
                    Beside,
                    "",
                    [
                        Share(134, 384),
                        Share(161, 384),
                        Share(199, 384),
                        Share(96, 384),
                        Share(142, 384),
                        Share(188, 384),
                        Share(61, 384),
                        Share(46, 384),
                        Share(127, 384),
                        Share(23, 384),
                    ]
                ),
            ],
            "Grouped bar chart of ten kinds of training. The advanced update leads with 54% in Westmarch and 52% in the rest of Five Rivers.",
            "Base: practitioners who answered question 10 (70 in Westmarch, 384 in the rest of Five Rivers)."
        );

    private static Chart ReviewsUsed =>
        new(
            "figure-q16",
            ChartKind.GroupedBars,
            "Police officers use practice reviews less than others do",
            "%",
            ["Westmarch", "Rest of Five Rivers"],
            [
                new("Police officers", Accent, "", [new(50m, "6 of 12"), Share(14, 26)]),
                new("Everyone else", Beside, "", [Share(50, 71), Share(259, 384)]),
                new("Last audit", "#8f9ca6", "", [new(null, "[x]"), Share(188, 401)]),
            ],
            "Grouped bar chart. Use practice reviews: Westmarch police 6 of 12, everyone else 70%; rest of Five Rivers police 54%, everyone else 67%.",
            "Base: practitioners who answered question 16. [x]: not asked in the last audit."
        );

    private static Chart GradesByQuestion =>
        Stacked(
            "figure-grades",
            "Most returns grade themselves good or outstanding",
            [
                ("A1 Safeguarding structure and accountability", 0, 3, 12, 0, 0),
                ("A2 Safer recruitment and allegations against people who work with children", 1, 4, 9, 1, 0),
                ("B1 Listening to children", 2, 3, 9, 1, 0),
                ("B2 Cultural identity and disability", 2, 6, 5, 2, 0),
                ("C1 Sharing information", 0, 7, 8, 0, 0),
                ("C2 Practice reviews", 1, 4, 8, 0, 2),
                ("D1 Transitional safeguarding of young people over 16", 1, 2, 5, 3, 4),
            ],
            "Stacked bar chart of grades for seven questions. Structure: 3 good and 12 outstanding of 15. Cultural identity is weakest: 2 of 15 require improvement.",
            "Base: 15 returns asked."
        );

    private static Chart ReturnsCounted =>
        new(
            "figure-returns",
            ChartKind.Bars,
            "Schools sent most of the returns",
            "",
            ["Schools and colleges", "Health", "Councils", "Voluntary sector", "Police and justice"],
            [new("Returns", Accent, "", [new(14, "14 of 18"), new(6, "6 of 6"), new(5, "5 of 5"), new(3, "3 of 7"), new(2, "2 of 2")])],
            "Bar chart of returns by sector: schools and colleges 14 of 18, health 6 of 6, councils 5 of 5, voluntary sector 3 of 7, police and justice 2 of 2.",
            "Base: organisations that were asked for a return."
        );

    private static Chart Stacked(
        string anchor,
        string title,
        ImmutableArray<(string Label, int Red, int Amber, int Green, int DidNotRate, int NotRelevant)> rows,
        string altText,
        string baseNote
    )
    {
        ImmutableArray<Point> Points(Func<(string, int Red, int Amber, int Green, int DidNotRate, int NotRelevant), int> count) =>
            [.. rows.Select(r => Share(count(r), r.Red + r.Amber + r.Green + r.DidNotRate + r.NotRelevant))];
        return new(
            anchor,
            ChartKind.StackedBars,
            title,
            "%",
            [.. rows.Select(r => r.Label)],
            [
                new("Requires improvement", "#d4351c", "R", Points(r => r.Red)),
                new("Good", "#f0a81d", "A", Points(r => r.Amber)),
                new("Outstanding", "#00703c", "G", Points(r => r.Green)),
                new("Did not rate", "#ffffff", "", Points(r => r.DidNotRate)) { Pattern = SeriesPattern.Outline },
                new("Not relevant to us", "#b1b4b6", "", Points(r => r.NotRelevant)) { Pattern = SeriesPattern.Hatched },
            ],
            altText,
            baseNote
        );
    }

    // As drafting does it: a share below a base of 20 is labelled by its counts.
    private static Point Share(int count, int of) =>
        new(Rounding.Percent(count, of, 1), of < 20 ? $"{count} of {of}" : $"{Rounding.Percent(count, of, 0)}% ({count} of {of})");
}
