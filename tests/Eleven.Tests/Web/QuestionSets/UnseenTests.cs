using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>Every text of a question set can be seen, and two that look the same are one.</summary>
public sealed class UnseenTests(Sites sites)
{
    private const string Said = " has characters that cannot be seen near “x”. Type that again";
    private static readonly string[] Seen = ["email", "number", "hidden", "radio", "checkbox", "file"];

    [Theory]
    [InlineData("\u001B")]
    [InlineData("\u0007")]
    [InlineData("\u202E")]
    [InlineData("\uFFFE")]
    [InlineData("\u200B")]
    public async Task No_field_of_the_editor_keeps_what_cannot_be_seen(string character)
    {
        var (site, version, manager) = await Drafted();
        using var _ = manager;
        var here = Shelf.Address(version);
        string[] kinds = ["choose-one", "choose-several", "tick-each", "scale", "rating"];
        string[] pages =
        [
            here + "/details",
            here + "/sources/add",
            here + "/topics/add",
            here + "/variants",
            here + "/scales",
            here + "/scales/compliance",
            here + "/scales/compliance/grades/0",
            here + "/scales/compliance/bands/red",
            here + "/sections/A",
            here + "/questions/A1",
            here + "/copy",
            "/question-sets/add",
            .. kinds.Select(k => here + "/questions/add?to=A&kind=" + k),
        ];
        var tried = 0;

        foreach (var path in pages)
        {
            var page = await manager.Get(path);
            foreach (var field in page.Html.QuerySelectorAll("main form[method=post] input, main form[method=post] textarea"))
            {
                var form = field.Closest("form")!;
                var name = field.GetAttribute("name")!;
                // Colours, dates and numbers are read sign by sign.
                if (
                    !Seen.Contains(field.GetAttribute("type"))
                    && name is not ("Form.Own" or "Form.Steps")
                    && !name.StartsWith("Form.Dated")
                )
                {
                    var told = await manager.Send(form.GetAttribute("action") ?? path, [.. Held(form, name), (name, "x" + character)]);
                    // What is pasted into a field for long texts is taken without.
                    told.Problems.Count(p => p.EndsWith(Said)).ShouldBe(field is IHtmlTextAreaElement ? 0 : 1, $"{path} {name}");
                    tried++;
                }
            }
        }

        tried.ShouldBeGreaterThan(30);
        (await Yaml(site, version)).ShouldNotContain("\\");
    }

    [Fact]
    public async Task Lines_are_taken_where_a_field_has_lines()
    {
        var (site, version, manager) = await Drafted();
        using var _ = manager;

        await manager.Post(
            Shelf.Address(version) + "/sections/A",
            ("Form.Title", "First"),
            ("Form.Introduction", "One line\r\n\tand another")
        );

        (await Yaml(site, version)).ShouldContain("and another");
    }

    [Fact]
    public async Task What_is_pasted_from_a_page_is_taken_without_what_cannot_be_seen()
    {
        var (site, version, manager) = await Drafted();
        using var _ = manager;
        var here = Shelf.Address(version);

        var saved = await manager.Post(
            here + "/questions/add?to=A&kind=short-text",
            ("Form.Code", "A9"),
            ("Form.Text", "Who is\u00A0the safe\u00ADguarding lead?\uFEFF"),
            ("Form.Help", "One\u200B line\u0007\r\n\tand\u2028another")
        );

        saved.Problems.ShouldBeEmpty();
        var page = await manager.Get(here + "/questions/A9");
        page.Value("Form.Text").ShouldBe("Who is\u00A0the safeguarding lead?");
        page.Value("Form.Help").ShouldBe("One line \n\tand\nanother");
        (await Yaml(site, version)).ShouldContain("the safeguarding lead?");
    }

    [Fact]
    public async Task An_option_is_one_however_its_accent_is_typed()
    {
        var (_, version, manager) = await Drafted();
        using var __ = manager;
        var here = Shelf.Address(version);

        await manager.Post(
            here + "/questions/add?to=A&kind=choose-one",
            ("Form.Code", "A9"),
            ("Form.Text", "Where?"),
            ("Form.Options", "Caf\u00E9\r\nHome"),
            ("Form.NotApplying", "Cafe\u0301")
        );

        (await manager.Get(here + "/questions/A9")).Words.ShouldContain("'Caf\u00E9' names two options of question 'A9'.");
    }

    [Fact]
    public async Task A_file_with_what_cannot_be_seen_is_refused_with_its_place()
    {
        var (_, _, manager) = await Drafted();
        using var _ = manager;
        var file = "id: small\nversion: '1'\ntitle: \"Small \\e set\"\ninstrument: survey\n"u8.ToArray();

        var page = await manager.Upload("/question-sets/bring-in", "Questions", "small.yaml", file);

        var told = page.Html.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToArray());
        told.ShouldContain(t =>
            t[0].EndsWith("line 3, column 8") && t[1] == "This text has characters that cannot be seen. Type it again."
        );
    }

    // What else the form sends, as it is.
    private static IEnumerable<(string, string)> Held(IElement form, string but) =>
        form.QuerySelectorAll("input:not([type=radio], [type=checkbox]), input[checked], textarea, select")
            .Where(f => f.GetAttribute("name") != but)
            .Select(f =>
                (
                    f.GetAttribute("name")!,
                    f switch
                    {
                        IHtmlTextAreaElement area => area.Value,
                        IHtmlSelectElement select => select.Value ?? "",
                        _ => f.GetAttribute("value") ?? "",
                    }
                )
            );

    private static async Task<string> Yaml(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        return await store
            .Set<QuestionSetVersion>()
            .Where(v => v.Id == version.Id)
            .Select(v => v.Yaml)
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Site, QuestionSetVersion, Visitor)> Drafted()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        return (site, version, await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator)));
    }
}
