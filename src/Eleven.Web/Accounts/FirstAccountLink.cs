using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Says something to whoever started the program, and to nobody else: it goes to standard error, and not into the log on standard output.</summary>
public delegate void SayToStarter(string sentence);

/// <summary>As long as nobody has an account, prints a link at the start with which the first is made. Nothing else makes one.</summary>
internal sealed class FirstAccountLink(
    Settings settings,
    Stores stores,
    StorePreparing preparing,
    StoreWatch watch,
    TimeProvider clock,
    IHostApplicationLifetime life,
    SayToStarter say
) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public static string Address(string secret) => $"/first-account/{secret}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Demo is not null)
        {
            return;
        }
        // Else a link would be printed that leads nowhere, and the next start print another.
        await life.Answers(stoppingToken);
        while (!preparing.IsReady || !await Say(stoppingToken))
        {
            await Task.Delay(Wait, clock, stoppingToken);
        }
    }

    // False where nothing can be saved just now.
    private async Task<bool> Say(CancellationToken stop)
    {
        try
        {
            await using var store = stores.Open("set-up");
            if (!await store.Users.AnyAsync(stop))
            {
                var secret = await new Links(store, clock).Make(LinkPurpose.FirstAccount, null, stop);
                await store.SaveChangesAsync(stop);
                say($"Nobody has an account yet. Make the first one here, within a day: {settings.Link(Address(secret))}");
            }
            return true;
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            watch.Trouble();
            return false;
        }
    }
}
