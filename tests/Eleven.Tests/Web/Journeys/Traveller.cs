using Eleven.Tests.Web.Accounts;
using Eleven.Web.Accounts;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Journeys;

/// <summary>Somebody at a browser, who finds their way by what stands on the pages and types no address but the one that they were sent.</summary>
internal sealed class Traveller(IPage page)
{
    private const int StepSeconds = 30;
    private string _secret = "";
    private long _lastStep;

    public ILocator Main => page.Locator("main");

    public async Task<string> Words() =>
        string.Join(' ', (await Main.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task At(string heading) =>
        page.GetByRole(
                AriaRole.Heading,
                new()
                {
                    Name = heading,
                    Exact = true,
                    Level = 1,
                }
            )
            .WaitForAsync();

    public Task Told(string words) => page.GetByText(words).First.WaitForAsync();

    /// <summary>By the menu at the top, which leads to a page with this heading.</summary>
    public async Task Turn(string menu, string? heading = null)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = menu, Exact = true }).ClickAsync();
        await At(heading ?? menu);
    }

    public Task Follow(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task Press(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task Fill(string field, string text) => page.GetByLabel(field, new() { Exact = true }).FillAsync(text);

    public Task Choose(string label) => page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    public async Task Date(string legend, int day, int month, int year)
    {
        var date = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await date.GetByLabel("Day").FillAsync($"{day}");
        await date.GetByLabel("Month").FillAsync($"{month}");
        await date.GetByLabel("Year").FillAsync($"{year}");
    }

    /// <summary>From "Choose a password" to the first page.</summary>
    public async Task Begin(string password = Known.Password)
    {
        await Fill("Password", password);
        await Press("Continue");
        await At("Set up a second step");
        await Press("Set up an authenticator app");
        await page.GetByText("I cannot scan the picture").ClickAsync();
        _secret = (await page.Locator(".eleven-secret").InnerTextAsync()).Replace(" ", "");
        await Fill("Enter the code that the app shows", Code());
        await Press("Continue");
        await Told("Your authenticator app is set up.");
        await Press("Show my recovery codes");
        await At("Your recovery codes");
        await Press("I have kept them");
        await At("What needs you today");
    }

    public async Task SignOut()
    {
        await Turn("Sign out", "Do you want to sign out?");
        await Press("Sign out");
        await At("Sign in");
    }

    public async Task SignIn(string email, string password = Known.Password)
    {
        await Fill("E-mail address", email);
        await Fill("Password", password);
        await Press("Continue");
        await Fill("Enter the code of your authenticator app", Code());
        await Press("Continue");
        await At("What needs you today");
    }

    /// <summary>The address is typed by hand, or was kept from somewhere: there is nothing for them.</summary>
    public async Task FindsNothingAt(Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri);
        await At("Page not found");
        await page.GoBackAsync();
    }

    // Each code works once, and the next is taken a little early.
    private string Code()
    {
        _lastStep = Math.Max((long)(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds / StepSeconds, _lastStep + 1);
        return Totp.Code(_secret, _lastStep);
    }
}
