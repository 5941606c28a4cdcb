using System.Collections.Immutable;
using Eleven.Store.People;

namespace Eleven.Web.Permission;

/// <summary>What roles are called, and of what they are given.</summary>
public static class RolesIn
{
    public static ImmutableArray<Role> Region { get; } = [Role.RegionalAdministrator, Role.Analyst];
    public static ImmutableArray<Role> Partnership { get; } = [Role.BusinessManager, Role.QualityAssurance, Role.Executive];
    public static ImmutableArray<Role> Organisation { get; } = [Role.SafeguardingLead, Role.Contributor, Role.SeniorLeader];

    public static string Name(Role role) =>
        role switch
        {
            Role.RegionalAdministrator => "Regional administrator",
            Role.BusinessManager => "Business manager",
            Role.QualityAssurance => "Quality assurance",
            Role.Executive => "Executive",
            Role.Analyst => "Analyst",
            Role.SafeguardingLead => "Safeguarding lead",
            Role.Contributor => "Contributor",
            _ => "Senior leader",
        };

    /// <summary>Region, partnership or organisation.</summary>
    public static string Of(Role role) =>
        Region.Contains(role) ? "a region"
        : Partnership.Contains(role) ? "a partnership"
        : "an organisation";

    public static bool Fits(Role role, Grant grant) =>
        grant.RegionId is not null ? Region.Contains(role)
        : grant.PartnershipId is not null ? Partnership.Contains(role)
        : Organisation.Contains(role);
}
