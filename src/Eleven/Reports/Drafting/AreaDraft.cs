using System.Collections.Immutable;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Questions;

namespace Eleven.Reports.Drafting;

/// <summary>The report of an area or of the region, part after part.</summary>
internal static class AreaDraft
{
    private const int ContentsLevels = 2;

    public static Drafted Of(Scope scope)
    {
        // The closing table repeats every recommendation, so it is made when all of them have their numbers.
        ImmutableArray<Block> before =
        [
            new ContentsBlock(ContentsLevels),
            new PageBreak(),
            .. IntroductionPart.Of(scope),
            .. DutyPart.Of(scope),
            .. ResponsePart.Of(scope),
            .. scope.Now.Tallies.Sets.SelectMany(s => SetPart.Of(scope, s)),
            .. TopicsPart.Of(scope),
            .. StrengthsPart.Of(scope),
        ];
        ImmutableArray<Block> recommendations =
        [
            new Heading(1, "Recommendations", "recommendations"),
            .. scope.Prose.Of("recommendations"),
        ];
        ImmutableArray<Block> after =
        [
            .. YouSaidPart.Of(scope),
            .. ConclusionPart.Of(scope),
            .. HeatMapPart.Of(scope),
            .. QuestionsPart.Of(scope),
        ];
        ImmutableArray<Block> closing = [.. RecommendationsPart.Of(scope, scope.Prose.Recommendations), .. AreasRecommendations.Of(scope)];
        if (closing.IsEmpty)
        {
            closing = [Paragraph.Of($"No recommendation is made for {scope.Area?.Name ?? scope.Audit.Region}.")];
        }
        ImmutableArray<Block> all = [.. before, .. recommendations, .. closing, .. after];
        return Finish(scope, [.. all, .. MethodPart.Of(scope, all)]);
    }

    private static Drafted Finish(Scope scope, ImmutableArray<Block> blocks) =>
        new(
            new Report
            {
                Kind = scope.Kind,
                Title = scope.Audit.Title,
                Subtitle = scope.Area is { } area ? $"Report for {area.Name}" : $"Report for {scope.Audit.Region}",
                Publisher = scope.Publisher,
                Colour = scope.Colour,
                Logo = scope.Area?.Logo,
                Audience = scope.Input.Audience,
                Draft = scope.Input.IsDraft,
                DataDate = scope.Audit.DataDate,
                FileName = $"{scope.Audit.Id}-{scope.Area?.Id ?? "region"}",
                Blocks = blocks,
            },
            [.. scope.Prose.Problems, .. scope.Problems]
        );
}
