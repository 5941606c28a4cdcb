namespace Eleven.Web.SignOn;

/// <summary>Who came from a provider, as its token says once every check of it was passed.</summary>
/// <param name="Label">A user name or the like, to be shown to its owner; empty where there is none.</param>
/// <param name="HasSecondStep">The provider asked for a second step, as the token says.</param>
internal sealed record SignedOn(string Issuer, string Subject, string Label, bool HasSecondStep);

/// <summary>What somebody is sent to a provider for. It comes back with them, and nobody else can read or change it.</summary>
/// <param name="Back">Where they wanted to go; an address of ours.</param>
/// <param name="Session">To be linked to the account that is signed in with this session.</param>
/// <param name="Invitation">To begin the account that this link of an invitation is for.</param>
internal sealed record Errand(string Back, Guid? Session = null, string? Invitation = null)
{
    /// <summary>Whoever links an account for good shows at the provider that it is theirs, and is not whoever used the computer last.</summary>
    public bool AsksAnew => Session is not null || Invitation is not null;
}

/// <summary>What came of it: who, and for what; or why not.</summary>
internal abstract record Came
{
    public sealed record In(SignedOn Who, Errand Errand) : Came;

    public sealed record Not(SignOnTrouble Trouble) : Came;
}
