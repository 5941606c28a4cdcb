using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>Whoever signs out in one tab has others open: what is sent from there is not lost without a word, and is shown to nobody else.</summary>
public sealed class SignedOutTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task What_is_sent_after_signing_out_in_another_tab_is_there_for_the_same_person(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/organisations/add");
        await visitor.Post("/sign-out");

        var wayIn = await visitor.Fill(form, form.Address, ("Form.Name", "Hospice <b>of</b> the North"));

        wayIn.Heading.ShouldBe("Sign in");
        wayIn.Words.ShouldContain("You are no longer signed in");
        wayIn.Words.ShouldContain("What you sent will be there.");
        var back = await jo.SignIn(visitor, wayIn.Address);
        back.Heading.ShouldBe("Add an organisation");
        back.Value("Form.Name").ShouldBe("Hospice <b>of</b> the North");
        await using var store = jo.Site.Open();
        (await store.Organisations.AnyAsync(o => o.Name.StartsWith("Hospice <b>"), Stop)).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Somebody_else_who_signs_in_at_the_same_browser_then_is_not_shown_it(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        var other = await Known.On(jo.Site);
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/organisations/add");
        await visitor.Post("/sign-out");

        var wayIn = await visitor.Fill(form, form.Address, ("Form.Name", "Hospice of secrets"));
        var theirs = await other.SignIn(visitor, wayIn.Address);

        theirs.Heading.ShouldBe("Add an organisation");
        theirs.Text.ShouldNotContain("secrets");
        await using var store = jo.Site.Open();
        (await store.KeptWords.SingleAsync(k => k.PersonId == jo.Person.Id, Stop)).PersonId.ShouldBe(jo.Person.Id);
    }

    [Theory, OnBoth]
    public async Task What_was_typed_before_somebody_else_used_the_browser_is_kept_for_whose_it_is(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        var other = await Known.On(jo.Site);
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/organisations/add");
        await visitor.Post("/sign-out");
        await other.SignIn(visitor);
        await using var store = jo.Site.Open();
        await store
            .Sessions.Where(s => s.PersonId == other.Person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.UtcNow), Stop);

        await visitor.Fill(form, form.Address, ("Form.Name", "Hospice of Jo"));

        (await store.KeptWords.Where(k => k.PersonId == other.Person.Id).CountAsync(Stop)).ShouldBe(0);
        (await store.KeptWords.Where(k => k.PersonId == jo.Person.Id).CountAsync(Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_button_that_was_pressed_for_nothing_is_said_to_be_so_and_leads_back_to_its_page(Database database)
    {
        var jo = await Known.On(await sites.On(database), Role.BusinessManager);
        var draft = await jo.Ground.Audit(Eleven.Store.Audits.AuditState.InPreparation);
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var page = await visitor.Get($"/audits/{draft.Id}/set-up/remove");
        await visitor.Post("/sign-out");

        var wayIn = await visitor.Fill(page, page.Address);

        wayIn.Words.ShouldContain("You are no longer signed in");
        wayIn.Words.ShouldContain("What you sent was not saved.");
        (await jo.SignIn(visitor, wayIn.Address)).Heading.ShouldBe($"Remove {draft.Title}?");
    }

    [Theory]
    [InlineData("/sign-out", "/sign-in?back=/")]
    [InlineData("/sign-in/second-step?back=/people", "/sign-in?back=%2Fpeople")]
    [InlineData("/sign-in/second-step/passkey?back=%2Fsign-out", "/sign-in?back=/")]
    [InlineData("/people", "/sign-in?back=%2Fpeople")]
    public async Task Nobody_is_led_back_to_a_page_of_signing_in_or_out(string path, string comes)
    {
        using var visitor = (await sites.On(Database.Sqlite)).Visitor();

        (await visitor.Get(path)).Address.ShouldBe(comes);
    }

    [Fact]
    public async Task Nor_by_an_address_that_a_browser_remembers()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = jo.Site.Visitor();

        (await jo.SignIn(visitor, "/sign-in?back=/sign-out")).Address.ShouldBe("/");
    }
}
