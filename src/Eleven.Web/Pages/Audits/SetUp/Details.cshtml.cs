using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>What the audit is called, and from when to when it can be answered.</summary>
public sealed class DetailsModel(StoreContext store) : SetUpPage(store)
{
    [BindProperty, Required(ErrorMessage = "Enter the title"), StringLength(200, ErrorMessage = "Title must be 200 characters or fewer")]
    [AllowNull]
    public string Title
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [
        BindProperty,
        Required(ErrorMessage = "Enter the period, such as 2026-27"),
        StringLength(40, ErrorMessage = "Period must be 40 characters or fewer")
    ]
    [AllowNull]
    public string Period
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [BindProperty]
    public TypedDate OpensOn { get; set; } = new();

    [BindProperty]
    public TypedDate ClosesOn { get; set; } = new();

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (Title, Period, Version) = (Found.Title, Found.Period, Found.Version);
        (OpensOn, ClosesOn) = (TypedDate.Of(Found.OpensOn), TypedDate.Of(Found.ClosesOn));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        var opens = OpensOn.Read(ModelState, nameof(OpensOn), "The date it opens");
        var closes = ClosesOn.Read(ModelState, nameof(ClosesOn), "The date it closes");
        if (closes < opens)
        {
            ModelState.AddModelError(nameof(ClosesOn), "The date it closes must not be before the date it opens");
        }
        var title = Title.ToUpperInvariant();
        if (await Kept.Audits.AnyAsync(a => a.RegionId == Found.RegionId && a.Id != Audit && title == a.Title.ToUpper(), stop))
        {
            ModelState.AddModelError(nameof(Title), "There is an audit of this title already");
        }
        if (Period.Length > 0 && Slug.Of(Period).Length == 0)
        {
            ModelState.AddModelError(nameof(Period), "Period must have a letter or a number");
        }
        Compare(
            new("Title", Found.Title, Title),
            new("Period", Found.Period, Period),
            new("Opens", Day(Found.OpensOn), Day(opens)),
            new("Closes", Day(Found.ClosesOn), Day(closes))
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.Title, Found.Period, Found.OpensOn, Found.ClosesOn) = (Title, Period, opens, closes);
        return await Save("The title and dates are saved.", () => OnPost(stop), stop);
    }

    private static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "none";
}
