using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>What the audit is called, and from when to when it can be answered, and when it is challenged and published.</summary>
public sealed class DetailsModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    private const int YearsAhead = 5;
    private const string TheChallenge = "The challenge day";
    private const string TheReport = "The date the report is published";

    [BindProperty]
    public AuditForm Form { get; set; } = new();

    [BindProperty]
    public TypedDate OpensOn { get; set; } = new();

    [BindProperty]
    public TypedDate ClosesOn { get; set; } = new();

    [BindProperty]
    public TypedDate ChallengeOn { get; set; } = new();

    [BindProperty]
    public TypedDate ReportOn { get; set; } = new();

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (Form, Version) = (new() { Title = Found.Title, Period = Found.Period }, Found.Version);
        (OpensOn, ClosesOn) = (TypedDate.Of(Found.OpensOn), TypedDate.Of(Found.ClosesOn));
        (ChallengeOn, ReportOn) = (TypedDate.Of(Found.ChallengeOn), TypedDate.Of(Found.ReportOn));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        // What it is called is put right before anybody knows the dates; the list of what is to do asks for them.
        var opens = Read(OpensOn, nameof(OpensOn), "The date it opens");
        var closes = Read(ClosesOn, nameof(ClosesOn), "The date it closes");
        var challenge = Read(ChallengeOn, nameof(ChallengeOn), TheChallenge);
        var report = Read(ReportOn, nameof(ReportOn), TheReport);
        CheckDates(opens, closes);
        CheckLater(challenge, nameof(ChallengeOn), TheChallenge, closes);
        CheckLater(report, nameof(ReportOn), TheReport, closes);
        await Form.Check(Kept, Found.RegionId, Audit, ModelState, stop);
        Compare(
            new("Title", Found.Title, Form.Title),
            new("Period", Found.Period, Form.Period),
            new("Opens", Day(Found.OpensOn), Day(opens)),
            new("Closes", Day(Found.ClosesOn), Day(closes)),
            new("Challenge day", Day(Found.ChallengeOn), Day(challenge)),
            new("Report published", Day(Found.ReportOn), Day(report))
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.Title, Found.Period, Found.OpensOn, Found.ClosesOn) = (Form.Title, Form.Period, opens, closes);
        (Found.ChallengeOn, Found.ReportOn) = (challenge, report);
        return await Save(
            (opens ?? closes ?? challenge ?? report) is null ? "The title is saved." : "The title and dates are saved.",
            stop
        );
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

    private void CheckLater(DateOnly? day, string field, string what, DateOnly? closes)
    {
        if (day <= closes)
        {
            ModelState.AddModelError(field, $"{what} must be after the date it closes");
        }
        else if (day > LocalTime.Today(clock).AddYears(YearsAhead))
        {
            ModelState.AddModelError(field, $"{what} must be within {YearsAhead} years from now");
        }
    }

    private static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "none";
}
