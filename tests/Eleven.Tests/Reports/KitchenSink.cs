using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Tests.Reports;

/// <summary>A report that holds every block in every style, with the long labels, withheld marks and wide tables that real audits have. Each writer renders it.</summary>
public static partial class KitchenSink
{
    public static Report Report =>
        new()
        {
            Kind = ReportKind.Area,
            Title = "Section 11 audit 2024-25: Westmarch",
            Subtitle = "What practitioners and organisations told us about safeguarding children, and what should follow",
            Publisher = "Westmarch Safeguarding Children Partnership",
            Audience = Audience.Public,
            Draft = true,
            DataDate = new DateOnly(2024, 8, 30),
            FileName = "section-11-audit-2024-25-westmarch",
            Blocks =
            [
                new ContentsBlock(2),
                .. Introduction,
                .. Safeguarding,
                .. Training,
                .. Grades,
                .. HeatMapPart,
                .. Improvement,
                .. Closing,
            ],
        };

    /// <summary>The practitioner briefing: one page in columns.</summary>
    public static Report Briefing =>
        new()
        {
            Kind = ReportKind.Briefing,
            Title = "Safeguarding children: what practitioners in Westmarch told us",
            Subtitle = "Practitioner briefing from the Section 11 audit 2024-25",
            Publisher = "Westmarch Safeguarding Children Partnership",
            Colour = "#5b2a6b",
            Audience = Audience.Public,
            DataDate = new DateOnly(2024, 8, 30),
            FileName = "briefing-2024-25-westmarch",
            Blocks = [BriefingColumns],
        };

    private static ImmutableArray<Block> Introduction =>
        [
            new Heading(1, "Introduction", "introduction"),
            Paragraph.Of(
                "Section 11 of the Children Act 2004 asks organisations to make sure that what they do takes account of the need to safeguard and promote the welfare of children.",
                ParagraphStyle.Lead
            ),
            new Paragraph([
                new(
                    "In the summer of 2024 the five partnerships of Five Rivers asked practitioners how safeguarding works where they work. "
                ),
                new("This report is about Westmarch") { Strong = true },
                new(". The duty itself is in "),
                new("section 11 of the Act") { Link = "https://www.legislation.gov.uk/ukpga/2004/31/section/11" },
                new("; how the figures were made is in "),
                new("the note on method") { Link = "#method" },
                new(". An answer that "),
                new("could") { Emphasis = true },
                new(" point to one person is withheld & marked [c]."),
            ]),
            new Heading(2, "Who answered", "who-answered"),
            new Paragraph(
                [
                    new("83 practitioners of Westmarch answered: ") { Figure = "responses@westmarch" },
                    new("71 on the general form and 12 on the police form."),
                ],
                ParagraphStyle.Finding
            ),
            new TableBlock(ResponseTable),
            new Callout(
                "How to read the figures",
                [
                    Paragraph.Of("Every percentage stands beside its base. Below a base of 20 we give counts."),
                    Paragraph.Of(
                        "Someone who works in several areas counts once in each of them and once in Five Rivers, so the areas add to more than the region."
                    ),
                ]
            ),
        ];

    private static ImmutableArray<Block> Safeguarding =>
        [
            new Heading(1, "Safeguarding where you work", "safeguarding"),
            new Heading(2, "Policies and people to turn to", "policies"),
            new Heading(3, "4. Do you know who the safeguarding lead in your organisation is?", "q4"),
            Paragraph.Of(
                "89% of practitioners in Westmarch know who their safeguarding lead is (63 of 71 who answered).",
                ParagraphStyle.Finding
            ),
            new ChartBlock(LeadByArea),
            new TableBlock(LeadTable),
            Paragraph.Of(
                "That is similar to the rest of Five Rivers: the difference of 5 points may be chance (from 15 points lower to 1 point higher).",
                ParagraphStyle.Body
            ),
            new QuoteBlock(
                "I know exactly who to ask, and she rings back the same day. That has not always been so.",
                "Practitioner, health"
            ),
            new Heading(4, "What managers say about the same", "q4-managers"),
            Paragraph.Of(
                "The partnership's view: knowing the lead is near universal, so the work now is with agency and sessional staff.",
                ParagraphStyle.Commentary
            ),
            new RecommendationBlock(
                1,
                "Every organisation names its safeguarding lead and deputy in its induction pack and on its intranet, and tells sessional staff on their first day.",
                "Safeguarding leads of all organisations",
                "September 2025",
                "recommendation-1"
            ),
        ];

    private static ImmutableArray<Block> Training =>
        [
            new Heading(2, "Training and learning", "training"),
            new Heading(3, "10. Which safeguarding training have you done in the last two years?", "q10"),
            Paragraph.Of(
                "The advanced update is the training most often done in Westmarch (54%, 38 of 70 who answered).",
                ParagraphStyle.Finding
            ),
            new ChartBlock(TrainingDone),
            new TableBlock(TrainingTable),
            Paragraph.Of("More than one answer could be chosen, so the shares add to more than 100.", ParagraphStyle.Note),
            new Heading(3, "11. What would make training work better for you?", "q11"),
            new ListBlock(
                false,
                [
                    [new("Relevant and up to date content") { Strong = true }, new(" was put first by 31 of 83.")],
                    [new("Understanding one another's roles and responsibilities came second.")],
                    [
                        new("Understanding the pressures on other agencies came last, as it did in "),
                        new("the audit of 2023-24") { Emphasis = true },
                        new("."),
                    ],
                ]
            ),
            new Heading(3, "16. Do you use the practice reviews that the partnership publishes?", "q16"),
            Paragraph.Of(
                "70% use them (50 of 71); among police officers it is 6 of 12, and one area's figure is withheld.",
                ParagraphStyle.Finding
            ),
            new ChartBlock(ReviewsUsed),
            new TableBlock(ReviewsTable),
            new RecommendationBlock(2, "The partnership turns each review into a seven-minute briefing.", null, null, "recommendation-2"),
        ];

    private static ImmutableArray<Block> Closing =>
        [
            new PageBreak(),
            new Heading(1, "Recommendations", "recommendations"),
            new TableBlock(RecommendationTable),
            new Heading(1, "Method", "method"),
            new Heading(2, "How the figures were made", "method-figures"),
            Paragraph.Of("Rounding is half away from zero: whole percent in prose and charts, one decimal in tables."),
            new ListBlock(
                true,
                [
                    [new("Answers were exported on 30 August 2024.")],
                    [new("Rows without an answer were counted as not answered, never as no.")],
                    [new("Counts of 1 to 4 were withheld, and with them what would give them away.")],
                ]
            ),
            Paragraph.Of("A second list starts again at one."),
            new ListBlock(
                true,
                [
                    [new("The area is compared with the rest of the region.")],
                    [new("Intervals are Wilson's at 95%.")],
                ]
            ),
            Paragraph.Of("Marks: [c] withheld, [z] not applicable, [x] not available.", ParagraphStyle.Note),
        ];
}
