using System.Collections.Immutable;
using Eleven.Store.People;
using Eleven.Store.Record;

namespace Eleven.Web.Accounts;

/// <summary>Who is there, for as long as one request takes.</summary>
/// <param name="HasSecondStep">Has an authenticator app or a passkey; without, whoever did the first step alone may do nothing but set one up.</param>
public sealed record SignedIn(Guid SessionId, bool IsWhole, Guid PersonId, string Name, bool HasSecondStep, ImmutableArray<Grant> Grants)
{
    /// <summary>The role and place as which an administrator looks; null where they are themselves. Nothing can be changed meanwhile.</summary>
    public string? ViewingAs { get; init; }

    public Actor Actor => Actor.Person(PersonId, ViewingAs?.Split(", ")[0] ?? "");

    /// <summary>Both steps are done, here or at the provider of a single sign-on.</summary>
    public bool IsIn => IsWhole;

    public bool Is(IEnumerable<Role> roles) => Grants.Any(g => roles.Contains(g.Role));
}

internal static class SignedInRequest
{
    /// <summary>Null where nobody is signed in.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();

    /// <summary>On pages that nobody opens without being signed in.</summary>
    public static SignedIn Me(this HttpContext context) =>
        context.SignedIn() ?? throw new InvalidOperationException("The table of permissions lets somebody in here who is not signed in.");
}
