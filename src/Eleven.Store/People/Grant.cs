namespace Eleven.Store.People;

/// <summary>A role that a person has in a region, a partnership or an organisation. Exactly one of the three is named.</summary>
public sealed class Grant : Kept
{
    public required Guid PersonId { get; init; }
    public required Role Role { get; init; }
    public Guid? RegionId { get; init; }
    public Guid? PartnershipId { get; init; }
    public Guid? OrganisationId { get; init; }
}

/// <summary>What a person comes to do.</summary>
public enum Role
{
    /// <summary>Of a region: people, places, settings and the record, across its partnerships.</summary>
    RegionalAdministrator,

    /// <summary>Of a partnership: audits, organisations, tracking, analysis, reports.</summary>
    BusinessManager,

    /// <summary>Of a partnership: moderates grades, codes text, challenges.</summary>
    QualityAssurance,

    /// <summary>Of a partnership: reads what is weak and what is late.</summary>
    Executive,

    /// <summary>Of a region: exports.</summary>
    Analyst,

    /// <summary>Of an organisation: fills in its return.</summary>
    SafeguardingLead,

    /// <summary>Of an organisation: writes what the lead assigned.</summary>
    Contributor,

    /// <summary>Of an organisation: reads and signs off its return.</summary>
    SeniorLeader,
}
