using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Journeys;

/// <summary>From an empty store to an audit that is ready to open, as an administrator and a business manager go on their first morning.</summary>
public sealed class FromNothingTests(Sites sites, HeadlessBrowser browser) : IDisposable
{
    private const string Manager = "mo.manager@example.org";
    private const int Width = 1280;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-journey-");

    private static readonly byte[] List =
        """
        Organisation,Sector,Areas,Contact,Safeguarding role,E-mail address
        Harbour Families,Health,Northmarch,Ada Okafor,Safeguarding lead,ada@harbour-families.example.org
        Five Rivers Police,Police,All areas,Ben Hartley,Safeguarding lead,ben@five-rivers-police.example.org
        Harbour Academy,Helth,Northmarch,Cy Dale,Safeguarding lead,cy@harbour-academy.example.org
        """u8.ToArray();

    [Theory]
    [InlineData(Database.Sqlite, true)]
    [InlineData(Database.Postgres, true)]
    [InlineData(Database.Sqlite, false)]
    public async Task An_administrator_makes_the_places_and_a_manager_the_audit(Database database, bool scripts)
    {
        await using var store = await sites.Store(database);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        await Until.True(() => Task.FromResult(site.Said.Count == 1));
        var invitation = "";

        var administrator = await browser.Use(
            new(site.Said.Single().Split(' ')[^1]),
            Width,
            scripts,
            async page => invitation = await Places(new(page), page)
        );
        var manager = await browser.Use(
            new(invitation),
            Width,
            scripts,
            async page =>
            {
                var mo = new Traveller(page);
                await mo.At("Choose a password");
                await mo.Begin();
                await mo.SignOut();
                await mo.SignIn(Manager);
                await Organisations(mo, page);
                await QuestionSet(mo, page);
                await Audit(mo);
            }
        );

        administrator.Complaints.ShouldBeEmpty();
        manager.Complaints.ShouldBeEmpty();
        manager.Fetched.ShouldAllBe(a => a.StartsWith(site.Address.AbsoluteUri));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    // The address in the mail that the manager would get.
    private static async Task<string> Places(Traveller ada, IPage page)
    {
        await ada.Fill("Name of the region", "Five Rivers");
        await ada.Fill("Your name", "Ada Admin");
        await ada.Fill("Your e-mail address", "ada.admin@example.org");
        await ada.Begin();
        await ada.Turn("Settings");
        await ada.Press("Add a partnership");
        await ada.Fill("Name of the partnership", "Northmarch Safeguarding Children Partnership");
        await ada.Fill("Area", "Northmarch");
        await ada.Press("Add the partnership");
        await ada.Told("Northmarch Safeguarding Children Partnership is added.");
        await ada.Turn("Settings");
        await ada.Press("Add sectors");
        foreach (var (sector, police) in (IEnumerable<(string, string)>)[("Health", "No"), ("Police", "Yes")])
        {
            await ada.Press("Add a sector");
            await ada.Fill("Name", sector);
            await ada.Choose(police);
            await ada.Press("Add the sector");
            await ada.Told($"{sector} is added.");
        }
        await ada.Turn("People");
        await ada.Press("Invite somebody");
        await ada.Fill("Name", "Mo Manager");
        await ada.Fill("E-mail address", Manager);
        await ada.Choose("Business manager");
        await page.GetByLabel("Where?").SelectOptionAsync(new SelectOptionValue { Label = "Northmarch (partnership)" });
        await ada.Press("Invite them");
        await ada.At("People");
        await ada.Turn("Settings");
        await ada.Follow("E-mail: what was sent, and what was not");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = Manager }).GetByRole(AriaRole.Link).ClickAsync();
        var mail = await page.Locator(".eleven-letter").InnerTextAsync();
        await ada.SignOut();
        return mail.Split((char[]?)null).Single(w => w.Contains("/invitation/"));
    }

    private static async Task Organisations(Traveller mo, IPage page)
    {
        await mo.Turn("Organisations");
        await mo.Follow("Bring in a list");
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "list.csv",
                    MimeType = "text/csv",
                    Buffer = List,
                }
            );
        await mo.Press("Look at it");
        await mo.At("Check the list");
        (await mo.Words()).ShouldContain("1 row does not fit");
        await mo.Press("Bring it in");
        await mo.Told("2 organisations added, 0 changed; 2 contacts added, 0 changed.");
        await mo.Follow("Harbour Families");
        (await mo.Words()).ShouldContain("Ada Okafor");
    }

    private static async Task QuestionSet(Traveller mo, IPage page)
    {
        await mo.Turn("Question sets");
        await mo.Press("Take a ready-made one");
        await page.GetByRole(AriaRole.Radio, new() { Name = "2023-24" }).First.CheckAsync();
        await mo.Press("Take it");
        await mo.Turn("Question sets");
        await mo.Main.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await mo.Press("Make a new version of it");
        await mo.Fill("What is it called?", "our own");
        await mo.Press("Make it");
        await mo.Press("Edit it");
        await mo.Follow("Change section A");
        await mo.Fill("Title", "Leading and deciding");
        await mo.Press("Save");
        await mo.Told("A. Leading and deciding");
        await page.Locator(".govuk-back-link").ClickAsync();
        await page.Locator("#preview").WaitForAsync();
        (await mo.Words()).ShouldContain("A. Leading and deciding");
        await mo.Press("Publish it");
        await mo.Told("Audits can ask it then");
        await mo.Press("Publish it");
        await page.Locator("#preview").WaitForAsync();
        (await mo.Words()).ShouldContain("State Published");
    }

    private static async Task Audit(Traveller mo)
    {
        const string here = "Set up Section 11 audit 2026-27";
        await mo.Turn("Audits");
        await mo.Press("Set up an audit");
        await mo.Fill("Title", "Section 11 audit 2026-27");
        await mo.Fill("Period", "2026-27");
        await mo.Press("Set it up");
        await mo.At(here);
        await mo.Follow("Title and dates");
        await mo.Date("When does it open?", 4, 1, 2027);
        await mo.Date("When does it close?", 3, 1, 2027);
        await mo.Press("Save");
        await mo.At("Title and dates");
        await mo.Follow("The date it closes must not be before the date it opens");
        await mo.Date("When does it close?", 26, 2, 2027);
        await mo.Press("Save");
        await mo.At(here);
        await mo.Follow("Question sets");
        await mo.Main.GetByRole(AriaRole.Checkbox, new() { Name = "version our own" }).CheckAsync();
        await mo.Press("Save");
        await mo.At(here);
        await mo.Follow("Organisations");
        await mo.Choose("Harbour Families");
        await mo.Choose("Five Rivers Police");
        await mo.Press("Save");
        await mo.At(here);
        await mo.Follow("Counting and publishing");
        await mo.Fill("Fewest people in a group whose survey answers are shown", "8");
        await mo.Press("Save");
        await mo.At(here);
        (await mo.Words()).ShouldContain("It is ready to open.");
        (await mo.Words()).ShouldContain("4 January 2027 to 26 February 2027");
        (await mo.Words()).ShouldContain("Groups of fewer than 8 people");
        await mo.Turn("Today", "What needs you today");
        (await mo.Words()).ShouldContain("Section 11 audit 2026-27: ready to open");
    }
}
