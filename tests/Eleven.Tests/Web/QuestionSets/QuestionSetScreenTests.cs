using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>The pages of the library as a person meets them.</summary>
public sealed class QuestionSetScreenTests(Sites sites, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_library_has_no_barrier(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var draft = Shelf.Address(await ground.Questions("self-assessment-2019-20", QuestionSetState.Draft));
        var staff = Shelf.Address(await ground.Questions("staff-survey-2017", QuestionSetState.Draft));
        var survey = Shelf.Address(await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Published));
        (string, string)[] pages =
        [
            ("/question-sets", "/question-sets"),
            ("/question-sets/ready-made", "/question-sets/ready-made"),
            ("/question-sets/bring-in", "/question-sets/bring-in"),
            (draft, "/question-sets/self-assessment"),
            (draft + "/copy", "/question-sets/copy"),
            (draft + "/publish", "/question-sets/publish"),
            (draft + "/remove", "/question-sets/remove"),
            ("/question-sets/add", "/question-sets/add"),
            (draft + "/details", "/question-sets/details"),
            (draft + "/sources/0", "/question-sets/source"),
            (draft + "/topics", "/question-sets/topics"),
            (draft + "/topics/add", "/question-sets/topic-add"),
            (draft + "/topics/accountability", "/question-sets/topic"),
            (draft + "/variants", "/question-sets/variants"),
            (draft + "/variants/police", "/question-sets/variant"),
            (draft + "/variants/police/questions/4", "/question-sets/variant-question"),
            (staff + "/variants/police/questions/11/options", "/question-sets/variant-options"),
            (draft + $"?area={ground.North.Code}", "/question-sets/area"),
            (draft + "/scales", "/question-sets/scales"),
            (draft + "/scales/four-colours", "/question-sets/scale"),
            (draft + "/scales/four-colours/grades/1", "/question-sets/grade"),
            (draft + "/scales/four-colours/grades/1/remove", "/question-sets/grade-remove"),
            (draft + "/scales/four-colours/bands/add", "/question-sets/band"),
            (draft + "/scales/four-colours/bands/orange/remove", "/question-sets/band-remove"),
            (draft + "/edit", "/question-sets/edit"),
            (draft + "/sections/B", "/question-sets/section"),
            (draft + "/sections/B/remove", "/question-sets/section-remove"),
            (draft + "/questions/add?to=B", "/question-sets/question-add"),
            (draft + "/questions/add?to=B&kind=choose-several", "/question-sets/question-add-several"),
            (draft + "/questions/5", "/question-sets/question-rating"),
            (draft + "/questions/5/asked-if", "/question-sets/asked-if"),
            (draft + "/questions/5/links", "/question-sets/links"),
            (draft + "/questions/5/links?set=practitioner-survey-2024-25", "/question-sets/links-add"),
            (draft + "/questions/5/asked-if?on=4", "/question-sets/asked-if-answers"),
            (draft + "/questions/5/remove", "/question-sets/question-remove"),
            (survey + "?variant=police", "/question-sets/survey"),
        ];

        var used = await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                await manager.Post(
                    draft + "/sections/A",
                    ("Form.Title", "Leading and deciding"),
                    ("Form.Introduction", "About the {{threshold document}}.")
                );
                await manager.Post(draft + "/edit", ("Section", "A"), ("Do", "down"));
                await manager.Post(staff + "/variants", ("Form.Title", "Police"), ("Form.Police", "true"));
                await manager.Post(draft + "/variants", ("Form.Title", "Police"), ("Form.Police", "true"));
                await manager.Post(draft + "/variants/police", ("Question", "6"), ("Do", "omit"));
                await manager.Post(draft + "/sections/B", ("Form.Title", "To be undone"));
                await manager.Fill(await manager.Get(draft + "/edit"), draft, ("Do", "undo"));
                foreach (var (path, name) in pages)
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, name, width);
                }
                await page.GotoAsync(new Uri(site.Address, draft + "/questions/5").AbsoluteUri);
                await page.Locator("[name^='Form.Descriptors'][name$=Words]").First.FillAsync("Nothing is in place.");
                await manager.Post(draft + "/scales/four-colours/grades/0/remove");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByText("This grade was taken out").WaitForAsync();
                await Screens.Look(page, "/question-sets/question-grade-gone", width);
                await page.GotoAsync(new Uri(site.Address, "/question-sets/bring-in").AbsoluteUri);
                await page.GetByLabel("File")
                    .SetInputFilesAsync(
                        new FilePayload
                        {
                            Name = "staff-survey.yaml",
                            MimeType = "application/yaml",
                            Buffer =
                                "id: Staff survey\nversion: 1\ntitle: Staff survey\ninstrument: surveys\nsections:\n  - code: A\n"u8.ToArray(),
                        }
                    );
                await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
                await page.GetByText("Mistakes in the file").First.WaitForAsync();
                await Screens.Look(page, "/question-sets/bring-in-wrong", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
    }
}
