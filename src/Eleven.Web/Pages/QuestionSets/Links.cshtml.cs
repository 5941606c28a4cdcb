using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of two questions.</summary>
public sealed class LinkForm
{
    /// <summary>Code of the other question.</summary>
    [Required(ErrorMessage = "Choose a question")]
    public string? With { get; set; }

    [Required(ErrorMessage = "Choose how alike they are")]
    public Match? Match { get; set; }

    /// <summary>An id; null for none.</summary>
    public string? Topic { get; set; }

    [StringLength(500, ErrorMessage = "What differs must be 500 characters or fewer")]
    public string? Differs
    {
        get;
        set => field = Pasted.Line(value);
    }
}

/// <summary>With which questions of other sets a question is held together, and how alike they are.</summary>
public sealed class LinksModel(StoreContext store) : QuestionPage(store)
{
    /// <summary>Code of the other set.</summary>
    [BindProperty(SupportsGet = true, Name = "set")]
    public string? OtherCode { get; set; }

    [BindProperty]
    public LinkForm Form { get; set; } = new();

    /// <summary>The other sets of the library by title.</summary>
    public ImmutableArray<OtherSet> Others { get; private set; } = [];

    /// <summary>The set that was chosen; null where it is still to choose.</summary>
    public Asked? Other { get; private set; }

    public IEnumerable<TopicLink> Links => Draft.Links.Where(l => l.Question == Question);

    public static string Called(Match match) =>
        match switch
        {
            Match.Same => "The same",
            Match.Similar => "Similar",
            _ => "Different",
        };

    public static string Means(Match match) =>
        match switch
        {
            Match.Same => "Same question, same scale: reports may say what became better or worse",
            Match.Similar => "Reports show both wordings side by side, without a verdict",
            _ => "Reports do not put them side by side",
        };

    public async Task OnGet(CancellationToken stop)
    {
        Others = await OtherSets.Of(Kept, Set, stop);
        Other = Others.FirstOrDefault(o => o.Code == OtherCode)?.Set;
    }

    /// <param name="gone">Code of the other question of a link that is taken out; null to put one there.</param>
    public async Task<IActionResult> OnPost([FromForm(Name = "Remove")] string? gone, CancellationToken stop)
    {
        await OnGet(stop);
        if (gone is not null)
        {
            return await Remove(gone, stop);
        }
        if (Other is null)
        {
            ModelState.Clear();
            return Page();
        }
        if (ModelState.IsValid && Other.Find(Form.With!) is null)
        {
            ModelState.AddModelError("Form.With", "Choose a question");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var topic = Draft.Topics.FirstOrDefault(t => t.Id == Form.Topic)?.Id;
        var link = new TopicLink(Question, OtherCode!, Form.With!, Form.Match!.Value) { Topic = topic, Differs = Form.Differs };
        return await Save(Draft.Link(link), $"How alike {Question} and {Form.With} are is saved.", $"{Address}/links", stop);
    }

    private Task<IActionResult> Remove(string with, CancellationToken stop)
    {
        ModelState.Clear();
        var link = new TopicLink(Question, OtherCode ?? "", with, Match.Different);
        return Save(Draft.Unlink(link), $"{Question} and {with} are no longer held together.", $"{Address}/links", stop);
    }
}
