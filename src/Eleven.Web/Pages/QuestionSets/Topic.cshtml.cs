using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a topic.</summary>
public sealed class TopicForm
{
    /// <summary>Id of a topic that other sets have; null for one of its own title.</summary>
    public string? From { get; set; }

    [StringLength(200, ErrorMessage = "Title must be 200 characters or fewer"), NameField("Title")]
    [AllowNull]
    public string Title
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";
}

/// <summary>A topic: added, as one that other sets have or a new one, renamed, or taken out.</summary>
public sealed class TopicModel(StoreContext store) : DraftPage(store)
{
    private const string Adding = "add";

    /// <summary>Its id, or add.</summary>
    [FromRoute]
    public string Topic { get; set; } = "";

    [BindProperty]
    public TopicForm Form { get; set; } = new();

    /// <summary>Null where it is added.</summary>
    public Topic? Edited => Draft.Topics.FirstOrDefault(t => t.Id == Topic);

    /// <summary>Topics of other sets that the draft does not have.</summary>
    public List<Topic> Offered { get; private set; } = [];

    /// <summary>Codes of the questions that have it.</summary>
    public IEnumerable<string> Having => Draft.Questions.Where(q => q.Topics.Contains(Topic)).Select(q => q.Code);

    public async Task OnGet(CancellationToken stop)
    {
        await FindOffered(stop);
        if (Edited is { } topic)
        {
            (Form, Shown) = (new() { Title = topic.Title }, Short(topic.Title));
        }
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        await FindOffered(stop);
        if (what == "remove" && Edited is { } gone)
        {
            ModelState.Clear();
            return await Save(Draft.RemoveTopic(Topic), $"Topic {gone.Title} is removed.", $"{Here}/topics", stop);
        }
        var taken = Edited is null ? Offered.Find(t => t.Id == Form.From) : null;
        var title = taken?.Title ?? Form.Title;
        if (title.Length == 0)
        {
            ModelState.AddModelError("Form.Title", "Enter the title");
        }
        CheckTitle(
            Draft.Topics.Where(t => t.Id != Topic).Select(t => t.Title),
            title,
            "Form.Title",
            "There is a topic of this title already"
        );
        if (Edited is { } now)
        {
            Compare(Short(now.Title), new Difference("Title", now.Title, title));
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var changed = Edited is { } edited
            ? Draft.ChangeTopic(edited with { Title = title })
            : Draft.AddTopic(
                taken ?? new(FreeCodes.Id(title, "topic", Draft.Topics.Concat(Offered).Select(t => t.Id).Append(Adding)), title)
            );
        return await Save(changed, $"Topic {title} is saved.", $"{Here}/topics", stop);
    }

    protected override bool HasIt() => Topic == Adding || Edited is not null;

    private async Task FindOffered(CancellationToken stop) =>
        Offered = [
            .. (await OtherSets.Of(Kept, Set, stop))
                .SelectMany(o => o.Set?.Topics ?? [])
                .DistinctBy(t => t.Id)
                .Where(t => Draft.Topics.All(own => own.Id != t.Id))
                .OrderBy(t => t.Title, StringComparer.Ordinal),
        ];
}
