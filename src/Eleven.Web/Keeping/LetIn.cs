using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Keeping;

/// <summary>
/// A link by which somebody begins again, for whoever has the machine, the store and the key file: where the only administrator has lost what lets them in, nobody
/// else can give one.
/// </summary>
internal static class LetIn
{
    private const string Part = "command line";

    /// <returns>What to say, and whether the link is in it.</returns>
    /// <exception cref="OtherKeyException">The record would go on under another key.</exception>
    public static async Task<(string Said, bool IsDone)> Again(Settings settings, string email, CancellationToken stop)
    {
        await using var program = Services(settings).BuildServiceProvider();
        await using var scope = program.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<StoreContext>().As(Actor.Program(Part));
        await StorePreparation.Prepare(store, settings.Store, stop);
        if (!settings.HasNewKey && !await KeyCheck.Fits(store, settings.Key.RecordKey, stop))
        {
            throw new OtherKeyException();
        }
        // Keys of the store are made by a connection of their own, which would wait for our turn to end.
        _ = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Part).Protect(Part);
        await using var turn = await store.BeginRecorded(stop);
        if (await services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(email.Trim()) is not { } person)
        {
            return ($"Nobody has an account with the e-mail address {email.Trim()}. {await Administrators(store, stop)}", false);
        }
        await store.Entry(person).Collection(p => p.OutsideAccounts).LoadAsync(stop);
        await services.GetRequiredService<NewBeginning>().Give(person, stop);
        var link = await services.GetRequiredService<Invitations>().ByHand(person, stop);
        await turn.CommitAsync(stop);
        return (
            $"""
            Whoever has this link chooses a password and a second step for {person.Name}. It works once, within {Links.Valid[
                LinkPurpose.Invitation
            ].Days} days:
            {link}
            Nothing else lets them in any more: their password, second step, passkeys and links to single sign-on are removed, and they are signed out everywhere. The record says so.
            """,
            true
        );
    }

    private static ServiceCollection Services(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddStore();
        services.AddStoredKeys();
        services.AddAccounts(settings);
        return services;
    }

    // Whoever may open the store could read them there.
    private static async Task<string> Administrators(StoreContext store, CancellationToken stop)
    {
        Role[] administer = [.. PermissionTable.Administers];
        var known = await store
            .Users.Where(p => p.Grants.Any(g => administer.Contains(g.Role)))
            .OrderBy(p => p.Email)
            .Select(p => p.Email)
            .ToListAsync(stop);
        return known.Count == 0
            ? "Nobody is a regional administrator."
            : $"Regional {(known.Count == 1 ? "administrator" : "administrators")}: {string.Join(", ", known)}.";
    }
}
