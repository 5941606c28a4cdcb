using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Writing;

namespace Eleven.Tests.Web.Writing;

/// <summary>What somebody or something may be called, and where mail may go.</summary>
public sealed class NamesTests(Sites sites)
{
    private const string Unseen = "Name has characters that cannot be seen near “Jo”. Type that again";
    private const string Unread = "Name must have a letter or a number";

    [Theory]
    [InlineData("Jo O’Neill", null)]
    [InlineData(" Élan 2 ", null)]
    [InlineData("王小明", null)]
    [InlineData("مى\u200Cخواهم", null)]
    [InlineData("", null)]
    [InlineData("…", Unread)]
    [InlineData("\u200B", "Name has characters that cannot be seen. Type it again")]
    [InlineData("Jo\u200B", Unseen)]
    [InlineData("Jo\u202EnoS", "Name has characters that cannot be seen near “JonoS”. Type that again")]
    [InlineData("Jo\r\nLee", "Name has characters that cannot be seen near “Jo Lee”. Type that again")]
    [InlineData("Jo\u2028Lee", "Name has characters that cannot be seen near “Jo Lee”. Type that again")]
    [InlineData(
        "The partnership of all who work with children in the North Safe\u00ADguarding Board and its many neighbours",
        "Name has characters that cannot be seen near “in the North Safeguarding Board and”. Type that again"
    )]
    public void A_name_is_one_line_that_can_be_seen_and_read(string typed, string? problem) =>
        NameFieldAttribute.Problem("Name", typed).ShouldBe(problem);

    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("\tJo  O’Neill\u00A0", "Jo O’Neill")]
    [InlineData("Jo\u2003\u2009Lee", "Jo Lee")]
    [InlineData("Jo\r\nLee", "Jo\r\nLee")]
    public void A_name_is_kept_with_one_space_where_several_stand(string? typed, string kept) =>
        NameFieldAttribute.Written(typed).ShouldBe(kept);

    [Fact]
    public void A_code_is_made_of_letters_that_it_can_have() =>
        NameFieldAttribute.Problem("Name", "王小明", makesCode: true).ShouldBe(Unread);

    [Theory]
    [InlineData("a@b.co", true)]
    [InlineData("a@b.co\u200B", false)]
    [InlineData("a\u202E@b.co", false)]
    [InlineData("a@b.co\u00AD", false)]
    public void An_address_has_nothing_that_cannot_be_seen(string typed, bool isOne) =>
        new EmailFieldAttribute().IsValid(typed).ShouldBe(isOne);

    [Theory]
    [InlineData("/people/invite", "Name", Unseen)]
    [InlineData("/account/name", "Name", Unseen)]
    [InlineData("/organisations/{fire}/contacts", "Form.Name", Unseen)]
    [InlineData("/organisations/{fire}/change", "Form.Name", Unseen)]
    [InlineData("/settings/regions/{region}", "Name", Unseen)]
    [InlineData("/settings/partnerships/{north}", "Form.Name", Unseen)]
    [InlineData("/settings/partnerships/{north}", "Form.Area", "Area has characters that cannot be seen near “Jo”. Type that again")]
    [InlineData("/settings/regions/{region}/sectors/add", "Form.Name", Unseen)]
    [InlineData("/audits/add", "Form.Title", "Title has characters that cannot be seen near “Jo”. Type that again")]
    [InlineData("/question-sets/add", "Title", "Title has characters that cannot be seen near “Jo”. Type that again")]
    public async Task A_name_that_cannot_be_seen_is_refused_wherever_one_is_given(string path, string field, string said)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var there = path.Replace("{fire}", $"{ground.Fire.Id}")
            .Replace("{region}", $"{ground.Region.Id}")
            .Replace("{north}", $"{ground.North.Id}");

        (await administrator.Post(there, (field, "Jo\u200B"))).Problems.ShouldContain(said);
    }

    [Fact]
    public async Task Nobody_is_offered_a_role_that_they_may_not_give()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        async Task<string?[]> Offered(Visitor visitor) =>
            [.. (await visitor.Get("/people/invite")).Html.QuerySelectorAll("input[name=Role]").Select(r => r.GetAttribute("value"))];

        (await Offered(administrator)).ShouldBe(Enum.GetNames<Role>(), ignoreOrder: true);
        (await Offered(manager)).ShouldBe(
            Enum.GetNames<Role>().Except([nameof(Role.RegionalAdministrator), nameof(Role.Analyst)]),
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("3")]
    [InlineData("Contributor, Analyst")]
    [InlineData("Nope")]
    public async Task A_role_is_taken_by_its_name_alone(string role)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var sent = await administrator.Post(
            "/people/invite",
            ("Name", "Lee"),
            ("Email", $"lee@{ground.Region.Code}.example.org"),
            ("Role", role),
            ("Place", $"{ground.North.Id}")
        );

        sent.Problems.ShouldBe(["Choose what they come to do"]);
        var contact = await administrator.Post(
            $"/organisations/{ground.Fire.Id}/contacts",
            ("Form.Name", "Ada"),
            ("Form.Email", "ada@example.org"),
            ("Form.Role", role)
        );
        contact.Problems.ShouldBe(["Choose one of these"]);
    }
}
