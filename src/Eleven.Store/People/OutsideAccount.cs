namespace Eleven.Store.People;

/// <summary>
/// An account that somebody has with a provider of single sign-on, and by which they are known here. Issuer and subject name it; an e-mail address never does, since
/// another person can come to have it.
/// </summary>
public sealed class OutsideAccount : Kept
{
    public const int LongestIssuer = 500;

    /// <summary>OpenID Connect Core 1.0, section 2.</summary>
    public const int LongestSubject = 255;
    public const int LongestLabel = 200;

    public required Guid PersonId { get; init; }

    /// <summary>The provider, as its tokens call it, to the letter.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whose it is, as the provider calls them: never given to somebody else.</summary>
    public required string Subject { get; init; }

    /// <summary>By what its owner knows it again, such as a user name; empty where the provider told none. Nobody is recognised by it.</summary>
    public required string Label { get; init; }
    public required DateTime LinkedAt { get; init; }
}
