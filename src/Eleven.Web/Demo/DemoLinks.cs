using System.Text;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Demo;

/// <summary>Where the settings ask for it, makes the demo region in an empty store, and at each start prints a link for each role by which one is signed in.</summary>
internal sealed class DemoLinks(
    Settings settings,
    Stores stores,
    StorePreparing preparing,
    TimeProvider clock,
    IHostApplicationLifetime life,
    SayToStarter say
) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Demo is not { } examples)
        {
            return;
        }
        await life.Answers(stoppingToken);
        while (!preparing.IsReady)
        {
            await Task.Delay(Wait, clock, stoppingToken);
        }
        await using var store = stores.Open("demo");
        await DemoRegion.Make(store, examples, LocalTime.Today(clock), say, stoppingToken);
        say(await Links(store, stoppingToken));
    }

    private async Task<string> Links(Store.StoreContext store, CancellationToken stop)
    {
        var links = new Links(store, clock);
        var text = new StringBuilder($"Eleven is at {settings.PublicAddress}\nEach of these links signs you in once, within 12 hours:\n");
        var found = await store.Users.Include(p => p.Grants).Where(p => p.PasswordHash == DemoRegion.NoPassword).ToListAsync(stop);
        // In the order of the roles, who is of another region last.
        Person[] people = [.. found.OrderBy(p => NameOf(p) != RolesIn.Name(p.Grants[0].Role)).ThenBy(p => p.Grants[0].Role)];
        var widest = people.Max(p => NameOf(p).Length);
        foreach (var person in people)
        {
            var secret = await links.Make(LinkPurpose.Demo, person.Id, stop);
            text.Append($"  {NameOf(person).PadRight(widest)} {settings.Link($"/demo/{secret}")}\n");
        }
        await store.SaveChangesAsync(stop);
        return text.ToString();
    }

    // "Business manager" of "Demo business manager". Whoever was given another name since is known by the role.
    private static string NameOf(Person person) =>
        person.Name.StartsWith(DemoRegion.Prefix, StringComparison.Ordinal)
            ? char.ToUpperInvariant(person.Name[DemoRegion.Prefix.Length]) + person.Name[(DemoRegion.Prefix.Length + 1)..]
            : $"{RolesIn.Name(person.Grants[0].Role)}, {person.Name}";
}
