using Eleven.Files.Pictures;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>A partnership's logo: put there, taken away, and shown.</summary>
[InTurn]
public sealed class LogoModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Partnership { get; set; }

    [BindProperty]
    public IFormFile? Picture { get; set; }

    public Partnership Found { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop) => Found = await store.Partnerships.SingleAsync(p => p.Id == Partnership, stop);

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        await OnGet(stop);
        var (picture, type) = what == "remove" ? (null, null) : await Read(stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.Logo, Found.LogoType) = (picture, type);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = picture is null ? "The logo is removed." : "The logo is saved.";
        return LocalRedirect($"/settings/partnerships/{Partnership}");
    }

    private async Task<(byte[]? Picture, string? Type)> Read(CancellationToken stop)
    {
        if (Picture is null or { Length: 0 })
        {
            ModelState.AddModelError(nameof(Picture), "Choose a picture");
            return default;
        }
        if (Picture.Length >= Logo.Largest)
        {
            ModelState.AddModelError(nameof(Picture), "The picture must be smaller than 200 KB");
            return default;
        }
        using var bytes = new MemoryStream();
        await Picture.CopyToAsync(bytes, stop);
        var (logo, problem) = PictureFile.AsLogo(bytes.ToArray());
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Picture), problem);
        }
        return (logo is null ? null : [.. logo.Bytes], logo?.MediaType);
    }
}
