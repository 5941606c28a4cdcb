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
    private const int Largest = 200_000;
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

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

    // What a file is, its first bytes say, and not its name. A picture that could hold scripts is none of these.
    private async Task<(byte[]? Picture, string? Type)> Read(CancellationToken stop)
    {
        if (Picture is null or { Length: 0 })
        {
            ModelState.AddModelError(nameof(Picture), "Choose a picture");
            return default;
        }
        if (Picture.Length > Largest)
        {
            ModelState.AddModelError(nameof(Picture), "The picture must be smaller than 200 KB");
            return default;
        }
        using var bytes = new MemoryStream();
        await Picture.CopyToAsync(bytes, stop);
        var picture = bytes.ToArray();
        var type =
            picture.AsSpan().StartsWith(Png) ? "image/png"
            : picture.AsSpan().StartsWith(Jpeg) ? "image/jpeg"
            : null;
        if (type is null)
        {
            ModelState.AddModelError(nameof(Picture), "The picture must be a PNG or a JPEG");
        }
        return (picture, type);
    }
}
