using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Eleven.Store;
using Eleven.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Makes, finds and uses links that work once.</summary>
public sealed class Links(StoreContext store, TimeProvider clock)
{
    /// <summary>For how long each kind works.</summary>
    public static readonly FrozenDictionary<LinkPurpose, TimeSpan> Valid = new Dictionary<LinkPurpose, TimeSpan>
    {
        [LinkPurpose.FirstAccount] = TimeSpan.FromDays(1),
        [LinkPurpose.Invitation] = TimeSpan.FromDays(7),
        [LinkPurpose.NewPassword] = TimeSpan.FromHours(1),
        [LinkPurpose.Demo] = TimeSpan.FromHours(12),
    }.ToFrozenDictionary();

    private const int SecretBytes = 32;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What stands in the link. It counts with the next save, and the earlier ones of its kind no longer do.</summary>
    public async Task<string> Make(LinkPurpose purpose, Guid? person, CancellationToken stop = default)
    {
        if (person is not null)
        {
            await store.OneTimeLinks.Where(l => l.PersonId == person && l.Purpose == purpose).ExecuteDeleteAsync(stop);
        }
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        store.OneTimeLinks.Add(
            new OneTimeLink
            {
                Hash = Hash(secret),
                Purpose = purpose,
                PersonId = person,
                Until = Now + Valid[purpose],
            }
        );
        return secret;
    }

    /// <summary>Null where it was used, is too old, is for something else, or never was. Looking does not use it up: a mail's reader may look first.</summary>
    public Task<OneTimeLink?> Find(string secret, LinkPurpose purpose, CancellationToken stop)
    {
        var hash = Hash(secret);
        return store
            .OneTimeLinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.Until > Now, stop);
    }

    /// <summary>Uses it up. False where somebody just did.</summary>
    public async Task<bool> Use(OneTimeLink link, CancellationToken stop) =>
        await store
            .OneTimeLinks.Where(l => l.Hash == link.Hash && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, Now), stop) == 1;

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
