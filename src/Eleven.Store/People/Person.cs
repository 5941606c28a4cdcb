using Microsoft.AspNetCore.Identity;

namespace Eleven.Store.People;

/// <summary>Someone with an account. What they may do is in their grants, never in the account itself.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = Guid.CreateVersion7();

    public required string Name
    {
        get;
        set => (field, PlainName) = (value, Plain.Of(value));
    }

    /// <summary>By which lists are put in order and searched.</summary>
    public string PlainName { get; internal set; } = "";
    public List<Grant> Grants { get; } = [];

    /// <summary>With which they sign in elsewhere, and by that here.</summary>
    public List<OutsideAccount> OutsideAccounts { get; } = [];

    /// <summary>Has accepted the invitation. Read with the outside accounts.</summary>
    public bool HasBegun => PasswordHash is not null || OutsideAccounts.Count > 0;
}
