using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>The letters that Eleven writes to people of a place, and whose words each has there.</summary>
public abstract class LettersPage(StoreContext store) : PageModel
{
    private List<LetterTemplate> _templates = [];

    public LetterPlace Place { get; private set; } = null!;

    protected abstract Task<LetterPlace> Of(CancellationToken stop);

    public async Task OnGet(CancellationToken stop)
    {
        Place = await Of(stop);
        _templates = await store
            .LetterTemplates.AsNoTracking()
            .Where(t => t.RegionId == Place.Region || (t.PartnershipId != null && t.PartnershipId == Place.Partnership))
            .ToListAsync(stop);
    }

    public string Words(Letter letter)
    {
        var own = _templates.Where(t => t.Letter == letter.Kind).ToList();
        return own.Exists(t => t.PartnershipId is not null) ? "In the partnership’s own words."
            : own.Count > 0 ? "In the region’s own words."
            : "In the standard words.";
    }
}
