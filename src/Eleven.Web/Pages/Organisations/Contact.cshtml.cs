using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>What one says of a contact.</summary>
public sealed class ContactForm
{
    [Required(ErrorMessage = "Enter their name"), StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"), NameField]
    [AllowNull]
    public string Name
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [EmailField(ErrorMessage = "Enter their e-mail address, such as name@example.org")]
    [AllowNull]
    public string Email
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [StringLength(40, ErrorMessage = "Telephone number must be 40 characters or fewer")]
    public string? Phone { get; set; }

    [StringLength(200, ErrorMessage = "Job title must be 200 characters or fewer")]
    public string? JobTitle { get; set; }

    [Required(ErrorMessage = "Choose what they are to safeguarding"), EnumDataType(typeof(SafeguardingRole))]
    public SafeguardingRole? Role { get; set; }
}

/// <summary>Somebody of an organisation whom the partnership writes to: added, changed or removed.</summary>
[InTurn]
public sealed class ContactModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Organisation { get; set; }

    /// <summary>Null where one is added.</summary>
    [FromRoute]
    public Guid? Contact { get; set; }

    [BindProperty]
    public ContactForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string OrganisationName { get; private set; } = "";

    public Contact? Found { get; private set; }

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
                Name = Found.Name,
                Email = Found.Email,
                Phone = Found.Phone,
                JobTitle = Found.JobTitle,
                Role = Found.Role,
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
            return await Save($"{Found.Name} is removed from the contacts.", stop);
        }
        var (phone, title) = (Filled(Form.Phone), Filled(Form.JobTitle));
        if (Found is not null)
        {
            Stale = Stale.Check(
                Found,
                Version,
                ModelState,
                new("Name", Found.Name, Form.Name),
                new("E-mail address", Found.Email, Form.Email),
                new("Telephone", Found.Phone ?? "", phone ?? ""),
                new("Job title", Found.JobTitle ?? "", title ?? ""),
                new("Safeguarding role", Directory.Name(Found.Role), Form.Role is { } role ? Directory.Name(role) : "")
            );
            Version = Found.Version;
        }
        if (await IsThere(stop))
        {
            ModelState.AddModelError("Form.Email", "There is a contact with this e-mail address and safeguarding role already");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (Found is null)
        {
            Found = new()
            {
                OrganisationId = Organisation,
                Name = "",
                Email = "",
                Role = default,
            };
            store.Add(Found);
        }
        (Found.Name, Found.Email, Found.Phone, Found.JobTitle, Found.Role) = (Form.Name, Form.Email, phone, title, Form.Role!.Value);
        return await Save(Contact is null ? $"{Found.Name} is added to the contacts." : $"{Found.Name} is changed.", stop);
    }

    // One person may be several things to safeguarding, but each of them once.
    private Task<bool> IsThere(CancellationToken stop)
    {
        var (email, role) = (Capitals.Of(Form.Email), Form.Role);
        return store.Contacts.AnyAsync(
            c => c.OrganisationId == Organisation && c.Id != Contact && c.Role == role && c.Email.ToUpper() == email,
            stop
        );
    }

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    // A contact of another organisation is none here.
    private async Task<bool> Find(CancellationToken stop)
    {
        OrganisationName = await store.Organisations.Where(o => o.Id == Organisation).Select(o => o.Name).SingleAsync(stop);
        Found = Contact is null
            ? null
            : await store.Contacts.SingleOrDefaultAsync(c => c.Id == Contact && c.OrganisationId == Organisation, stop);
        return Contact is null || Found is not null;
    }

    private async Task<IActionResult> Save(string done, CancellationToken stop)
    {
        return await this.SaveAndGo(store, done, $"/organisations/{Organisation}", stop);
    }
}
