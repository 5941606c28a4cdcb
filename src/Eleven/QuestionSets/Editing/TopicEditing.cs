using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Topics of a set that is being worked on, by which its questions are found beside those of other sets: each gives the set as it is afterwards.</summary>
public static class TopicEditing
{
    /// <summary>Puts a topic behind the others. No question has it yet.</summary>
    public static QuestionSet AddTopic(this QuestionSet set, Topic topic) => set with { Topics = set.Topics.Add(topic) };

    /// <summary>Gives the topic of that id another title.</summary>
    public static QuestionSet ChangeTopic(this QuestionSet set, Topic topic) =>
        set with
        {
            Topics = [.. set.Topics.Select(t => t.Id == topic.Id ? topic : t)],
        };

    /// <summary>One place up or down; at the end of the list it stays.</summary>
    public static QuestionSet MoveTopic(this QuestionSet set, string id, bool up) =>
        set with
        {
            Topics = SectionEditing.Moved(set.Topics, t => t.Id == id, up),
        };

    /// <summary>Takes a topic out, of all questions and links that have it too. The links stay.</summary>
    public static QuestionSet RemoveTopic(this QuestionSet set, string id)
    {
        return set with
        {
            Topics = [.. set.Topics.Where(t => t.Id != id)],
            Sections = [.. set.Sections.Select(s => s with { Questions = [.. s.Questions.Select(Without)] })],
            Variants =
            [
                .. set.Variants.Select(v => v with { Replaces = [.. v.Replaces.Select(r => r with { Question = Without(r.Question) })] }),
            ],
            Links = [.. set.Links.Select(l => l.Topic == id ? l with { Topic = null } : l)],
        };

        Question Without(Question question) => question with { Topics = [.. question.Topics.Where(t => t != id)] };
    }
}
