namespace Eleven.Store;

/// <summary>Something the store keeps: every change to it is in the record, and two people never overwrite one another's.</summary>
public abstract class Kept
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Goes up by one with every change. A page sends back the version it showed; another one means that somebody changed it since.</summary>
    public int Version { get; set; }
}
