using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>What one says of a policy or tool in one area.</summary>
public sealed class LocalNameForm
{
    [
        Required(ErrorMessage = "Enter what question sets call it"),
        StringLength(200, ErrorMessage = "What question sets call it must be 200 characters or fewer")
    ]
    [AllowNull]
    public string Term
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [
        Required(ErrorMessage = "Enter what it is called here"),
        StringLength(200, ErrorMessage = "What it is called here must be 200 characters or fewer")
    ]
    [AllowNull]
    public string Called
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [StringLength(2000, ErrorMessage = "Web address must be 2,000 characters or fewer")]
    public string? Link
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>A link that could run something, or that leads nowhere by itself, is none.</summary>
    public bool HasBadLink =>
        Link is not null && !(Uri.TryCreate(Link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}

/// <summary>What a policy or tool is called in one area: added, changed or removed.</summary>
[InTurn]
public sealed class LocalNameModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Partnership { get; set; }

    /// <summary>Null where one is added.</summary>
    [FromRoute]
    public Guid? Name { get; set; }

    [BindProperty]
    public LocalNameForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string PartnershipName { get; private set; } = "";

    public LocalName? Found { get; private set; }

    public Stale? Stale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (Found is not null)
        {
            Form = new()
            {
                Term = Found.Term,
                Called = Found.Name,
                Link = Found.Link,
            };
            Version = Found.Version;
        }
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (what == "remove" && Found is not null)
        {
            store.Remove(Found);
            return await Save($"{Found.Term} is removed.", stop);
        }
        await Check(stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (Found is null)
        {
            Found = new()
            {
                PartnershipId = Partnership,
                Term = "",
                Name = "",
            };
            store.Add(Found);
        }
        (Found.Term, Found.Name, Found.Link) = (Form.Term, Form.Called, Form.Link);
        return await Save($"{Found.Name} is saved.", stop);
    }

    private async Task Check(CancellationToken stop)
    {
        if (Form.HasBadLink)
        {
            ModelState.AddModelError("Form.Link", "Enter a web address that begins with https://");
        }
        if (NamesInText.HasBraces(Form.Term))
        {
            ModelState.AddModelError("Form.Term", "Enter what question sets call it without the braces");
        }
        if (NamesInText.HasBraces(Form.Called))
        {
            ModelState.AddModelError("Form.Called", "What it is called here cannot have two braces together");
        }
        var term = Capitals.Of(Form.Term);
        if (await store.Set<LocalName>().AnyAsync(n => n.PartnershipId == Partnership && n.Id != Name && term == n.Term.ToUpper(), stop))
        {
            ModelState.AddModelError("Form.Term", "This is named already");
        }
        if (Found is not null)
        {
            Stale = Stale.Check(
                Found,
                Version,
                ModelState,
                new("What question sets call it", Found.Term, Form.Term),
                new("What it is called here", Found.Name, Form.Called),
                new("Where it stands", Found.Link ?? "", Form.Link ?? "")
            );
            Version = Found.Version;
        }
    }

    // A name of another partnership is none here.
    private async Task<bool> Find(CancellationToken stop)
    {
        PartnershipName = await store.Partnerships.Where(p => p.Id == Partnership).Select(p => p.Name).SingleAsync(stop);
        Found = Name is null
            ? null
            : await store.Set<LocalName>().SingleOrDefaultAsync(n => n.Id == Name && n.PartnershipId == Partnership, stop);
        return Name is null || Found is not null;
    }

    private async Task<IActionResult> Save(string done, CancellationToken stop)
    {
        return await this.SaveAndGo(store, done, $"/settings/partnerships/{Partnership}#names", stop);
    }
}
