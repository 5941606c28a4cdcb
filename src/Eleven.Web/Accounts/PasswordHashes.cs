using Eleven.Store.People;
using Eleven.Web.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Eleven.Web.Accounts;

/// <summary>Hashes of passwords. People of the demo have none: whatever is typed is wrong.</summary>
internal sealed class PasswordHashes(IOptions<PasswordHasherOptions> options) : PasswordHasher<Person>(options)
{
    public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword) =>
        hashedPassword == DemoRegion.NoPassword
            ? PasswordVerificationResult.Failed
            : base.VerifyHashedPassword(user, hashedPassword, providedPassword);
}
