using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Withholding;

/// <summary>Why questions that hang together are not broken down, and what to change so that they are.</summary>
/// <param name="routes">What makes it so.</param>
/// <param name="hidden">Those questions and all after them, in the order of the set.</param>
internal sealed class RoutingWords(QuestionSet set, ImmutableArray<RouteOverForms> routes, ImmutableArray<string> hidden)
{
    private readonly string[] _causes = [.. hidden.Where(code => routes.Any(r => r.Code == code))];

    public string Note
    {
        get
        {
            string[] follow = [.. routes.GroupBy(Differs).Select(r => Follow([.. r]))];
            string[] after = [.. hidden.Except(_causes)];
            var them =
                follow.Length > 1 ? Questions(_causes)
                : _causes.Length > 1 ? "them"
                : "it";
            var rest = after.Length > 0 ? $", or {Questions(after)} after {(_causes.Length > 1 ? "them" : "it")}," : "";
            return $"{string.Join(" ", follow)} {string.Join(". ", Why())}, so reports for partners and the public will not show {them}{rest} by area or sector. "
                + $"To have {(hidden.Length > 1 ? "them" : "it")} shown, {string.Join(", and ", Remedies())}{OrOnlyOne(follow)}.";
        }
    }

    // Questions of which the same is to be said.
    private (string From, string OfFrom, string OfAsked, bool OfOneForm) Differs(RouteOverForms route) =>
        (route.From, What(Led(route)), What(Asked(route)), route.Tells == Told.OfOneForm);

    private string Follow(RouteOverForms[] alike)
    {
        string[] codes = [.. alike.Select(r => r.Code).Distinct()];
        var (asked, follow) = (Sentence.Capital(Questions(codes)), codes.Length > 1 ? "follow" : "follows");
        var (from, ofFrom, ofAsked, ofOneForm) = Differs(alike[0]);
        return ofOneForm
                ? $"On {Listed(alike[0].OfferedOn.Select(Title))}, {Questions(codes)} {follow} an answer to question {from} that no other form offers."
            : ofFrom.Length + ofAsked.Length == 0
                ? $"{asked} {(codes.Length > 1 ? "are" : "is")} not asked after the same answers on every form."
            : $"{asked}{(ofAsked.Length > 0 ? $", which {ofAsked}," : "")} {follow} question {from}{(ofFrom.Length > 0 ? $", which {ofFrom}" : "")}.";
    }

    private IEnumerable<string> Why()
    {
        if (routes.Any(r => r.Tells == Told.OneNumber))
        {
            yield return _causes.Length > 1
                ? "Together they would tell what few people said"
                : "Its forms together would tell what few people said";
        }
        foreach (var reason in routes.Where(r => r.Tells != Told.OneNumber).GroupBy(r => r.Tells))
        {
            string[] codes = [.. reason.Select(r => r.Code).Distinct()];
            var (them, have) = codes.Length > 1 ? ("they", "have") : ("it", "has");
            yield return reason.Key switch
            {
                Told.OfSeveralConditions =>
                    $"{Sentence.Capital(Questions(codes))} {have} more than one condition, with which {them} would tell what few people said",
                Told.OfSeveralTicks => $"More than one answer that people can tick leads there, and {them} would tell what few people said",
                Told.OfSeveralForms => $"As more than one form differs, {them} would tell what few people said",
                Told.OfNobodyKnowsHowMany => $"No other question tells how many people {them} would tell about, and they may be few",
                _ => $"Those who gave it in one area may be few, and {them} would tell about them",
            };
        }
    }

    private IEnumerable<string> Remedies() =>
        routes
            .SelectMany(route =>
                route.Tells == Told.OfOneForm ? [$"offer the answer that leads to question {route.Code} on every form"]
                : Led(route).IsEmpty && Asked(route).IsEmpty ? [$"ask question {route.Code} after the same answers on every form"]
                : Led(route).Concat(Asked(route)).Select(Remedy)
            )
            .Distinct();

    // With one alone there is nothing to put beside it.
    private string OrOnlyOne(string[] follow) =>
        follow.Length == 1 && _causes.Length > 1 && routes.All(r => r.Tells == Told.OneNumber && !(Led(r).IsEmpty && Asked(r).IsEmpty))
            ? $", or let only one question follow question {routes[0].From}"
            : "";

    private ImmutableArray<Difference> Led(RouteOverForms route) => Differences(route.From, route.NotLedFrom);

    private ImmutableArray<Difference> Asked(RouteOverForms route) =>
        Differences(route.Code, route.Apart is { } form ? [form] : route.NotAskedOn);

    private ImmutableArray<Difference> Differences(string code, ImmutableArray<string> forms) =>
        [
            .. set
                .Variants.Where(v => forms.Contains(v.Id))
                .Where(v => v.Omits.Contains(code) || v.Replaces.Any(r => r.Question.Code == code && r.Match != Match.Same))
                .Select(v => new Difference(code, v, v.Omits.Contains(code))),
        ];

    private string What(ImmutableArray<Difference> differences) =>
        Listed(differences.Select(d => $"{Title(d.Form.Id)} {(d.LeavesOut ? "leaves out" : "asks in other words")}"));

    private string Remedy(Difference difference) =>
        difference.LeavesOut
            ? $"ask question {difference.Code} on {Title(difference.Form.Id)} too"
            : $"ask question {difference.Code} in the same words on every form";

    private string Title(string form)
    {
        var variant = set.Variants.First(v => v.Id == form);
        return variant.Police && set.Variants.Count(v => v.Police) == 1 ? "the police form" : $"the form \"{variant.Title}\"";
    }

    private static string Questions(string[] codes) => $"{(codes.Length > 1 ? "questions" : "question")} {Listed(codes)}";

    private static string Listed(IEnumerable<string> all) => Sentence.List([.. all.Select(Sentence.Words)]).Text;

    private sealed record Difference(string Code, Variant Form, bool LeavesOut);
}
