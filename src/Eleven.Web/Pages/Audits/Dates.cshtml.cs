using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Eleven.Web.Pages.Audits.SetUp;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Audits;

/// <summary>When the audit is challenged, and when its report is due: both may be given late, and move, until it is published.</summary>
public sealed class DatesModel(StoreContext store, TimeProvider clock) : SetUpPage(store)
{
    private const int YearsAhead = 5;

    // The first whole year in which the duty was in force.
    private const int FirstYear = 2005;

    [BindProperty]
    public TypedDate ChallengeOn { get; set; } = new();

    [BindProperty]
    public TypedDate ReportOn { get; set; } = new();

    /// <summary>What both come after.</summary>
    public string Answering =>
        Found switch
        {
            { ClosesOn: { } closes } => $"The audit closes on {LocalTime.Day(closes)}. Both come after that.",
            { OpensOn: { } opens } => $"The audit opens on {LocalTime.Day(opens)}. Both come after that.",
            _ => "You can leave a date until you know it.",
        };

    protected override string Next => $"/audits/{Audit}";

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (ChallengeOn, ReportOn) = (TypedDate.Of(Found.ChallengeOn), TypedDate.Of(Found.ReportOn));
        Version = Found.Version;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        var challenge = ChallengeOn.IsEmpty ? null : ChallengeOn.Read(ModelState, nameof(ChallengeOn), "The challenge day");
        var report = ReportOn.IsEmpty ? null : ReportOn.Read(ModelState, nameof(ReportOn), "The day the report is due");
        if (Wrong(challenge, Found.ChallengeOn) is { } early)
        {
            ModelState.AddModelError(nameof(ChallengeOn), "The challenge day must be " + early);
        }
        if (Wrong(report, Found.ReportOn) is { } wrong)
        {
            ModelState.AddModelError(nameof(ReportOn), "The report must be due " + wrong);
        }
        else if (report < challenge)
        {
            ModelState.AddModelError(nameof(ReportOn), "The report must not be due before the challenge day");
        }
        Compare(new("Challenge day", Day(Found.ChallengeOn), Day(challenge)), new("Report due", Day(Found.ReportOn), Day(report)));
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.ChallengeOn, Found.ReportOn) = (challenge, report);
        return await Save("The dates are saved.", stop);
    }

    // One that was taken in years after may have had its day years ago.
    private string? Wrong(DateOnly? day, DateOnly? was)
    {
        var today = LocalTime.Today(clock);
        var (first, firstIs) =
            Found.State == AuditState.Closed ? (new DateOnly(FirstYear, 1, 1), $"{FirstYear}") : (today.AddYears(-1), "a year ago");
        return day <= Found.ClosesOn ? "after the date it closes"
            : Found.ClosesOn is null && day <= Found.OpensOn ? "after the date it opens"
            : Found is { OpensOn: null, ClosesOn: null } && day < first && day != was ? $"between {firstIs} and {YearsAhead} years from now"
            : day > today.AddYears(YearsAhead) ? $"within {YearsAhead} years from now"
            : null;
    }

    private static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "none";
}
