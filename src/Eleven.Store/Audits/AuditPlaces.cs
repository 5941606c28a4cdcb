namespace Eleven.Store.Audits;

/// <summary>An area of an audit, as it was called then: what is renamed later keeps its name in the reports of its time.</summary>
public sealed class AuditArea : Kept
{
    public required Guid AuditId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required string Name { get; set; }

    /// <summary>Who publishes its report.</summary>
    public string? Partnership { get; set; }
    public string? Colour { get; set; }
    public string? Contact { get; set; }

    /// <summary>Other spellings in files.</summary>
    public required string[] Spellings { get; set; }
    public required int Order { get; set; }
    public List<AuditAreaName> Names { get; } = [];
}

/// <summary>What an area of an audit called a policy or tool then: a copy of its partnership's local name.</summary>
public sealed class AuditAreaName : Kept
{
    public required Guid AuditAreaId { get; init; }

    /// <summary>What question sets call it: threshold document.</summary>
    public required string Term { get; init; }
    public required string Name { get; set; }
}

/// <summary>A sector of an audit, as it was called then.</summary>
public sealed class AuditSector : Kept
{
    public required Guid AuditId { get; init; }
    public required Guid SectorId { get; init; }
    public required string Name { get; set; }
    public required bool IsPolice { get; set; }
    public required string[] Spellings { get; set; }
    public required int Order { get; set; }
}

/// <summary>An organisation of an audit, as it was then: its name, its sector, where it worked, and whether a return was expected of it.</summary>
public sealed class AuditOrganisation : Kept
{
    public required Guid AuditId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Name { get; set; }
    public required Guid SectorId { get; set; }

    /// <summary>Codes of areas of the audit.</summary>
    public required string[] Areas { get; set; }
    public required bool IsNational { get; set; }
    public required string[] FormerNames { get; set; }

    /// <summary>Codes of organisations of earlier audits that it is, or that merged into it.</summary>
    public required string[] Was { get; set; }
    public required bool IsExpected { get; set; }
    public required int Order { get; set; }
}
