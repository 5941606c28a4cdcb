using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

/// <summary>Somebody changes what they are called, and where their mail goes.</summary>
public sealed class OwnAddressTests(Sites sites)
{
    private const string Form = "/account/email";
    private static int _count;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_name_is_changed(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);

        (await visitor.Post("/account/name", ("Name", " "))).Problems.ShouldBe(["Enter your name"]);
        (await visitor.Post("/account/name", ("Name", new string('a', 201)))).Problems.ShouldBe(["Name must be 200 characters or fewer"]);
        (await visitor.Post("/account/name", ("Name", " Jo O’Neill "))).Words.ShouldContain("Your name is changed.");

        (await visitor.Get("/account/name")).Value("Name").ShouldBe("Jo O’Neill");
    }

    [Theory, OnBoth]
    public async Task An_address_is_changed_by_a_link_that_is_sent_there(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        var (before, after) = (jo.Email, Another());
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        using var stranger = jo.Site.Visitor();
        await stranger.Post("/forgotten-password", ("Email", before));
        var toEarlier = await jo.Site.LinkTo(before);

        var link = await AskedFor(jo, visitor, after);
        var asked = await visitor.Get(link);
        asked.Heading.ShouldBe("Use this e-mail address?");
        asked.Words.ShouldContain(after);
        (await Address(jo)).ShouldBe(before);
        (await visitor.Fill(asked, link)).Words.ShouldContain("Your e-mail address is changed.");

        (await jo.Site.MailsTo(before))[^1].ShouldContain($"Your e-mail address was changed to {after}.");
        (await visitor.Get(link)).Heading.ShouldBe("This link no longer works");
        (await stranger.Get(toEarlier)).Heading.ShouldBe("This link no longer works");
        (await stranger.Post("/sign-in", ("Email", before), ("Password", Known.Password))).Problems.ShouldNotBeEmpty();
        (await stranger.Post("/sign-in", ("Email", after.ToUpperInvariant()), ("Password", Known.Password))).Address.ShouldStartWith(
            "/sign-in/second-step"
        );
    }

    [Theory, OnBoth]
    public async Task A_link_is_of_one_person_and_counts_for_one_day(Database database)
    {
        var site = await sites.On(database);
        var (jo, kim) = (await Known.On(site), await Known.On(site));
        using var visitor = await site.SignedInAs(jo.Person);
        using var other = await site.SignedInAs(kim.Person);
        var link = await AskedFor(jo, visitor, Another());

        (await other.Get(link)).Heading.ShouldBe("This link no longer works");
        var token = (await other.Get("/account/name")).Value(Visitor.Token)!;
        (await other.Send(link, (Visitor.Token, token))).Heading.ShouldBe("This link no longer works");
        (await visitor.Get(link[..^1])).Heading.ShouldBe("This link no longer works");
        (await visitor.Get(Form + "/none")).Heading.ShouldBe("This link no longer works");
        (await Address(kim)).ShouldBe(kim.Email);
        (await visitor.Post(link)).Words.ShouldContain("Your e-mail address is changed.");
    }

    [Theory, OnBoth]
    public async Task Nobody_learns_who_has_an_account_or_takes_their_address(Database database)
    {
        var site = await sites.On(database);
        var (jo, kim) = (await Known.On(site), await Known.On(site));
        using var visitor = await site.SignedInAs(jo.Person);
        var sure = await visitor.Post(Form, ("Password", Known.Password));
        var free = Another();

        var taken = await visitor.Fill(sure, Form, ("Email", kim.Email.ToUpperInvariant()));
        var open = await visitor.Fill(sure, Form, ("Email", free));
        taken.Heading.ShouldBe("Look into your mail");
        taken
            .Words.Replace(kim.Email.ToUpperInvariant(), "", StringComparison.Ordinal)
            .ShouldBe(open.Words.Replace(free, "", StringComparison.Ordinal));
        (await site.MailsTo(kim.Email.ToUpperInvariant())).ShouldBeEmpty();

        // In the meantime somebody else is given an account with it.
        var link = await site.LinkTo(free);
        await using (var store = site.Open())
        {
            var upper = free.ToUpperInvariant();
            await store
                .Users.Where(p => p.Id == kim.Person.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(p => p.Email, free)
                            .SetProperty(p => p.UserName, free)
                            .SetProperty(p => p.NormalizedEmail, upper)
                            .SetProperty(p => p.NormalizedUserName, upper),
                    Stop
                );
        }
        var token = (await visitor.Get("/account/name")).Value(Visitor.Token)!;
        (await visitor.Send(link, (Visitor.Token, token))).Heading.ShouldBe("This link no longer works");
        (await Address(jo)).ShouldBe(jo.Email);
    }

    [Theory, OnBoth]
    public async Task Whoever_found_a_computer_unlocked_moves_no_account(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);

        var refused = await visitor.Post(Form, ("Password", "wrong wrong wrong"));
        refused.Problems.ShouldBe(["Your password is not right"]);
        var theirs = Another();
        (await visitor.Fill(refused, Form, ("Email", theirs))).Problems.ShouldBe(["Your password is not right"]);
        (await jo.Site.MailsTo(theirs)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Enter your new e-mail address, such as name@example.org")]
    [InlineData("jo", "Enter your new e-mail address, such as name@example.org")]
    [InlineData("jo@example.org\nBcc: all@example.org", "Enter your new e-mail address, such as name@example.org")]
    [InlineData(null, "This is your e-mail address already")]
    public async Task What_is_no_other_address_is_refused(string? typed, string says)
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var sure = await visitor.Post(Form, ("Password", Known.Password));

        (await visitor.Fill(sure, Form, ("Email", typed ?? jo.Email))).Problems.ShouldBe([says]);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var sure = await visitor.Post(Form, ("Password", Known.Password));
        var theirs = Another();

        for (var i = 0; i < 10; i++)
        {
            // As from another window: the same press sends one.
            await visitor.Fill(sure, Form, ("Email", theirs), ("Window", $"{i}"));
        }

        (await jo.Site.MailsTo(theirs)).Length.ShouldBe(5);
        (await visitor.Fill(sure, Form, ("Email", theirs), ("Window", "last")))
            .Problems.Single()
            .ShouldStartWith("We have sent several links.");
    }

    [Theory, OnBoth]
    public async Task A_link_works_once_even_where_the_earlier_address_comes_back(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var (before, after) = (jo.Email, Another());
        var first = await AskedFor(jo, visitor, after);
        await visitor.Post(first);
        await visitor.Post(await AskedFor(jo, visitor, before));
        (await Address(jo)).ShouldBe(before);

        (await visitor.Get(first)).Heading.ShouldBe("This link no longer works");
        var token = (await visitor.Get("/account/name")).Value(Visitor.Token)!;
        (await visitor.Send(first, (Visitor.Token, token))).Heading.ShouldBe("This link no longer works");
        (await Address(jo)).ShouldBe(before);
    }

    private static string Another() => $"new.{Interlocked.Increment(ref _count)}@childrens-services.example.org";

    private static async Task<string> AskedFor(Known who, Visitor visitor, string address)
    {
        var sure = await visitor.Post(Form, ("Password", Known.Password));
        (await visitor.Fill(sure, Form, ("Email", address))).Heading.ShouldBe("Look into your mail");
        return await who.Site.LinkTo(address);
    }

    private static async Task<string?> Address(Known who)
    {
        await using var store = who.Site.Open();
        return await store.Users.Where(p => p.Id == who.Person.Id).Select(p => p.Email).SingleAsync(Stop);
    }
}
