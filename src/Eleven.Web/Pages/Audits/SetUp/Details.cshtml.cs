using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>What the audit is called, and from when to when it can be answered. What comes after that has a page of its own, for as long as it may move.</summary>
public sealed class DetailsModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    private const int YearsAhead = 5;

    [BindProperty]
    public AuditForm Form { get; set; } = new();

    [BindProperty]
    public TypedDate OpensOn { get; set; } = new();

    [BindProperty]
    public TypedDate ClosesOn { get; set; } = new();

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (Form, Version) = (new() { Title = Found.Title, Period = Found.Period }, Found.Version);
        (OpensOn, ClosesOn) = (TypedDate.Of(Found.OpensOn), TypedDate.Of(Found.ClosesOn));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        // What it is called is put right before anybody knows the dates; the list of what is to do asks for them.
        var opens = Read(OpensOn, nameof(OpensOn), "The date it opens");
        var closes = Read(ClosesOn, nameof(ClosesOn), "The date it closes");
        CheckDates(opens, closes);
        CheckLater(opens, closes);
        await Form.Check(Kept, Found.RegionId, Audit, ModelState, stop);
        Compare(
            new("Title", Found.Title, Form.Title),
            new("Period", Found.Period, Form.Period),
            new("Opens", Day(Found.OpensOn), Day(opens)),
            new("Closes", Day(Found.ClosesOn), Day(closes))
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.Title, Found.Period, Found.OpensOn, Found.ClosesOn) = (Form.Title, Form.Period, opens, closes);
        return await Save((opens ?? closes) is null ? "The title is saved." : "The title and dates are saved.", stop);
    }

    private DateOnly? Read(TypedDate typed, string field, string what) => typed.IsEmpty ? null : typed.Read(ModelState, field, what);

    private void CheckDates(DateOnly? opens, DateOnly? closes)
    {
        var today = LocalTime.Today(clock);
        if (opens != Found.OpensOn && (opens < today.AddYears(-1) || opens > today.AddYears(YearsAhead)))
        {
            ModelState.AddModelError(nameof(OpensOn), $"The date it opens must be between a year ago and {YearsAhead} years from now");
        }
        if (closes < opens)
        {
            ModelState.AddModelError(nameof(ClosesOn), "The date it closes must not be before the date it opens");
        }
        // One that passed meanwhile is on the list of what is to do.
        else if (closes < today && closes != Found.ClosesOn)
        {
            ModelState.AddModelError(nameof(ClosesOn), "The date it closes must be today or later");
        }
        else if (closes > today.AddYears(YearsAhead))
        {
            ModelState.AddModelError(nameof(ClosesOn), $"The date it closes must be within {YearsAhead} years from now");
        }
    }

    // The challenge day and the report may have been given before.
    private void CheckLater(DateOnly? opens, DateOnly? closes)
    {
        var (last, field, what) = closes is null
            ? (opens, nameof(OpensOn), "The date it opens")
            : (closes, nameof(ClosesOn), "The date it closes");
        var (day, called) =
            Found.ReportOn < (Found.ChallengeOn ?? DateOnly.MaxValue)
                ? (Found.ReportOn, "the day the report is due")
                : (Found.ChallengeOn, "the challenge day");
        if (last >= day && ModelState[field]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(field, $"{what} must be before {called}, {Day(day)}");
        }
    }

    private static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "none";
}
