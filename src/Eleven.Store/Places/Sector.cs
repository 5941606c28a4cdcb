namespace Eleven.Store.Places;

/// <summary>A kind of organisation, as the region sorts them: Health, Police, Voluntary.</summary>
public sealed class Sector : Kept
{
    public required Guid RegionId { get; init; }

    /// <summary>Unique in its region.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>Whether its people are the police where police and others are compared.</summary>
    public bool IsPolice { get; set; }

    /// <summary>Place in lists, from 1.</summary>
    public int Order { get; set; }
}
