using System.Net;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Eleven.Web.Library;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>A question set as respondents of one area read it.</summary>
public sealed class NamesByAreaTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Each_area_is_shown_its_own_names_and_what_it_has_not_named_is_told(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        await using (var store = site.Open())
        {
            store.Add(
                new LocalName
                {
                    PartnershipId = ground.North.Id,
                    Term = "Threshold document",
                    Name = "Right Help <b>North</b>",
                }
            );
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        var adding = here + "/questions/add?to=A&kind=long-text";

        (await manager.Get(adding)).Words.ShouldContain("{{threshold document}}");
        (await manager.Post(adding, ("Form.Code", "90"), ("Form.Text", "Is {{threshold document clear?"))).Address.ShouldEndWith(
            "/questions/90"
        );
        (await manager.Get(here + "/edit"))
            .Html.QuerySelector("#question-90 .govuk-error-message")!
            .TextContent.ShouldContain("{{threshold document}}");
        await manager.Post(here + "/questions/90", ("Form.Text", "Is the {{threshold document}} clear? And the {{risk tool}}?"));

        (await manager.Get(here + "/questions/90"))
            .Html.QuerySelector("#question-90")!
            .TextContent.ShouldContain("Is the threshold document clear? And the risk tool?");
        (await manager.Get(here)).Html.QuerySelector("#question-90")!.TextContent.ShouldContain("Is the threshold document clear?");
        var north = await manager.Get($"{here}?area={ground.North.Code}");
        north.Html.QuerySelector("#question-90")!.TextContent.ShouldContain("Is the Right Help <b>North</b> clear? And the risk tool?");
        north.Words.ShouldContain("North has no name for: risk tool.");
        var south = await manager.Get($"{here}?variant=police&area={ground.South.Code}");
        south.Html.QuerySelector("#question-90")!.TextContent.ShouldContain("Is the threshold document clear?");
        south.Words.ShouldContain("South has no name for: threshold document, risk tool.");
        (await manager.Get($"{here}?area=nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
