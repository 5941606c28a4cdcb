namespace Eleven.Store.People;

/// <summary>What somebody sent after their session was over, until they are back, or what waits for them to confirm it: nobody else sees it, and the store cannot read it.</summary>
public sealed class KeptWords
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>The page that it was sent to, with its query.</summary>
    public required string Address { get; init; }

    /// <summary>The fields, encrypted.</summary>
    public required string Hidden { get; init; }
    public required DateTime Until { get; init; }
}
