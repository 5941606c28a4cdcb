namespace Eleven.Store.Places;

/// <summary>A body under the duty. It keeps its history: renamed, merged or closed, its returns of past audits stay its own.</summary>
public sealed class Organisation : Kept
{
    public required Guid RegionId { get; init; }

    /// <summary>In addresses, files and audits: unique in its region and never changed.</summary>
    public required string Code { get; init; }
    public required string Name
    {
        get;
        set => (field, PlainName) = (value, Plain.Of(value));
    }

    /// <summary>By which lists are put in order and searched.</summary>
    public string PlainName { get; internal set; } = "";
    public required Guid SectorId { get; set; }

    /// <summary>For queries: null wherever it was not asked for.</summary>
    public Sector? Sector { get; private set; }

    /// <summary>Works in every area, and answers once for all.</summary>
    public bool IsNational { get; set; }

    /// <summary>Where it works; empty where it is national.</summary>
    public List<OrganisationArea> Areas { get; } = [];
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The organisation that it became part of; null where it stands.</summary>
    public Guid? MergedIntoId { get; set; }
    public List<FormerName> FormerNames { get; } = [];
    public List<Contact> Contacts { get; } = [];
}

/// <summary>An area in which an organisation works.</summary>
public sealed class OrganisationArea : Kept
{
    public required Guid OrganisationId { get; init; }
    public required Guid PartnershipId { get; init; }
}

/// <summary>What an organisation was called before.</summary>
public sealed class FormerName : Kept
{
    public required Guid OrganisationId { get; init; }
    public required string Name
    {
        get;
        init => (field, PlainName) = (value, Plain.Of(value));
    }

    /// <summary>By which it is searched.</summary>
    public string PlainName { get; internal set; } = "";

    /// <summary>The first day on which it no longer was.</summary>
    public required DateOnly Until { get; init; }
}
