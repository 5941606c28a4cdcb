using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Web.Govuk;
using Eleven.Web.Pages.Record;

namespace Eleven.Tests.Web.Record;

/// <summary>Before and after are told in the words of the pages.</summary>
public sealed class FieldsTests(Sites sites, HeadlessBrowser browser)
{
    [Fact]
    public async Task Every_field_of_every_kind_that_is_recorded_has_words()
    {
        await using var store = (await sites.On(Database.Sqlite)).Open();
        var recorded = store.Model.GetEntityTypes().Where(t => t.FindAnnotation("Eleven:Unrecorded") is null).ToArray();
        string[] without =
        [
            .. from kind in recorded
            from field in kind.GetProperties()
            where
                field.FindAnnotation("Eleven:Following") is null
                && !field.IsPrimaryKey()
                && field.Name != "Version"
                && !Fields.Knows(kind.ClrType.Name, field.Name)
            select $"{kind.ClrType.Name}.{field.Name}",
        ];

        recorded.Length.ShouldBeGreaterThan(30);
        without.ShouldBeEmpty();
        Fields.Name("IdentityUserToken`1", "Value").ShouldBe("Secret");
    }

    [Fact]
    public async Task A_field_is_called_as_on_the_page_where_it_is_entered()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        (string Kind, string Path, int Fields)[] pages =
        [
            (nameof(Partnership), $"/settings/partnerships/{ground.North.Id}", 6),
            (nameof(Region), $"/settings/regions/{ground.Region.Id}", 1),
            (nameof(Sector), $"/settings/regions/{ground.Region.Id}/sectors/add", 2),
            (nameof(LocalName), $"/settings/partnerships/{ground.North.Id}/names", 2),
            (nameof(Organisation), $"/organisations/{ground.Fire.Id}/change", 1),
            (nameof(Contact), $"/organisations/{ground.Fire.Id}/contacts", 5),
            (nameof(Person), "/account/name", 1),
            (nameof(Audit), audit + "/details", 4),
            (nameof(Audit), audit + "/thresholds", 4),
        ];
        foreach (var (kind, path, fields) in pages)
        {
            var words = FormWords.Read((await manager.Get(path)).Value(FormWords.Field), manager.Protection!);
            var kept =
                from word in words
                let name = word.Names[0].Replace("Form.", "").Split('.')[0]
                where Fields.Knows(kind, name)
                select (name, word.Label);

            kept.Count().ShouldBeGreaterThanOrEqualTo(fields, path);
            kept.ShouldAllBe(k => Fields.Name(kind, k.name) == k.Label, path);
        }
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Somebody_reads_what_was_changed(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await manager.Post(
            $"/settings/partnerships/{ground.North.Id}",
            ("Form.Name", "Northern Safeguarding Children Partnership"),
            ("Form.Area", "Northern"),
            ("Form.FrontDoorNumber", "01632 960 001")
        );
        var line = (await manager.Get($"/record?action=changed&subject=Partnership&search={ground.North.Id}"))
            .Html.QuerySelector("tbody a")!
            .GetAttribute("href")!;

        await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                await page.GotoAsync(new Uri(site.Address, line).AbsoluteUri);
                await page.GetByText("Front door telephone number").WaitForAsync();
                await Screens.Look(page, "/record-line", width);
                await page.GotoAsync(new Uri(site.Address, "/account/recovery-codes").AbsoluteUri);
                await manager.Post("/account/recovery-codes");
                await page.GetByText("Show my recovery codes").ClickAsync();
                await page.GetByText("made in another window").WaitForAsync();
                await Screens.Look(page, "/codes-elsewhere", width);
            }
        );
    }
}
