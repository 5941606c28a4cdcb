namespace Eleven.QuestionSets;

/// <summary>Topics and links: what is named must exist, and be named once.</summary>
internal static class TopicChecks
{
    public static IEnumerable<Mistake> Of(QuestionSet set) => Titles(set).Concat(Used(set)).Concat(OwnSideOfLinks(set));

    public static IEnumerable<Mistake> OfLinks(QuestionSet set, IReadOnlyDictionary<string, QuestionSet?> others, string absent)
    {
        for (var i = 0; i < set.Links.Length; i++)
        {
            var link = set.Links[i];
            if (!others.TryGetValue(link.OtherSet, out var other))
            {
                yield return new(["links", $"{i}", "set"], $"There is no question set '{link.OtherSet}'. {absent}");
            }
            else if (other is not null && other.Find(link.OtherQuestion) is null)
            {
                var hint = Nearest.Hint(link.OtherQuestion, [.. other.Questions.Select(q => q.Code)]);
                yield return new(["links", $"{i}", "with"], $"{link.OtherSet} has no question '{link.OtherQuestion}': {hint}");
            }
        }
    }

    private static IEnumerable<Mistake> Titles(QuestionSet set)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return set
            .Topics.Where(t => !seen.Add(t.Title))
            .Select(t => new Mistake(["topics", t.Id], $"Two topics are called '{t.Title}'. Use one of them."));
    }

    private static IEnumerable<Mistake> Used(QuestionSet set)
    {
        string[] topics = [.. set.Topics.Select(t => t.Id)];
        foreach (var placed in Form.General(set).Questions.Concat(Form.ReplacedIn(set)))
        {
            var seen = new HashSet<string>();
            for (var i = 0; i < placed.Question.Topics.Length; i++)
            {
                var topic = placed.Question.Topics[i];
                if (!topics.Contains(topic))
                {
                    yield return placed.Mistake($"There is no topic '{topic}': {Nearest.Hint(topic, topics)}", "topics", $"{i}");
                }
                else if (!seen.Add(topic))
                {
                    yield return placed.Mistake($"Topic '{topic}' is there twice. Take one out.", "topics", $"{i}");
                }
            }
        }
    }

    private static IEnumerable<Mistake> OwnSideOfLinks(QuestionSet set)
    {
        var seen = new HashSet<(string, string, string)>();
        string[] topics = [.. set.Topics.Select(t => t.Id)];
        string[] codes = [.. set.Questions.Select(q => q.Code)];
        for (var i = 0; i < set.Links.Length; i++)
        {
            var link = set.Links[i];
            if (!codes.Contains(link.Question))
            {
                yield return new(
                    ["links", $"{i}", "question"],
                    $"There is no question '{link.Question}': {Nearest.Hint(link.Question, codes)}"
                );
            }
            if (link.Topic is { } topic && !topics.Contains(topic))
            {
                yield return new(["links", $"{i}", "topic"], $"There is no topic '{topic}': {Nearest.Hint(topic, topics)}");
            }
            if (!seen.Add((link.Question, link.OtherSet, link.OtherQuestion)))
            {
                yield return new(
                    ["links", $"{i}"],
                    $"'{link.Question}' is linked with '{link.OtherQuestion}' of {link.OtherSet} twice. Take one out."
                );
            }
        }
    }
}
