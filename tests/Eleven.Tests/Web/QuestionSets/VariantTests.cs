using System.Net;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>Forms of a draft for single groups, each told by what it does otherwise.</summary>
public sealed class VariantTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_form_leaves_out_asks_otherwise_and_offers_more_and_is_previewed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);

        (await manager.Post(here + "/variants", ("Form.Title", ""))).Problems.ShouldBe(["Enter the name of the form"]);
        var form = await manager.Post(here + "/variants", ("Form.Title", "School <staff>"));
        form.Heading.ShouldBe("School <staff>");
        var address = form.Address;
        address.ShouldEndWith("/variants/school-staff");
        var open = await manager.Get(address + "/questions/4");
        (await manager.Fill(open, open.Address, ("Form.Text", "Do you know your lead?"))).Problems.ShouldBe(["Choose how alike they are"]);
        await manager.Fill(
            open,
            open.Address,
            ("Form.Text", "Do you know your school's lead?"),
            ("Alike", "Similar"),
            ("Form.YesIsPositive", "True")
        );
        await manager.Post(address, ("Question", "3"), ("Do", "omit"));
        (
            await manager.Post(address + "/questions/6/options", ("Options", (await Item(site, version)).ToUpperInvariant()))
        ).Problems.ShouldHaveSingleItem();
        await manager.Post(address + "/questions/6/options", ("Options", "School policy\r\nOur tool"));

        var set = await Read(site, version);
        var variant = set.Variants.Single(v => v.Id == "school-staff");
        variant.Omits.ShouldBe(["3"]);
        (variant.Replaces.Single().Match, variant.Replaces.Single().Question.Text).ShouldBe(
            (Match.Similar, "Do you know your school's lead?")
        );
        variant.AddsOptions.Select(a => a.Option.Id).ShouldBe(["school-policy", "our-tool"]);
        var preview = await manager.Get(here + "?variant=school-staff");
        preview.Html.QuerySelector("#question-3").ShouldBeNull();
        preview.Html.QuerySelector("#question-4")!.TextContent.ShouldContain("Do you know your school's lead?");
        preview.Words.ShouldContain("School policy");
        (await manager.Get(here)).Html.QuerySelector("#question-3").ShouldNotBeNull();
        (await manager.Get(address + "/questions/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        await manager.Post(address, ("Question", "4"), ("Do", "ask"));
        await manager.Post(address, ("Question", "3"), ("Do", "ask"));
        await manager.Post(address + "/questions/6/options", ("Options", ""));
        var plain = (await Read(site, version)).Variants.Single(v => v.Id == "school-staff");
        (plain.Omits.Length, plain.Replaces.Length, plain.AddsOptions.Length).ShouldBe((0, 0, 0));
        await manager.Post(address, ("Do", "remove"));
        (await Read(site, version)).Variants.Select(v => v.Id).ShouldBe(["police"]);
    }

    [Theory, OnBoth]
    public async Task Of_two_people_at_one_question_of_a_form_the_second_is_shown_both(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var address = Shelf.Address(version) + "/variants/police/questions/4";

        var (mine, theirs) = (await one.Get(address), await other.Get(address));
        await one.Fill(mine, address, ("Form.Text", "Mine?"), ("Alike", "Same"), ("Form.YesIsPositive", "True"));
        var told = await other.Fill(theirs, address, ("Form.Text", "Theirs?"), ("Alike", "Same"), ("Form.YesIsPositive", "True"));

        told.Words.ShouldContain("Question Mine? Theirs?");
        (await Read(site, version)).Variants[0].Replaces.Single(r => r.Question.Code == "4").Question.Text.ShouldBe("Mine?");
    }

    private static async Task<string> Item(Site site, QuestionSetVersion version) =>
        (await Read(site, version)).Find("6")!.Options[0].Label;

    private static async Task<Asked> Read(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        var yaml = await store.Set<QuestionSetVersion>().Where(v => v.Id == version.Id).Select(v => v.Yaml).SingleAsync(Stop);
        return QuestionSetYaml.Draft("practitioner-survey-2024-25", yaml).ShouldNotBeNull();
    }
}
