using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Begins a question set of one's own: a draft that asks nothing yet.</summary>
[InTurn]
public sealed class AddModel(StoreContext store, Reach reach) : LibraryPage(store, reach)
{
    private const string FirstVersion = "1";

    [
        BindProperty,
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

    [BindProperty, Required(ErrorMessage = "Choose who answers it")]
    public Instrument? Instrument { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var taken = await Kept.QuestionSets.Where(s => s.RegionId == Region.Id).Select(s => s.Code).ToListAsync(stop);
        var begun = SetEditing.Empty(FreeCodes.Set(Title, taken.ToHashSet()), FirstVersion, Title, Instrument!.Value);
        var (added, refusal) = await Shelf.Add(Kept, Region.Id, begun, QuestionSetYaml.Write(begun), QuestionSetState.Draft, stop);
        if (added is null)
        {
            ModelState.AddModelError(nameof(Title), refusal!);
            return Page();
        }
        return await Save(added, $"{Title} is begun. Add a section, and its questions.", stop, $"{Shelf.Address(added)}/edit");
    }
}
