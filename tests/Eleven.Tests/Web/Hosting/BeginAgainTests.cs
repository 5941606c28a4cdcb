using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Eleven.Tests.Web.Hosting;

/// <summary>begin-again, as whoever has the machine asks for it when nobody can sign in any more.</summary>
public sealed class BeginAgainTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-again-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task The_only_administrator_who_lost_everything_gets_in_by_the_link_and_by_nothing_from_before(Database database)
    {
        await using var store = await sites.Store(database);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ada = await Known.On(site);
        using var signedIn = await site.SignedInAs(ada.Person);

        var (said, exit) = await Run(site.Settings, store, "begin-again", ada.Email.ToUpperInvariant());

        exit.ShouldBe(0, said);
        said.ShouldStartWith(
            $"Whoever has this link chooses a password and a second step for {ada.Person.Name}. It works once, within 7 days:\n"
        );
        (await signedIn.Get("/account")).Address.ShouldStartWith("/sign-in");
        using var visitor = site.Visitor();
        (await visitor.Post("/sign-in", ("Email", ada.Email), ("Password", Known.Password))).Problems.ShouldNotBeEmpty();
        var link = new Uri(said.Split('\n')[1]).AbsolutePath;
        (await visitor.Post(link, ("Password", "another battery staple of a horse"))).Heading.ShouldBe("Set up a second step");
        using var late = site.Visitor();
        (await late.Get(link)).Heading.ShouldBe("This link no longer works");
        await using var work = site.Open();
        (await work.Outbox.AnyAsync(Stop)).ShouldBeFalse();
        (await work.RecordRows.Where(r => r.Actor == "(command line)" && r.SubjectId == ada.Person.Id.ToString()).ToListAsync(Stop))
            .Select(r => r.Action)
            .Distinct()
            .ShouldBe(["changed", "ended sessions", "let begin again", "invited"], ignoreOrder: true);
        (await RecordCheck.Run(work, site.Settings.Key.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task In_a_store_on_which_no_program_has_run_yet_it_works_as_well(Database database)
    {
        await using var store = await sites.Store(database);
        await using (var work = store.Open())
        {
            work.Users.Add(
                new Person
                {
                    Name = "Ada",
                    Email = "ada@example.org",
                    NormalizedEmail = "ADA@EXAMPLE.ORG",
                    UserName = "ada@example.org",
                    NormalizedUserName = "ADA@EXAMPLE.ORG",
                    SecurityStamp = "stamp",
                }
            );
            await work.SaveChangesAsync(Stop);
        }

        var (said, exit) = await Run(Site.On(store.Settings, _folder.FullName), store, "begin-again", "ada@example.org");

        exit.ShouldBe(0, said);
    }

    [Fact]
    public async Task Nobody_is_made_by_it_and_another_key_file_gives_no_link()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(site);
        var ada = await ground.Somebody(Role.RegionalAdministrator);
        await ground.Somebody(Role.BusinessManager);

        (await Run(site.Settings, store, "begin-again", "nobody@example.org")).ShouldBe(
            ($"Nobody has an account with the e-mail address nobody@example.org. Regional administrator: {ada.Email}.", 1)
        );
        (await Run(site.Settings, store, "begin-again")).ShouldBe(("Name one e-mail address: begin-again E-MAIL", 2));

        var (said, exit) = await Run(site.Settings, store, [.. EmptyStore.Key.Select(b => (byte)(b ^ 1))], "begin-again", ada.Email!);

        exit.ShouldBe(1);
        said.ShouldStartWith("Eleven__KeyFile names another key");
        await using var work = site.Open();
        (await work.Users.SingleAsync(p => p.Id == ada.Id, Stop)).PasswordHash.ShouldNotBeNull();
        (await work.OneTimeLinks.AnyAsync(l => l.Purpose == LinkPurpose.Invitation, Stop)).ShouldBeFalse();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<(string Said, int Exit)> Run(Settings settings, EmptyStore store, params string[] arguments) =>
        Run(settings, store, EmptyStore.Key, arguments);

    private async Task<(string Said, int Exit)> Run(Settings settings, EmptyStore store, byte[] key, params string[] arguments)
    {
        var file = Path.Combine(_folder.FullName, "key");
        await File.WriteAllBytesAsync(file, key, Stop);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Eleven:Store"] = store.Connection,
                    ["Eleven:KeyFile"] = file,
                    ["Eleven:DataFolder"] = _folder.FullName,
                    ["Eleven:PublicAddress"] = settings.PublicAddress.AbsoluteUri,
                }
            )
            .Build();
        await using var said = new StringWriter { NewLine = "\n" };
        var exit = await new StoreVerbs(configuration, said, said).Run(arguments, Stop);
        return (said.ToString().TrimEnd(), exit);
    }
}
