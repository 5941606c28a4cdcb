using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A question of another set that shares a topic.</summary>
/// <param name="Alike">How alike it and each question here are, as far as that is said.</param>
public sealed record SharingQuestion(Question Question, ImmutableArray<string> Alike);

/// <summary>The topics of a draft, each with its questions and with those of other sets that share it.</summary>
public sealed class TopicsModel(StoreContext store) : DraftPage(store)
{
    private ImmutableArray<OtherSet> _others = [];

    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    /// <summary>The order of the topics in short: what is moved is moved from where it was shown.</summary>
    public string Order => Short(string.Join('\n', Draft.Topics.Select(t => t.Id)));

    public async Task OnGet(CancellationToken stop)
    {
        _others = await OtherSets.Of(Kept, Set, stop);
        Mistakes = Checks.Of(Draft);
    }

    /// <param name="what">up or down.</param>
    public async Task<IActionResult> OnPost(
        [FromForm(Name = "Do")] string? what,
        [FromForm(Name = "Topic")] string? topic,
        CancellationToken stop
    )
    {
        await OnGet(stop);
        if (what is not ("up" or "down"))
        {
            return Page();
        }
        var title = Draft.Topics.FirstOrDefault(t => t.Id == topic)?.Title;
        var moved = Draft.MoveTopic(topic ?? "", what == "up");
        return await Move(Order, moved, "The topics", $"Topic {title} is moved {what}.", $"{Here}/topics#topic-{topic}", stop) ?? Page();
    }

    /// <summary>Questions of the draft that have the topic.</summary>
    public IEnumerable<Question> AskedHere(string topic) => Draft.Questions.Where(q => q.Topics.Contains(topic));

    /// <summary>What is wrong with a topic.</summary>
    public IEnumerable<string> Wrong(string topic) =>
        Mistakes.Where(m => m.Path is ["topics", var id, ..] && id == topic).Select(m => m.What);

    /// <summary>Of each other set the questions that share the topic.</summary>
    public IEnumerable<(OtherSet Set, ImmutableArray<SharingQuestion> Questions)> Elsewhere(string topic) =>
        from other in _others
        where other.Set is not null
        let sharing = other
            .Set!.Questions.Where(q => q.Topics.Contains(topic) || Draft.Links.Any(l => l.Topic == topic && Pairs(l, other.Code, q.Code)))
            .Select(q => new SharingQuestion(q, [.. Alike(other, q)]))
            .ToImmutableArray()
        where !sharing.IsEmpty
        select (other, sharing);

    // Either of the two sets may say it.
    private IEnumerable<string> Alike(OtherSet other, Question question) =>
        Draft
            .Links.Where(l => Pairs(l, other.Code, question.Code))
            .Select(l => (Ours: l.Question, l.Match))
            .Concat(
                other
                    .Set!.Links.Where(l => l.Question == question.Code && l.OtherSet == Draft.Id)
                    .Select(l => (Ours: l.OtherQuestion, l.Match))
            )
            .Distinct()
            .Select(l =>
                $"{LinksModel.Called(l.Match).ToLowerInvariant()}{(l.Match == Match.Same ? " as" : l.Match == Match.Similar ? " to" : " from")} {l.Ours}"
            );

    private static bool Pairs(TopicLink link, string set, string question) => link.OtherSet == set && link.OtherQuestion == question;
}
