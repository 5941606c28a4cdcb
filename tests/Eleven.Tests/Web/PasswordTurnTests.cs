using System.Text.RegularExpressions;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web;

/// <summary>Looking at a password, or hashing one, takes a tenth of a second: nobody does it in their turn, in which all others wait.</summary>
public sealed class PasswordTurnTests(Sites sites)
{
    [Fact]
    public async Task No_password_is_hashed_or_looked_at_in_a_turn()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var seen = new Seen();
        await using var site = await Site.Start(
            Site.On(store.Settings, Path.GetTempPath()),
            with: s => s.AddSingleton(seen).AddScoped<IPasswordHasher<Person>, Watched>()
        );
        await Until.True(async () => (await site.Visitor().Get("/sign-in")).Status == System.Net.HttpStatusCode.OK);
        var jo = await Known.On(site);
        using var visitor = await site.SignedInAs(jo.Person);
        seen.All.Clear();

        (
            await visitor.Post("/account/password", ("Password", Known.Password), ("NewPassword", "orchard lamp tea kettle"))
        ).Words.ShouldContain("Your password is changed.");
        await visitor.Get("/account/recovery-codes");

        seen.All.Count.ShouldBe(2);
        seen.All.ShouldAllBe(inTurn => !inTurn);
    }

    [Fact]
    public void A_page_takes_its_turn_in_one_way()
    {
        var web = ProjectFolder.Path("src", "Eleven.Web");
        var others = Directory
            .EnumerateFiles(web, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && Regex.IsMatch(File.ReadAllText(f), "BeginRecorded|BeginTransaction"))
            .Select(f => Path.GetRelativePath(web, f));

        // What is no page: views that are written together, the trial of whether anything can be saved, and a command of whoever has the machine.
        others.Order().ShouldBe(["Changing/Turns.cs", "Hosting/PageViews.cs", "Hosting/StoreWatch.cs", "Keeping/LetIn.cs"]);
    }

    private sealed class Seen
    {
        public List<bool> All { get; } = [];
    }

    private sealed class Watched(StoreContext store, Seen seen) : PasswordHasher<Person>
    {
        public override string HashPassword(Person user, string password)
        {
            seen.All.Add(store.Database.CurrentTransaction is not null);
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            seen.All.Add(store.Database.CurrentTransaction is not null);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
