using System.Net;
using System.Text;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web;

/// <summary>One saves after the other, and nobody keeps the others waiting.</summary>
public sealed class TurnTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Nobodys_turn_lasts_until_they_have_read_the_answer(Database database)
    {
        await using var store = await sites.Store(database);
        var seen = new Seen();
        await using var site = await Site.Start(
            Site.On(store.Settings, Path.GetTempPath()),
            with: s => s.Configure<MvcOptions>(o => o.Filters.Add(seen))
        );
        await Until.True(async () => (await site.Visitor().Get("/sign-in")).Status == HttpStatusCode.OK);
        var ground = await Ground.On(site);
        var draft = Shelf.Address(await ground.Questions("self-assessment-2019-20", QuestionSetState.Draft));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get(draft + "/details");
        await manager.Post(draft + "/publish");

        // A page that answers itself, one that has mistakes to show, and one that saves.
        var late = await manager.Fill(form, draft + "/details", ("Form.Introduction", "Dear colleague"));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Words.ShouldContain("Dear colleague");
        (await manager.Post("/organisations/add", ("Form.Name", ""))).Problems.ShouldNotBeEmpty();
        (await manager.Post("/account/name", ("Name", "Jo"))).Words.ShouldContain("Your name is changed.");

        seen.Answers.ShouldBeGreaterThan(5);
        seen.Open.ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_password_that_is_sent_three_times_is_changed_once_and_without_an_error(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/account/password");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    visitor.Fill(form, "/account/password", ("Password", Known.Password), ("NewPassword", "orchard lamp tea kettle"))
                )
        );

        answers.ShouldAllBe(a => (int)a.Status < 500 && a.Problems.Length == 0);
        (await jo.Site.MailsTo(jo.Email)).Count(m => m.Contains("Your password was changed.")).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Changes_of_one_account_at_the_same_moment_end_in_no_error(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var codes = await visitor.Get("/account/recovery-codes");
        var name = await visitor.Get("/account/name");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    i % 2 == 0 ? visitor.Fill(codes, "/account/recovery-codes") : visitor.Fill(name, "/account/name", ("Name", $"Jo {i}"))
                )
        );

        answers.ShouldAllBe(a => (int)a.Status < 500);
        answers.Count(a => a.Heading == "Your recovery codes").ShouldBe(6);
        answers.Select(a => a.Html.QuerySelector(".eleven-codes")?.TextContent).OfType<string>().Distinct().Count().ShouldBe(1);
        answers.Count(a => a.Words.Contains("Your name is changed.")).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "/sign-in")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "/")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "/nope")]
    [InlineData("multipart/form-data", "/sign-in")]
    public async Task A_form_that_cannot_be_read_is_no_error_of_ours(string type, string path)
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("a=1", Encoding.ASCII) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();

        using var answer = await visitor.Ask(request);

        ((int)answer.StatusCode).ShouldBeInRange(302, 405);
        ((int)answer.StatusCode).ShouldNotBe(413);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_of_a_form_elsewhere_never_stand_on_our_page(bool isIn)
    {
        var site = await sites.On(Database.Sqlite);
        var somebody = await (await Ground.On(site)).Somebody(Role.Executive);
        using var visitor = isIn ? await site.SignedInAs(somebody) : site.Visitor();

        var page = await visitor.Send("/nope", ("Security notice", "Your account is locked. Ring 0800"));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Words.ShouldNotContain("0800");
    }

    private sealed class Seen : IAsyncAlwaysRunResultFilter, IOrderedFilter
    {
        // After all others: as the answer is written.
        public int Order => int.MaxValue;

        public int Answers { get; private set; }

        public int Open { get; private set; }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            Answers++;
            Open += context.HttpContext.RequestServices.GetRequiredService<StoreContext>().Database.CurrentTransaction is null ? 0 : 1;
            await next();
        }
    }
}
