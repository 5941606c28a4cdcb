using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.SignOn;

/// <summary>Whose account here an account elsewhere belongs to. Each belongs to one, and is linked by its owner alone.</summary>
internal sealed class OutsideAccounts(StoreContext store, Letters letters, Hosting.Settings settings, TimeProvider clock)
{
    /// <summary>Null where it is nobody's.</summary>
    public async Task<Guid?> Owner(SignedOn who, CancellationToken stop) =>
        await store
            .OutsideAccounts.Where(a => a.Issuer == who.Issuer && a.Subject == who.Subject)
            .Select(a => (Guid?)a.PersonId)
            .SingleOrDefaultAsync(stop);

    /// <summary>Links it with the next save, within a transaction of the record, so that no two link the same.</summary>
    /// <param name="isFirst">It is how a new account begins: that is told to nobody.</param>
    /// <returns>False where it is somebody else's.</returns>
    public async Task<bool> Link(Person person, SignedOn who, SignOnProvider provider, bool isFirst, CancellationToken stop)
    {
        if (await Owner(who, stop) is { } owner)
        {
            return owner == person.Id;
        }
        store.OutsideAccounts.Add(
            new OutsideAccount
            {
                PersonId = person.Id,
                Issuer = who.Issuer,
                Subject = who.Subject,
                Label = who.Label,
                LinkedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        if (!isFirst)
        {
            store.Outbox.Add(
                await letters.Changed(person, $"An account at {provider.Name} was linked to your account: it can be used to sign in.", stop)
            );
        }
        return true;
    }

    /// <summary>Takes it away with the next save.</summary>
    public async Task Unlink(Person person, OutsideAccount account, CancellationToken stop)
    {
        store.OutsideAccounts.Remove(account);
        store.Outbox.Add(await letters.Changed(person, $"An account at {Name(account)} is no longer linked to your account.", stop));
    }

    /// <summary>Whether somebody could still sign in without it: with a password, a passkey, or an account at a provider that is in the settings.</summary>
    public async Task<bool> IsOnlyWayIn(Person person, OutsideAccount account, CancellationToken stop)
    {
        if (person.PasswordHash is not null || await store.UserPasskeys.AnyAsync(p => p.UserId == person.Id, stop))
        {
            return false;
        }
        var issuers = await store
            .OutsideAccounts.Where(a => a.PersonId == person.Id && a.Id != account.Id)
            .Select(a => a.Issuer)
            .ToListAsync(stop);
        return !issuers.Any(i => settings.SignOn.Any(p => p.IsOf(i)));
    }

    /// <summary>What people call the provider; of one that is no longer in the settings, its host.</summary>
    public string Name(OutsideAccount account) =>
        settings.SignOn.FirstOrDefault(p => p.IsOf(account.Issuer))?.Name
        ?? (Uri.TryCreate(account.Issuer, UriKind.Absolute, out var issuer) ? issuer.Host : account.Issuer);
}
