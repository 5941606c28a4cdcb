using System.Text;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Organisations;

/// <summary>A directory is brought in: looked at first, with a sentence for each row that does not fit, and done when somebody says so.</summary>
public sealed class ImportTests(Sites sites)
{
    private const string Headers = "Code,Organisation,Sector,Areas,Contact,Job title,Safeguarding role,E-mail address,Telephone\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task What_fits_is_shown_before_it_is_done_and_then_is_there(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        const string file =
            Headers
            + "fire-and-rescue,Fire and rescue,All,North; South,Ada Lead,Head,Safeguarding lead,ada@example.org,01234\n"
            + ",Hospice,All,All areas,Bo Lead,,Designated practitioner,bo@example.org,\n"
            + ",Hospice,All,All areas,Cy Senior,,Senior lead,cy@example.org,\n";

        var look = await Look(manager, file);

        look.Words.ShouldContain("Fire and rescue works in North, South (now North) Ada Lead, Safeguarding lead: new");
        look.Words.ShouldContain("Hospice New Bo Lead, Designated practitioner: new Cy Senior, Senior lead: new");
        (await Organisations(site, ground)).Count.ShouldBe(3);
        var done = await manager.Fill(look, "/organisations/import", ("Do", "bring"));
        done.Words.ShouldContain("1 organisation added, 1 changed; 3 contacts added, 0 changed.");
        var kept = await Organisations(site, ground);
        var hospice = kept.Single(o => o.Name == "Hospice");
        (hospice.Code, hospice.IsNational, hospice.Contacts.Count).ShouldBe(("hospice", true, 2));
        kept.Single(o => o.Code == "fire-and-rescue").Areas.Count.ShouldBe(2);
        (await Look(manager, file)).Words.ShouldContain("Nothing: all that fits is here already.");
    }

    [Theory, OnBoth]
    public async Task One_name_typed_in_two_ways_is_one_organisation(Database database)
    {
        var (site, ground, manager) = await Managed(database);
        using var _ = manager;
        const string file =
            Headers
            + ",Cafe\u0301 Trust,All,North,Ada,,Safeguarding lead,ada@example.org,\n"
            + ",Caf\u00E9 Trust,All,North,Bo,,Senior lead,bo@example.org,\n"
            + ",Caf\u00E9  Trust,All,North,Cy  Lead,,Senior lead,cy@example.org,\n";

        await manager.Fill(await Look(manager, file), "/organisations/import", ("Do", "bring"));

        var added = (await Organisations(site, ground)).Single(o => o.Name.StartsWith("Caf"));
        (added.Name, added.Contacts.Count).ShouldBe(("Caf\u00E9 Trust", 3));
        added.Contacts.ShouldContain(c => c.Name == "Cy Lead");
        (await Look(manager, file)).Words.ShouldContain("Nothing: all that fits is here already.");
    }

    [Fact]
    public async Task The_list_as_it_is_downloaded_changes_nothing()
    {
        var (_, _, manager) = await Managed(Database.Sqlite);
        using var __ = manager;

        var file = (await manager.Get("/organisations?state=all&handler=csv")).Text;

        var look = await Look(manager, file);
        look.Words.ShouldContain("Nothing: all that fits is here already.");
        look.Words.ShouldNotContain("do not fit");
    }

    [Theory]
    [InlineData("none,Fire,All,North,,,,,", "No organisation has the code none. Leave the code empty to add a new one.")]
    [InlineData(",,All,North,,,,,", "Write the name of the organisation.")]
    [InlineData(",New,Parish,North,,,,,", "There is no sector called Parish. Write one of All.")]
    [InlineData(",New,,North,,,,,", "Write the sector of the new organisation.")]
    [InlineData(",New,All,,,,,,", "Write the areas in which the new organisation works, or All areas.")]
    [InlineData(",New,All,West,,,,,", "There is no area called West. Write some of North; South, or All areas.")]
    [InlineData(",New,All,North,Ada,,Safeguarding lead,ada,", "Write an e-mail address for the contact, such as name@example.org.")]
    [InlineData(",New,All,North,Ada,,Boss,ada@example.org,", "Write a safeguarding role for the contact: Safeguarding lead,")]
    [InlineData(",New,All,North,,,Other contact,ada@example.org,", "Write the name of the contact, in at most 200 characters.")]
    [InlineData("fire-and-rescue,Blaze,All,North,,,,,", "fire-and-rescue is called Fire and rescue. Rename it on its page,")]
    [InlineData(",Academy trust,All,South,,,,,", "Academy trust does not work in your area, so you cannot change it.")]
    [InlineData(",New,All,South,,,,,", "None of these areas is yours. Ask the partnership there to add the organisation.")]
    [InlineData(",…,All,North,,,,,", "The name of the organisation must have a letter or a number.")]
    public async Task A_row_that_does_not_fit_is_told_by_its_number_and_left_out(string row, string said)
    {
        var (site, ground, manager) = await Managed(Database.Sqlite);
        using var _ = manager;

        var look = await Look(manager, Headers + ",Fits,All,North,,,,,\n" + row + "\n");

        look.Words.ShouldContain("1 row does not fit");
        look.Words.ShouldContain("3" + said);
        (await manager.Fill(look, "/organisations/import", ("Do", "bring"))).Words.ShouldContain("1 organisation added, 0 changed");
        (await Organisations(site, ground)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Signs_that_nobody_sees_are_left_out_of_a_list()
    {
        var (site, ground, manager) = await Managed(Database.Sqlite);
        using var _ = manager;

        var look = await Look(manager, Headers + ",N\u202Eew\u200B,All,North,A\u00ADda,,Other contact,ada@example.org\u200B,\n");

        look.Words.ShouldNotContain("does not fit");
        (await manager.Fill(look, "/organisations/import", ("Do", "bring"))).Words.ShouldContain("1 organisation added, 0 changed");
        var added = (await Organisations(site, ground)).Single(o => o.Name == "New");
        added.Contacts.Select(c => (c.Name, c.Email)).ShouldBe([("Ada", "ada@example.org")]);
    }

    [Theory, OnBoth]
    public async Task An_organisation_and_its_people_are_found_without_accents_capitals_and_signs(Database database)
    {
        var (_, _, manager) = await Managed(database);
        using var _ = manager;
        var look = await Look(manager, Headers + ",Évian & O’Hara Trust,All,North,Łukasz Pérez,,Other contact,lp@example.org,\n");
        await manager.Fill(look, "/organisations/import", ("Do", "bring"));

        foreach (var search in (string[])["evian", "ÉVIAN", "evian and o'hara", "Evian & O", "lukasz", "PEREZ", "lp@example.org"])
        {
            var found = await manager.Get($"/organisations?search={Uri.EscapeDataString(search)}");
            found.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1, search);
        }
    }

    [Fact]
    public async Task Rows_of_one_organisation_agree_and_one_address_has_a_role_once()
    {
        var (_, _, manager) = await Managed(Database.Sqlite);
        using var __ = manager;

        var look = await Look(
            manager,
            Headers
                + ",New,All,North,Ada,,Senior lead,ada@example.org,\n"
                + ",New,All,North; South,Bo,,Senior lead,bo@example.org,\n"
                + ",New,All,North,Ada again,,Senior lead,ADA@example.org,\n"
        );

        look.Words.ShouldContain("3An earlier row says something else about the sector or the areas of New.");
        look.Words.ShouldContain("4An earlier row has a contact of New with this e-mail address and safeguarding role.");
    }

    [Theory]
    [InlineData("", "Choose a file")]
    [InlineData("Name;Sector\nA;B\n", "The file must have a column named Organisation in its first row, and rows below it")]
    [InlineData("Organisation\n", "The file must have a column named Organisation in its first row, and rows below it")]
    [InlineData(
        "<html><table></table></html>",
        "The file is a web page or XML, not CSV; save the list as an Excel workbook (.xlsx) or as CSV UTF-8, and choose that file"
    )]
    [InlineData("Organisation\0\n", "The file is not a text file, whatever its name says; save it again as CSV UTF-8")]
    public async Task What_is_no_directory_is_refused(string file, string said)
    {
        var (_, _, manager) = await Managed(Database.Sqlite);
        using var __ = manager;

        (await Look(manager, file)).Problems.Single().ShouldStartWith(said);
    }

    [Theory]
    [InlineData("Organisation,Sector,sector\nA,All,\n", "Two columns are named Sector: B and C. Rename one of them, or take it out")]
    [InlineData(
        "Organisation,Areas,Code,Organisation \n",
        "Two columns are named Organisation: A and D. Rename one of them, or take it out"
    )]
    public async Task Two_columns_of_one_name_are_refused_and_named(string file, string said)
    {
        var (_, _, manager) = await Managed(Database.Sqlite);
        using var __ = manager;

        (await Look(manager, file)).Problems.ShouldBe([said]);
    }

    [Fact]
    public async Task A_quotation_that_never_ends_is_told_with_its_line()
    {
        var (_, _, manager) = await Managed(Database.Sqlite);
        using var __ = manager;

        var look = await Look(manager, Headers + ",Fits,All,North,,,,,\n,\"New,All,North,,,,,\n,Last,All,North,,,,,\n");

        look.Problems.Single()
            .ShouldStartWith("The file cannot be read: in line 3, here begins a row with a quotation mark that is never closed");
        look.Problems.Single().ShouldNotContain("export");
    }

    [Fact]
    public async Task A_row_with_words_behind_a_quotation_is_left_out_by_its_number_and_all_others_are_taken()
    {
        var (site, ground, manager) = await Managed(Database.Sqlite);
        using var _ = manager;

        var look = await Look(manager, Headers + ",Fits,All,North,,,,,\n,\"New\" one,All,North,,,,,\n,Last,All,North,,,,,\n");

        look.Words.ShouldContain("1 row does not fit");
        look.Words.ShouldContain("3Words follow a closing quotation mark, so nobody can tell where the cells of this row end.");
        (await manager.Fill(look, "/organisations/import", ("Do", "bring"))).Words.ShouldContain("2 organisations added");
        (await Organisations(site, ground)).Select(o => o.Name).ShouldNotContain(n => n.StartsWith("New"));
    }

    private async Task<(Site, Ground, Visitor)> Managed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.BusinessManager)));
    }

    private static async Task<Page> Look(Visitor visitor, string file) =>
        await visitor.Upload("/organisations/import", "List", "list.csv", Encoding.UTF8.GetBytes(file));

    private static async Task<List<Organisation>> Organisations(Site site, Ground ground)
    {
        await using var store = site.Open();
        return await store
            .Organisations.Include(o => o.Areas)
            .Include(o => o.Contacts)
            .AsSplitQuery()
            .Where(o => o.RegionId == ground.Region.Id)
            .ToListAsync(Stop);
    }
}
