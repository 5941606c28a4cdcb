using System.Net;
using AngleSharp.Dom;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Permission;

namespace Eleven.Tests.Web.Hosting;

/// <summary>Every field of every form takes what somebody pastes into it, or says what is wrong: none is longer on the page than the store has room for.</summary>
public sealed class LongWordsTests(Sites sites)
{
    private static readonly string[] Texts = ["text", "email", "tel", "search", "url"];
    private static readonly int[] Lengths = [41, 61, 101, 201, 401, 4001];

    [Theory, OnBoth]
    public async Task No_text_is_too_long_for_the_program(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var places = await PermissionWalkTests.Places(site, ground);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var tried = 0;

        foreach (var route in PermissionWalkTests.Routes(site).Where(r => !r.EndsWith("/remove") && !r.EndsWith("/close")))
        {
            var path = PermissionWalkTests.Address(route, places, PermissionWalkTests.Shown(route));
            var page = await administrator.Get(path);
            foreach (var form in page.Html.QuerySelectorAll("main form[method=post]"))
            {
                foreach (var field in form.QuerySelectorAll("input, textarea").Where(IsText).Select(f => f.GetAttribute("name")!))
                {
                    foreach (var length in Lengths)
                    {
                        var answer = await administrator.Send(form.GetAttribute("action") ?? path, [.. Filled(form, field, length)]);
                        ((int)answer.Status).ShouldBeLessThan(500, $"{field} of {path} with {length} letters");
                        tried++;
                    }
                }
            }
        }

        tried.ShouldBeGreaterThan(100);
    }

    [Theory, OnBoth]
    public async Task A_form_in_which_one_thing_or_everything_is_missing_is_answered(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var places = await PermissionWalkTests.Places(site, ground);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var tried = 0;

        foreach (var route in PermissionWalkTests.Routes(site).Where(r => !r.EndsWith("/remove") && !r.EndsWith("/close")))
        {
            var path = PermissionWalkTests.Address(route, places, PermissionWalkTests.Shown(route));
            var page = await administrator.Get(path);
            foreach (var form in page.Html.QuerySelectorAll("main form[method=post]"))
            {
                var filled = Filled(form, "", 0).ToArray();
                string[] open = [.. filled.Select(f => f.Item1).Where(n => !IsHidden(form, n))];
                foreach (var gone in open.Select(o => new[] { o }).Append(open))
                {
                    (string, string)[] left = [.. filled.Where(f => !gone.Contains(f.Item1))];
                    foreach (var sent in ((string, string)[][])[left, [.. left, .. gone.Select(g => (g, ""))]])
                    {
                        var answer = await administrator.Send(form.GetAttribute("action") ?? path, sent);
                        ((int)answer.Status).ShouldBeLessThan(500, $"{path} without {string.Join(", ", gone)}");
                        tried++;
                    }
                }
            }
        }

        tried.ShouldBeGreaterThan(100);
    }

    [Theory, OnBoth]
    public async Task A_character_that_no_keyboard_has_is_refused(Database database)
    {
        var site = await sites.On(database);
        using var administrator = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.RegionalAdministrator));

        (await administrator.Get("/organisations?search=%00")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.Post("/organisations/add", ("Form.Name", "Fire\0"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_sends_far_too_much_reads_that_it_was()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();
        var much = new string('x', 8 * 1024 * 1024);

        for (var i = 0; i < 3; i++)
        {
            (await visitor.Send("/sign-in", ("Email", much))).Heading.ShouldBe("What you sent is too large");
        }
    }

    private static bool IsHidden(IElement form, string name) => form.QuerySelector($"input[type=hidden][name='{name}']") is not null;

    private static bool IsText(IElement field) => field.LocalName == "textarea" || Texts.Contains(field.GetAttribute("type") ?? "text");

    // All other fields as somebody would fill them in who is in a hurry: with what is there, the first that can be chosen, or a word.
    private static IEnumerable<(string, string)> Filled(IElement form, string longOne, int length)
    {
        foreach (var of in form.QuerySelectorAll("input, textarea, select").GroupBy(f => f.GetAttribute("name") ?? ""))
        {
            var field = of.First();
            var there = field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? "";
            var email = field.GetAttribute("type") == "email";
            if (of.Key == longOne)
            {
                yield return (of.Key, new string('x', length - (email ? "@example.org".Length : 0)) + (email ? "@example.org" : ""));
            }
            else if (field.LocalName == "select")
            {
                yield return (
                    of.Key,
                    field.QuerySelectorAll("option").Select(o => o.GetAttribute("value") ?? "").FirstOrDefault(v => v.Length > 0, "")
                );
            }
            else if (of.Key.Length > 0 && field.GetAttribute("type") != "file")
            {
                yield return (
                    of.Key,
                    there.Length > 0 || !IsText(field) ? there
                    : email ? "lee@example.org"
                    : "Lee"
                );
            }
        }
    }
}
