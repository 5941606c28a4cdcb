using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Shows a new secret, and keeps it once the app has shown that it has it. Until then the earlier one works.</summary>
public sealed class AuthenticatorModel(IServiceProvider services) : ItIsYouPage(services)
{
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(30);

    [BindProperty, Required(ErrorMessage = "Enter the code that the app shows"), StringLength(20, ErrorMessage = "Code must be six digits")]
    public string SecurityCode { get; set; } = "";

    /// <summary>The secret that this page shows, so that only this server knows that it did.</summary>
    [BindProperty(Name = "PasswordToBe")]
    public string? Hidden { get; set; }

    /// <summary>The code was looked at and not taken: it may be that a clock is wrong, and not the person.</summary>
    public bool IsWrong { get; private set; }

    public HtmlString Picture { get; private set; } = HtmlString.Empty;

    public string Spaced { get; private set; } = "";

    private TimedWords Secrets =>
        new(
            Services.GetRequiredService<IDataProtectionProvider>(),
            $"Eleven authenticator {HttpContext.Me().PersonId}",
            Valid,
            Services.GetRequiredService<TimeProvider>()
        );

    public async Task OnGet(CancellationToken stop)
    {
        var person = await Me(stop);
        await Ask(person, stop);
        ShowAnother(person);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var person = await Me(stop);
        if (!await Ask(person, stop))
        {
            ShowAnother(person);
            return Page();
        }
        if (Secrets.Show(Hidden) is not { } secret)
        {
            // Shown too long ago.
            return RedirectToPage();
        }
        if (ModelState.IsValid)
        {
            var tried = await Services
                .GetRequiredService<SecondStep>()
                .TurnOn(person, HttpContext.Me().SessionId, secret, SecurityCode, stop);
            if (tried.IsOver)
            {
                return LocalRedirect("/account/recovery-codes");
            }
            if (tried.IsRight)
            {
                return await Finish(person, stop);
            }
            IsWrong = tried.Wait is null;
            ModelState.AddModelError(
                nameof(SecurityCode),
                tried.Wait is { } wait ? TooMany.Say(wait) : "Code is not right. Enter the one that the app shows now"
            );
        }
        Show(secret, person);
        return Page();
    }

    private async Task<IActionResult> Finish(Person person, CancellationToken stop)
    {
        await TellUnlessFirst(person, "An authenticator app was set up for your account.", stop);
        await Services.GetRequiredService<StoreContext>().SaveChangesAsync(stop);
        TempData[Done.Key] = "Your authenticator app is set up.";
        if (HttpContext.Me().IsIn)
        {
            return LocalRedirect("/account");
        }
        await Services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and app");
        return LocalRedirect("/account/recovery-codes");
    }

    private void ShowAnother(Person person)
    {
        if (IsSure)
        {
            Show(Services.GetRequiredService<UserManager<Person>>().GenerateNewAuthenticatorKey(), person);
        }
    }

    private void Show(string secret, Person person)
    {
        var settings = Services.GetRequiredService<Hosting.Settings>();
        Picture = QrPicture.Of(Totp.Address(secret, person.Email!, settings.PublicAddress.IdnHost), "QR code for your authenticator app");
        Spaced = string.Join(' ', secret.Chunk(4).Select(four => new string(four)));
        Hidden = Secrets.Hide(secret);
        ModelState.Remove("PasswordToBe");
    }
}
