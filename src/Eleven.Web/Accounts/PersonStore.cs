using Eleven.Store;
using Eleven.Store.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Accounts in the store. Secrets of the second step stand there encrypted: the store alone signs nobody in.</summary>
internal sealed class PersonStore(StoreContext store, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<
        Person,
        StoreContext,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        IdentityUserPasskey<Guid>
    >(store, describer)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven person's tokens");

    public override Task SetTokenAsync(
        Person user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        Person user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) => await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } hidden ? _protector.Unprotect(hidden) : null;
}
