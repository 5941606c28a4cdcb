using System.Collections.Immutable;
using Eleven.Store.Audits;
using Eleven.Store.People;

namespace Eleven.Web.Permission;

/// <summary>A region, a partnership, an organisation, an audit or a return, with all that it is part of.</summary>
/// <param name="Partnerships">The partnership itself; of an organisation, those in whose areas it works; of an audit, those of its areas.</param>
/// <param name="Organisations">The organisation itself; of an audit, those that were in it.</param>
/// <param name="State">Of an audit, and of the audit of a return; null of all else.</param>
public sealed record Place(Guid RegionId, ImmutableArray<Guid> Partnerships, ImmutableArray<Guid> Organisations, AuditState? State = null)
{
    /// <summary>Whether a role given there holds here: one in a region holds in all of it, one in a partnership for all organisations that work in its area.</summary>
    public bool IsWithin(Grant grant) =>
        grant.RegionId == RegionId
        || (grant.PartnershipId is { } partnership && Partnerships.Contains(partnership))
        || (grant.OrganisationId is { } organisation && Organisations.Contains(organisation));
}
