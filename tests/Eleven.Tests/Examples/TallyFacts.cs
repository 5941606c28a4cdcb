using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Published;

namespace Eleven.Tests.Examples;

/// <summary>Facts that follow from the figures: orders, what is most common, how many themes.</summary>
internal static class TallyFacts
{
    public static string? Find(Fact fact, ReadAudit audit) =>
        fact.Name switch
        {
            [var code, "themes"] => $"{Themes(audit, code, fact.Group).Count(t => t.Count > 0)}",
            ["A1", "themes", "base"] => $"{audit.Tallies.FindThemes("A1", GroupOf(fact.Group))!.Answered}",
            [var code, "most-common-theme"] => Themes(audit, code, fact.Group).MaxBy(t => t.Count).Id,
            [var code, "most-common"] => MostCommon(fact.Audit, code, fact.Group),
            [var code, "order"] => Fact.List(Placed(fact.Audit, code, fact.Group).Take(fact.Row.Value.Count)),
            [var code, "last"] => Placed(fact.Audit, code, fact.Group)[^1],
            [var code, "table"] => fact.If(FirstThree(fact.Audit, code, fact.Group)),
            ["lowest-green"] => LowestGreen(fact.Audit, fact.Group!),
            [var code, "even-split"] => Even(fact.Audit, code),
            [var code, "did-not-rate", "some"] => OutOf(fact, $"{code}.did-not-rate.count@{fact.Group}"),
            ["comparison", "groups"] =>
                $"{new[] { "police", "others", $"{fact.Group}+police", $"{fact.Group}+others" }.Count(g => Figure(fact.Audit, $"4.yes@{g}").Base > 0)}",
            ["comparison", "with"] => fact.If(RestIsTheRest(fact.Audit, fact.Group!)),
            ["comparison", "share"] => fact.If(Figure(fact.Audit, "responses").Count == 493),
            ["published", "wrong-percentages"] => $"{WrongPercentages(fact)}",
            ["police", "reported-as"] => fact.If(
                Figure(fact.Audit, "responses@police").Count == audit.Answers.Tables.Single(t => t.PoliceForm).Rows.Length
            ),
            ["police", "combined"] => fact.If(Combined(fact.Audit)),
            ["tables-and-charts"] => fact.If(
                Closed(audit).All(q => Figure(fact.Audit, $"{q.Code}.{q.Options[0].Id}@{fact.Group}").Base > 0)
            ),
            _ => null,
        };

    private static Figure Figure(string audit, string address) => ExampleAudits.Figure(audit, address).Figure;

    private static Group GroupOf(string? area) => area is null ? Group.Region : new Group { Area = area };

    private static IEnumerable<(string Id, long Count)> Themes(ReadAudit audit, string code, string? area)
    {
        var tally = audit.Tallies.FindThemes(code, GroupOf(area))!;
        return tally.Question.Options.Select((o, k) => (o.Id, tally.Counts[k]));
    }

    private static IEnumerable<string> Options(string audit, string code) =>
        ExampleAudits.Of(audit).Tallies.FindSet(code)!.Find(code)!.Options.Select(o => o.Id);

    // What stands under Other is no single answer.
    private static string MostCommon(string audit, string code, string? group) =>
        Options(audit, code).MaxBy(o => Figure(audit, $"{code}.{o}.count@{group}").Count)!;

    private static List<string> Placed(string audit, string code, string? group) =>
        [.. Options(audit, code).OrderBy(o => ExampleAudits.Figure(audit, $"{code}.{o}.mean@{group}").Mean!.Value.At(3))];

    private static bool FirstThree(string audit, string code, string? group) =>
        Options(audit, code).All(o => Figure(audit, $"{code}.{o}.first-three@{group}").Base > 0);

    private static string LowestGreen(string audit, string area) =>
        ExampleAudits.Of(audit).Tallies.Questions.OfType<RatingQuestion>().MinBy(q => Figure(audit, $"{q.Code}.green@{area}").Share)!.Code;

    private static string Even(string audit, string code) =>
        $"green {Figure(audit, $"{code}.green.count").Count}, blue {Figure(audit, $"{code}.blue.count").Count}";

    private static string OutOf(Fact fact, string address)
    {
        var figure = Figure(fact.Audit, address);
        return fact.Row.Value is ["some"] ? fact.If(figure.Count > 0) : $"{figure.Count} of {figure.Base}";
    }

    private static bool RestIsTheRest(string audit, string area) =>
        Figure(audit, $"responses@{area}").Count + Figure(audit, $"responses@rest-of:{area}").Count == Figure(audit, "responses").Count;

    private static int WrongPercentages(Fact fact) =>
        PublishedRow
            .ReadFile(PublishedRow.Files.Single(f => PublishedRow.ReadFile(f).Any(r => r.Id == fact.Row.Id)))
            .Count(r => r is { Measure: "percent", Reproduced: false });

    // Question 4 is the same in both forms, 16 is only similar.
    private static bool Combined(string audit) => Figure(audit, "4.yes").Base == 493 && Figure(audit, "16.yes").Base == 455;

    private static IEnumerable<Question> Closed(ReadAudit audit) =>
        audit.Tallies.Questions.Where(q => q is not TextQuestion && q.Classifies == Classifies.Nothing);
}
