namespace Eleven.Store.People;

/// <summary>A link that lets whoever has it do one thing, once. The store holds its hash, so that nobody can use it from there.</summary>
public sealed class OneTimeLink
{
    /// <summary>SHA-256 of what stands in the link, in hexadecimal.</summary>
    public required string Hash { get; init; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Null for the first account, which is yet to be made.</summary>
    public Guid? PersonId { get; init; }
    public required DateTime Until { get; init; }
    public DateTime? UsedAt { get; init; }
}

public enum LinkPurpose
{
    FirstAccount,
    Invitation,
    NewPassword,

    /// <summary>Signs in as somebody of the demo region, who has no secrets.</summary>
    Demo,
}
