using System.Collections.Immutable;
using Eleven.Store.People;

namespace Eleven.Web.Permission;

/// <summary>A region, a partnership or an organisation, with all that it is part of.</summary>
/// <param name="Partnerships">The partnership itself; of an organisation, those in whose areas it works.</param>
public sealed record Place(Guid RegionId, ImmutableArray<Guid> Partnerships, Guid? OrganisationId = null)
{
    /// <summary>Whether a role given there holds here: one in a region holds in all of it, one in a partnership for all organisations that work in its area.</summary>
    public bool IsWithin(Grant grant) =>
        grant.RegionId == RegionId
        || (grant.PartnershipId is { } partnership && Partnerships.Contains(partnership))
        || (grant.OrganisationId is not null && grant.OrganisationId == OrganisationId);
}
