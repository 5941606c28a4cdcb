namespace Eleven.QuestionSets.Editing;

/// <summary>Links of a set that is being worked on, by which its questions are held against those of another set.</summary>
public static class LinkEditing
{
    /// <summary>Says how alike two questions are; what was said of them before is replaced.</summary>
    public static QuestionSet Link(this QuestionSet set, TopicLink link)
    {
        var at = set.Links.ToList().FindIndex(l => Pairs(l, link));
        return set with { Links = at < 0 ? set.Links.Add(link) : set.Links.SetItem(at, link) };
    }

    /// <summary>Takes the pairing out.</summary>
    public static QuestionSet Unlink(this QuestionSet set, TopicLink link) =>
        set with
        {
            Links = [.. set.Links.Where(l => !Pairs(l, link))],
        };

    private static bool Pairs(TopicLink one, TopicLink other) =>
        (one.Question, one.OtherSet, one.OtherQuestion) == (other.Question, other.OtherSet, other.OtherQuestion);
}
