namespace Eleven.Store.Places;

/// <summary>A local safeguarding children partnership, which is one area of its region.</summary>
public sealed class Partnership : Kept
{
    public required Guid RegionId { get; init; }

    /// <summary>In addresses, files and audits, for example westmarch: unique in its region and never changed.</summary>
    public required string Code { get; init; }

    /// <summary>In full, as on the cover of a report.</summary>
    public required string Name { get; set; }

    /// <summary>The place alone, as in tables: Westmarch.</summary>
    public required string Area { get; set; }

    /// <summary>#RRGGBB, for headings and charts; null for Eleven's own.</summary>
    public string? Colour { get; set; }

    /// <summary>A PNG or JPEG picture; null where there is none.</summary>
    public byte[]? Logo { get; set; }
    public string? LogoType { get; set; }
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }

    /// <summary>Whom anyone worried about a child can call here.</summary>
    public string? FrontDoorNumber { get; set; }
    public List<LocalName> LocalNames { get; } = [];
}

/// <summary>What a policy or tool is called in one area, and where it stands.</summary>
public sealed class LocalName : Kept
{
    public required Guid PartnershipId { get; init; }

    /// <summary>What question sets call it: threshold document.</summary>
    public required string Term { get; set; }
    public required string Name { get; set; }
    public string? Link { get; set; }
}
