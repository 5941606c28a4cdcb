using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>One page for practitioners: what we asked, what we found, what to do or what is recommended, where to find more.</summary>
internal static class BriefingDraft
{
    private const int MostToDo = 3;

    public static Drafted Of(Scope scope)
    {
        ImmutableArray<Block> written = [.. scope.Prose.Of("briefing")];
        RecommendationBlock[] recommended = [.. Recommended(scope).Take(MostToDo)];
        ImmutableArray<Block> blocks =
        [
            Lead(scope, hasToDo: written.OfType<ListBlock>().Any() || recommended.Length == 0).As(ParagraphStyle.Lead),
            .. written.OfType<Paragraph>(),
            .. KeyChart.Of(scope) is { } chart ? new Block[] { new ChartBlock(chart) } : [],
            new Columns([
                [.. Found(scope)],
                [.. ToDo(written, recommended)],
            ]),
            .. Quote(scope),
            More(scope),
        ];
        return new(
            new Report
            {
                Kind = ReportKind.Briefing,
                Title = scope.Publisher == scope.HereName ? "Practitioner briefing" : $"Practitioner briefing: {scope.HereName}",
                Subtitle = scope.Audit.Title,
                Publisher = scope.Publisher,
                Colour = scope.Colour,
                Audience = scope.Input.Audience,
                Draft = scope.Input.IsDraft,
                DataDate = scope.Audit.DataDate,
                FileName = $"{scope.Audit.Id}-briefing{(scope.Area is { } area ? "-" + area.Id : "")}",
                Blocks = blocks,
            },
            [.. scope.Prose.Problems, .. scope.Problems]
        );
    }

    private static Sentence Lead(Scope scope, bool hasToDo)
    {
        Sentence[] asked =
        [
            .. scope.Members(scope.Here, Instrument.Survey) is { Figure.Count: > 0 } people
                ? new[]
                {
                    Sentence
                        .Of(
                            $"{Plural.Of(people.Figure.Count, "practitioner", "practitioners", people.Address)}{scope.Where(scope.Here)} told us how safeguarding works in their daily work."
                        )
                        .Capital(),
                }
                : [],
            .. scope.Members(scope.Here, Instrument.SelfAssessment) is { Figure.Count: > 0 } returns
                ? new[]
                {
                    Sentence
                        .Of(
                            $"{Plural.Of(returns.Figure.Count, "organisation", "organisations", returns.Address)}{scope.Where(scope.Here)} assessed how well they keep children safe."
                        )
                        .Capital(),
                }
                : [],
        ];
        return Sentence.Join(
            asked.Append(Sentence.Words($"This page says what stood out and {(hasToDo ? "what you can do" : "what is recommended")}."))
        );
    }

    private static IEnumerable<Block> Found(Scope scope)
    {
        yield return new Heading(2, "What we found", "found");
        var (strongest, weakest) = Highlights.Of(scope);
        if (strongest.IsEmpty || weakest.IsEmpty)
        {
            yield return Paragraph.Of("The full report has the answers to every question.");
            yield break;
        }
        yield return new Paragraph([new Run("Strongest") { Strong = true }]);
        yield return new ListBlock(false, [.. strongest.Select(s => s.As().Runs)]);
        yield return new Paragraph([new Run("Weakest") { Strong = true }]);
        yield return new ListBlock(false, [.. weakest.Select(s => s.As().Runs)]);
    }

    // What a practitioner can do only people can say. Recommendations are for whoever they name.
    private static IEnumerable<Block> ToDo(ImmutableArray<Block> written, RecommendationBlock[] recommended)
    {
        if (written.OfType<ListBlock>().FirstOrDefault() is { } list)
        {
            return [new Heading(2, "What you can do", "to-do"), list];
        }
        return recommended.Length == 0
            ?
            [
                new Heading(2, "What you can do", "to-do"),
                Paragraph.Of("Talk about this page in your next team meeting: what here is like our team, and what is not?"),
            ]
            : [new Heading(2, "What is recommended", "to-do"), new ListBlock(false, [.. recommended.Select(Item)])];
    }

    private static ImmutableArray<Run> Item(RecommendationBlock recommendation) =>
        recommendation.Who is { } who
            ? [new Run(recommendation.Text + " "), new Run("Who:") { Strong = true }, new Run($" {who}.")]
            : [new Run(recommendation.Text)];

    // The area's own; for the region one of each area's, so that no area speaks for all.
    private static IEnumerable<RecommendationBlock> Recommended(Scope scope)
    {
        RecommendationBlock[] own = [.. Of(scope, scope.Area?.Id)];
        return own.Length > 0 || scope.Area is not null
            ? own
            : scope.Audit.Areas.Select(a => Of(scope, a.Id).FirstOrDefault()).OfType<RecommendationBlock>();
    }

    private static IEnumerable<RecommendationBlock> Of(Scope scope, string? area) =>
        AreaDraft
            .Of(Scope.Of(scope.Given, area is null ? ReportKind.Region : ReportKind.Area, area))
            .Report.Blocks.OfType<RecommendationBlock>();

    private static IEnumerable<Block> Quote(Scope scope)
    {
        var quote = scope.Input.Quotes.FirstOrDefault(q =>
            q.Kind is QuoteKind.GoodPractice or QuoteKind.Strength && (scope.Area is null ? q.Area is null : q.Area == scope.Area.Id)
        );
        if (quote is not null && Questions.ReleasedWords.Of(scope, quote) is { Length: < 300 } text)
        {
            yield return new QuoteBlock(text, quote.Who);
        }
    }

    private static Callout More(Scope scope)
    {
        const string Report = "The full report has every figure with its base. ";
        var contact = scope.Area?.Contact is { } address
            ? new Paragraph([
                new Run(Report + "For a copy, or with questions and ideas, write to "),
                new Run(address) { Link = "mailto:" + address },
                new Run("."),
            ])
            : Paragraph.Of(Report + "For a copy, or with questions and ideas, ask the team that runs the audit in your area.");
        var call = scope.Area?.FrontDoor is { } number ? $", or call {number.Replace(' ', '\u00a0')}" : "";
        return new Callout(
            "Where to find more",
            [
                contact,
                Paragraph.Of($"Worried about a child today? Talk to your safeguarding lead{call}. If a child is in danger, call 999."),
            ]
        );
    }
}
