using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Text;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Web.Govuk;
using Eleven.Web.Hosting;
using Eleven.Web.Library;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Hosting;

/// <summary>What a page gives back of a form that came too late: all that was written and ticked, in the words of the page.</summary>
public sealed class UnsavedTests(Sites sites, HeadlessBrowser browser)
{
    [Theory, OnBoth]
    public async Task What_was_ticked_is_given_back_by_its_name(Database database)
    {
        var (ground, manager) = await On(database);
        using var _ = manager;
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        var (areas, organisations, details) = (
            await manager.Get(audit + "/areas"),
            await manager.Get(audit + "/organisations"),
            await manager.Get(audit + "/details")
        );
        await manager.Post(audit + "/remove");

        var ticked = await manager.Fill(areas, audit + "/areas", ("Chosen", $"{ground.South.Id}"), ("Chosen", $"{ground.North.Id}"));
        var expected = await manager.Fill(
            organisations,
            audit + "/organisations",
            ("Expected", $"{ground.Fire.Id}"),
            ("Expected", $"{ground.Police.Id}")
        );
        var dated = await manager.Fill(
            details,
            audit + "/details",
            ("ClosesOn.Day", "26"),
            ("ClosesOn.Month", "2"),
            ("ClosesOn.Year", "2027"),
            ("Form.Title", " Review\nof all "),
            ("Form.Period", "")
        );

        Back(ticked).ShouldBe([("Whose audit is it?", "South\nNorth")]);
        Back(expected).ShouldBe([("All", "Fire and rescue\nPolice")]);
        Back(dated).ShouldBe([("Title", "Review\nof all"), ("When does it close?", "26 2 2027")]);
    }

    [Fact]
    public async Task The_words_of_a_form_with_many_organisations_stay_small()
    {
        var (ground, manager) = await On(Database.Sqlite);
        using var _ = manager;
        await ground.Many(350);
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";

        var words = (await manager.Get(audit + "/organisations")).Value(FormWords.Field)!;

        words.Length.ShouldBeLessThan(9000);
    }

    [Theory, OnBoth]
    public async Task A_long_form_is_given_back_with_the_labels_of_its_page_and_in_its_order(Database database)
    {
        var (ground, manager) = await On(database);
        using var _ = manager;
        var contacts = $"/organisations/{ground.Fire.Id}/contacts";
        await manager.Post(contacts, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "Other"));
        var path = (await manager.Get($"/organisations/{ground.Fire.Id}"))
            .Html.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .Single(a => a.StartsWith(contacts + "/"));
        var form = await manager.Get(path);
        await manager.Fill(form, path, ("Do", "remove"));

        var late = await manager.Fill(
            form,
            path,
            ("Form.Role", "DesignatedPractitioner"),
            ("Form.Phone", "01632 960 001"),
            ("Form.JobTitle", "Head of safeguarding"),
            ("Form.Email", "ada@example.org"),
            ("Form.Name", "Ada Lead")
        );

        late.Status.ShouldBe(HttpStatusCode.NotFound);
        var labels = form
            .Html.QuerySelectorAll("main .govuk-form-group > label, main legend")
            .Select(l => l.TextContent.Replace(" (optional)", ""));
        Back(late).Select(b => b.What).ShouldBe(labels);
        Back(late)
            .Select(b => b.Value)
            .ShouldBe(
                ["Ada Lead", "Head of safeguarding", "Designated practitioner", "ada@example.org", "01632 960 001"],
                ignoreOrder: true
            );
    }

    [Theory, OnBoth]
    public async Task What_is_sent_to_a_published_question_set_comes_back_with_the_names_of_what_was_chosen(Database database)
    {
        var (ground, manager) = await On(database);
        using var _ = manager;
        var draft = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        var band = (await manager.Get(draft + "/scales"))
            .Html.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .First(a => a.Contains("/scales/") && !a.EndsWith("/add"));
        var form = await manager.Get(band + "/bands/add");
        await manager.Post(draft + "/publish");

        var late = await manager.Fill(
            form,
            band + "/bands/add",
            ("Form.Label", "Weak"),
            ("Form.Colour", "#f0a81d"),
            ("Form.Positive", "False")
        );

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        Back(late).ShouldBe([("Name", "Weak"), ("Colour", "Amber"), ("Does it count as positive?", "No")]);
    }

    [Fact]
    public void Secrets_and_words_that_are_not_of_a_form_of_ours_are_not_given_back()
    {
        var protection = new EphemeralDataProtectionProvider();
        new Unsaved("/", [("Name", "Ada"), ("Shown", "3"), ("Grant", $"{Guid.NewGuid()}")], TypedAgain: false)
            .Written(protection)
            .ShouldBeEmpty();
        foreach (var broken in (string[])["", "e30", "!", "7wcA", new('A', 4000)])
        {
            new Unsaved("/", [("Name", "Ada"), (FormWords.Field, broken)], TypedAgain: false).Written(protection).ShouldBeEmpty(broken);
        }
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("""[{"Label":"x"}]""")]
    [InlineData("""[{"Label":"Your account is locked","Names":["Name"],"Options":null}]""")]
    public async Task Words_that_no_page_of_ours_wrote_are_dropped(string words)
    {
        var (ground, manager) = await On(Database.Sqlite);
        using var _ = manager;
        using var bytes = new MemoryStream();
        using (var packed = new DeflateStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(words));
        }
        var token = (await manager.Get("/people/invite")).Value(Visitor.Token)!;

        var late = await manager.Send(
            $"/people/{Guid.NewGuid()}",
            (Visitor.Token, token),
            (FormWords.Field, Base64Url.EncodeToString(bytes.ToArray())),
            ("Name", "Ada")
        );

        (late.Status, late.Heading).ShouldBe((HttpStatusCode.NotFound, "Page not found"));
        late.Words.ShouldNotContain("Your account is locked");
        Back(late).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_form_with_a_password_all_but_the_password_is_given_back()
    {
        var (ground, manager) = await On(Database.Sqlite);
        using var _ = manager;
        var form = await manager.Get("/people/invite");
        var token = form.Value(Visitor.Token)!;

        var late = await manager.Send(
            $"/people/{Guid.NewGuid()}",
            (Visitor.Token, token),
            (FormWords.Field, form.Value(FormWords.Field)!),
            ("Name", "Ada"),
            ("Password", "orchard lamp tea kettle"),
            ("SecurityCode", "123456")
        );

        Back(late).ShouldBe([("Name", "Ada")]);
        late.Text.ShouldNotContain("orchard");
        late.Text.ShouldNotContain("123456");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_person_reads_all_that_they_wrote_and_ticked(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var (ground, manager) = await On(Database.Sqlite);
        using var _ = manager;
        var path = $"/organisations/{ground.Fire.Id}/contacts";
        await manager.Post(path, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "Other"));
        var contact = (await manager.Get($"/organisations/{ground.Fire.Id}"))
            .Html.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .Single(a => a.StartsWith(path + "/"));
        var form = await manager.Get(contact);

        await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                await page.GotoAsync(new Uri(site.Address, contact).AbsoluteUri);
                await page.GetByLabel("Job title (optional)").FillAsync("Head of safeguarding");
                await page.GetByLabel("Safeguarding lead").CheckAsync();
                await manager.Fill(form, contact, ("Do", "remove"));
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByText("This is what you wrote.").WaitForAsync();
                await Screens.Look(page, "/too-late", width);
                (await page.Locator("dl").InnerTextAsync()).ShouldContain("Head of safeguarding");
            }
        );
    }

    private static (string What, string Value)[] Back(Page page) =>
        [
            .. page
                .Html.QuerySelectorAll("main .govuk-summary-list__row")
                .Select(r => (r.QuerySelector("dt")!.TextContent.Trim(), r.QuerySelector("dd")!.TextContent.Trim())),
        ];

    private async Task<(Ground Ground, Visitor Manager)> On(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (ground, await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator)));
    }
}
