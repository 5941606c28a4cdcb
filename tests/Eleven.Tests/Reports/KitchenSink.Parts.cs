using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Tests.Reports;

public static partial class KitchenSink
{
    private static readonly string[] Questions =
    [
        "Structure and accountability",
        "Safer recruitment",
        "Allegations",
        "Induction and supervision",
        "Training",
        "Listening to children",
        "Cultural identity",
        "Disabled children",
        "Information sharing",
        "Early help",
        "Neglect",
        "Exploitation",
        "Domestic abuse",
        "Online safety",
        "Practice reviews",
        "Transitional safeguarding",
        "Escalation",
        "Whole organisation",
    ];

    private static readonly string[] Organisations =
    [
        "Westmarch Council, children's services",
        "Westmarch Council, adults' services",
        "Westmarch Council, public health",
        "Five Rivers Constabulary",
        "Five Rivers Integrated Care Board",
        "Tidewater Hospitals NHS Trust",
        "Longreach Community Health",
        "Marlow Vale Mental Health Partnership NHS Trust",
        "Probation Service, Five Rivers",
        "Five Rivers Youth Justice Service",
        "Five Rivers Fire and Rescue",
        "Western Ambulance Service",
        "Westmarch College",
        "St Brannock's Academies Trust",
        "Harbour Learning Trust",
        "Nailbridge Youth Clubs",
        "Westmarch Housing",
        "Homestead Family Support",
        "Coast and Country Leisure",
        "All returns",
    ];

    private static Table HeatMap =>
        new(
            "table-heat-map",
            "Grades by organisation and question",
            [new("Organisation", ColumnKind.Text, 5), .. Questions.Select(q => new Column(q))],
            [.. Organisations.Select((o, i) => new Row([new(o), .. Questions.Select((_, q) => Grade(i, q))], Total: o == "All returns"))]
        )
        {
            HeatMap = true,
            Note =
                "R requires improvement, A good, G outstanding, white with a border did not rate, hatched not relevant. The last row counts returns that are good or outstanding.",
        };

    private static Table SmallHeatMap =>
        new(
            "table-heat-map-small",
            "Grades of the three statutory partners",
            [new("Organisation", ColumnKind.Text, 3), new("Structure"), new("Recruitment"), new("Training"), new("Neglect")],
            [.. Organisations.Take(3).Select((o, i) => new Row([new(o), .. Enumerable.Range(0, 4).Select(q => Grade(i, q))]))]
        )
        {
            HeatMap = true,
        };

    private static ImmutableArray<Block> Grades =>
        [
            new Heading(1, "What organisations said of themselves", "grades"),
            new Heading(2, "Returns", "returns"),
            new ChartBlock(ReturnsCounted),
            new Heading(2, "Grades", "all-grades"),
            Paragraph.Of("Structure is strongest: 12 of 15 returns are outstanding.", ParagraphStyle.Finding),
            new ChartBlock(GradesByQuestion),
            new TableBlock(SmallHeatMap),
        ];

    private static ImmutableArray<Block> HeatMapPart =>
        [
            new Heading(2, "Heat map", "heat-map"),
            Paragraph.Of("Each row is a return, each column a question; a letter stands in every cell."),
            new TableBlock(HeatMap),
        ];

    private static ImmutableArray<Block> Improvement =>
        [
            new Heading(2, "You said, we will", "you-said"),
            new YouSaidBlock(
                "Nailbridge Youth Clubs",
                "The form is long for a small charity, and some questions are about services we do not run.",
                "We will offer a short form to organisations with fewer than ten staff from the next audit on."
            ),
            new YouSaidBlock(
                "Harbour Learning Trust",
                "We would like to see the practice of others.",
                "We will hold a learning event in May 2025."
            ),
        ];

    private static Columns BriefingColumns =>
        new([
            [
                new Heading(2, "What we asked", "briefing-asked"),
                Paragraph.Of("83 practitioners in Westmarch told us how safeguarding works where they work.", ParagraphStyle.Lead),
                new QuoteBlock("I know exactly who to ask, and she rings back the same day.", "Practitioner, health"),
                new Callout(
                    "Worried about a child?",
                    [Paragraph.Of("Talk to your safeguarding lead today. If a child is in danger, call 999.")]
                ),
            ],
            [
                new Heading(2, "What we found", "briefing-found"),
                Paragraph.Of("89% know their safeguarding lead (63 of 71).", ParagraphStyle.Finding),
                new ChartBlock(LeadByArea),
            ],
            [
                new Heading(2, "What to do", "briefing-do"),
                new ListBlock(
                    false,
                    [
                        [new("Know who your lead and deputy are.")],
                        [new("Book the advanced update if yours is older than two years.")],
                        [new("Read one practice review with your team this term.")],
                    ]
                ),
                new RecommendationBlock(
                    2,
                    "The partnership turns each review into a seven-minute briefing.",
                    "Business unit",
                    "July 2025",
                    "briefing-2"
                ),
            ],
        ]);

    private static Cell Grade(int organisation, int question) =>
        Organisations[organisation] == "All returns" ? Number(9 + (question * 5 % 8))
        : (organisation, question) == (17, 3) ? HiddenCell
        : Grade((organisation * 7) + (question * 3) + (organisation * question % 5));

    // Any pattern that holds every grade and both blanks will do.
    private static Cell Grade(int any) =>
        (any % 11) switch
        {
            0 => new("R") { Fill = "#d4351c", Spoken = "Red: requires improvement" },
            1 or 4 or 8 => new("A") { Fill = "#f0a81d", Spoken = "Amber: good" },
            7 => new("–") { Pattern = SeriesPattern.Outline, Spoken = "Did not rate" },
            10 => new("n/r") { Pattern = SeriesPattern.Hatched, Spoken = "Not relevant" },
            _ => new("G") { Fill = "#00703c", Spoken = "Green: outstanding" },
        };
}
