using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a whole set.</summary>
public sealed class DetailsForm
{
    [
        Required(ErrorMessage = "Enter the title"),
        StringLength(Shelf.LongestTitle, ErrorMessage = "Title must be 200 characters or fewer"),
        NameField("Title")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    /// <summary>Null where it cannot be chosen.</summary>
    public Instrument? Instrument { get; set; }

    [StringLength(4000, ErrorMessage = "Introduction must be 4,000 characters or fewer")]
    public string? Introduction
    {
        get;
        set => field = Pasted.Lines(value);
    }
}

/// <summary>The title of a draft, who answers it, its introduction, and what its wording rests on.</summary>
public sealed class DetailsModel(StoreContext store) : DraftPage(store)
{
    [BindProperty]
    public DetailsForm Form { get; set; } = new();

    /// <summary>Whether another version says already who answers the set: all versions go to the same people.</summary>
    public bool HasOthers { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await FindOthers(stop);
        Form = new()
        {
            Title = Draft.Title,
            Instrument = Draft.Instrument,
            Introduction = Draft.Introduction,
        };
        Shown = InShort(Draft);
    }

    /// <param name="what">up, down or remove, of a source; null to save the form.</param>
    /// <param name="place">The place of that source, from 0.</param>
    /// <param name="source">That source in short, as it was shown.</param>
    public async Task<IActionResult> OnPost(
        [FromForm(Name = "Do")] string? what,
        [FromForm(Name = "Place")] int? place,
        [FromForm(Name = "Source")] string? source,
        CancellationToken stop
    )
    {
        if (what is "up" or "down" or "remove")
        {
            return await Change(what, place ?? -1, source, stop);
        }
        await FindOthers(stop);
        var instrument = !HasOthers && Form.Instrument is { } chosen ? chosen : Draft.Instrument;
        Compare(
            InShort(Draft),
            new("Title", Draft.Title, Form.Title),
            new("Who answers it", LibraryWords.Name(Draft.Instrument), LibraryWords.Name(instrument)),
            new("Introduction", Draft.Introduction ?? "", Form.Introduction ?? "")
        );
        var changed = Draft with { Title = Form.Title, Instrument = instrument, Introduction = Form.Introduction };
        return ModelState.IsValid ? await Save(changed, "Title and introduction are saved.", $"{Here}/edit", stop) : Page();
    }

    /// <summary>A source in short.</summary>
    public static string InShort(StatutorySource source) => Short($"{source.Title}\n{source.Dated}\n{source.Address}");

    private async Task<IActionResult> Change(string what, int place, string? shown, CancellationToken stop)
    {
        ModelState.Clear();
        if (place < 0 || place >= Draft.Sources.Length || InShort(Draft.Sources[place]) != shown)
        {
            await OnGet(stop);
            ModelState.AddModelError("", "The sources were changed while you had this open. Look at them, then choose again");
            return Page();
        }
        var (changed, done) = what is "up" or "down"
            ? (Draft.MoveSource(place, what == "up"), $"moved {what}")
            : (Draft.RemoveSource(place), "removed");
        return await Save(changed, $"{Draft.Sources[place].Title} is {done}.", $"{Here}/details#sources", stop);
    }

    private async Task FindOthers(CancellationToken stop) =>
        HasOthers = await Kept.Set<QuestionSetVersion>().AnyAsync(v => v.QuestionSetId == SetId && v.Id != EditionId, stop);

    private static string InShort(Asked set) => Short($"{set.Title}\n{set.Instrument}\n{set.Introduction}");
}
