using System.Text.RegularExpressions;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Pages.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Record;

/// <summary>What stood before and after is told in people's words: no id, and no name that only the program has.</summary>
public sealed class ToldValuesTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_choice_and_every_reference_of_every_kind_that_is_recorded_has_words()
    {
        await using var store = (await sites.On(Database.Sqlite)).Open();
        var told = store
            .Model.GetEntityTypes()
            .Where(t => t.FindAnnotation("Eleven:Unrecorded") is null)
            .SelectMany(t => t.GetProperties())
            .Where(p => !p.IsPrimaryKey())
            .ToArray();
        var choices = told.Select(Told.Kind).Where(k => k.IsEnum).Distinct().ToArray();
        var ids = told.Where(p => Told.Kind(p) == typeof(Guid)).ToArray();

        choices.Length.ShouldBeGreaterThan(9);
        choices.ShouldAllBe(c => Choices.Knows(c));
        foreach (var choice in choices)
        {
            string[] names = [.. Enum.GetNames(choice).Select(n => Choices.Name(choice, n))];
            names.ShouldBeUnique(choice.Name);
            names.ShouldAllBe(n => !Regex.IsMatch(n, "[a-z][A-Z]"), choice.Name);
        }
        ids.Length.ShouldBeGreaterThan(30);
        ids.ShouldAllBe(p => Told.Refers(p) != null && References.Knows(Told.Refers(p)!));
        foreach (var kind in ids.Select(p => Told.Refers(p)!).Distinct())
        {
            var gone = Guid.NewGuid();
            (await References.Name(store, kind, gone, Stop)).ShouldBe($"{gone} (no longer there)");
        }
    }

    [Theory, OnBoth]
    public async Task Choices_and_what_is_referred_to_have_their_names(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);
        var contacts = $"/organisations/{ground.Fire.Id}/contacts";
        await administrator.Post(contacts, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "SafeguardingLead"));
        await administrator.Post(
            "/organisations/add",
            ("Form.Name", "Hospice"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString())
        );
        await administrator.Post("/audits/add", ("Form.Title", "The audit"), ("Form.Period", "2026-27"), ("From", "nothing"));

        var contact = await Line(administrator, me, "Contact");
        var organisation = await Line(administrator, me, "Organisation");
        var audit = await Line(administrator, me, "Audit");

        contact.ShouldContain("Safeguarding role Safeguarding lead");
        contact.ShouldContain("Organisation Fire and rescue");
        organisation.ShouldContain($"Region {ground.Region.Name}");
        organisation.ShouldContain("Sector All");
        audit.ShouldContain("State In preparation");
        audit.ShouldContain("Which grade counts? The lower");
    }

    [Theory, OnBoth]
    public async Task What_is_no_longer_there_is_told_by_its_id(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);
        var contacts = $"/organisations/{ground.School.Id}/contacts";
        await administrator.Post(contacts, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "Other"));
        await using (var store = site.Open())
        {
            var school = await store
                .Organisations.Include(o => o.Areas)
                .Include(o => o.Contacts)
                .SingleAsync(o => o.Id == ground.School.Id, Stop);
            store.RemoveRange(school.Contacts);
            store.RemoveRange(school.Areas);
            store.Remove(school);
            await store.SaveChangesAsync(Stop);
        }

        (await Line(administrator, me, "Contact")).ShouldContain($"Organisation {ground.School.Id} (no longer there)");
    }

    private static async Task<string> Line(Visitor administrator, Person me, string subject)
    {
        var list = await administrator.Get($"/record?action=added&subject={subject}&search={me.Email}");
        return (await administrator.Get(list.Html.QuerySelector("tbody a")!.GetAttribute("href")!)).Words;
    }
}
