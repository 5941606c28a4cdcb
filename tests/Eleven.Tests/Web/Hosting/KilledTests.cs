using Eleven.Store.Mail;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Eleven.Tests.Web.Hosting;

/// <summary>The program is killed again and again while people send it changes.</summary>
public sealed class KilledTests(Sites sites) : IDisposable
{
    private const int All = 200;
    private const int Rounds = 3;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-killed-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Nothing_confirmed_is_lost_nothing_is_half_there_and_no_mail_goes_out_twice(Database database)
    {
        await using var server = new SmtpListener();
        await using var store = await sites.Store(database);
        var address = new Uri($"http://localhost:{Site.FreePort()}");
        using var visitor = new Visitor(address);
        Task<OwnProcess> Start() => OwnProcess.Start(store.Connection, _folder.FullName, address, server.Port);

        var program = await Start();
        await visitor.FirstAccount(await program.FirstLink());
        var changers = await Changers.In(visitor);
        for (var round = 0; round < Rounds; round++)
        {
            // Somewhere within its third of them.
            var moment = Random.Shared.Next(1, All / Rounds) + round * All / Rounds;
            await changers.Send(All, moment, program.Kill);
            await program.Kill();
            program.Dispose();
            program = await Start();
        }
        await changers.Send(All, All, () => Task.CompletedTask);
        await Until.True(async () => !await Mails(store, MailState.Waiting));
        (await visitor.Get("/organisations")).Heading.ShouldBe("Organisations");
        await program.Kill();
        program.Dispose();

        await using var kept = store.Open();
        var found = await Changers.Found(kept, All);
        changers.Confirmed.Count.ShouldBeGreaterThan(All / 2);
        foreach (var number in Enumerable.Range(1, All))
        {
            string[] mayBe = changers.Confirmed.Contains(number) ? [Changers.Whole(number)] : [Changers.Whole(number), ""];
            mayBe.ShouldContain(found[number - 1], $"Number {number}");
        }
        await NothingIsRecordedThatIsNotThere(kept);
        await NoMailWentOutTwice(kept, server);
        (await VerifyRecord(store)).ShouldStartWith("The record is whole: ");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<bool> Mails(EmptyStore store, MailState state)
    {
        await using var look = store.Open();
        return await look.Outbox.AnyAsync(m => m.State == state, Stop);
    }

    private static async Task NothingIsRecordedThatIsNotThere(Eleven.Store.StoreContext kept)
    {
        var added = await kept.RecordRows.Where(r => r.Action == "added").Select(r => r.Subject).ToListAsync(Stop);
        added.Count(s => s == "Organisation").ShouldBe(await kept.Organisations.CountAsync(Stop));
        added.Count(s => s == "Contact").ShouldBe(await kept.Contacts.CountAsync(Stop));
        added.Count(s => s == "Person").ShouldBe(await kept.Users.CountAsync(Stop));
        added.Count(s => s == "Grant").ShouldBe(await kept.Grants.CountAsync(Stop));
    }

    // Those that were at the mail server when the program was killed may have got there, and are not sent again.
    private static async Task NoMailWentOutTwice(Eleven.Store.StoreContext kept, SmtpListener server)
    {
        var taken = server
            .Taken.Select(m => m.Split('\n').Single(l => l.StartsWith("Message-ID:")).Trim()["Message-ID: ".Length..])
            .ToList();
        taken.ShouldBeUnique();
        var mails = await kept.Outbox.ToListAsync(Stop);
        mails.Where(m => m.State == MailState.Sent).Select(m => m.MessageId).ShouldBeSubsetOf(taken);
        mails.Count(m => m.State != MailState.Sent).ShouldBeLessThanOrEqualTo((Rounds + 1) * Outbox.AtATime);
        mails.ShouldAllBe(m => m.State == MailState.Sent || m.State == MailState.Sending || m.State == MailState.Doubtful);
    }

    private async Task<string> VerifyRecord(EmptyStore store)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Eleven:Store"] = store.Connection,
                    ["Eleven:KeyFile"] = Path.Combine(_folder.FullName, "eleven.key"),
                    ["Eleven:DataFolder"] = _folder.FullName,
                }
            )
            .Build();
        await using var said = new StringWriter { NewLine = "\n" };
        (await new StoreVerbs(configuration, said, said).Run(["verify-record"], Stop)).ShouldBe(0, said.ToString());
        return said.ToString();
    }
}
