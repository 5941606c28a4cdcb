using Eleven.Store.People;
using Eleven.Web.Permission;

namespace Eleven.Tests.Web.Permission;

/// <summary>Where a role that is given in one place holds.</summary>
public sealed class PlaceTests
{
    private static readonly Guid Here = Guid.NewGuid();
    private static readonly Guid Elsewhere = Guid.NewGuid();
    private static readonly Guid North = Guid.NewGuid();
    private static readonly Guid South = Guid.NewGuid();
    private static readonly Guid Fire = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly Dictionary<string, Grant> Grants = new()
    {
        ["region"] = Given(region: Here),
        ["other region"] = Given(region: Elsewhere),
        ["north"] = Given(partnership: North),
        ["south"] = Given(partnership: South),
        ["fire"] = Given(organisation: Fire),
        ["other organisation"] = Given(organisation: Other),
    };

    private static readonly Dictionary<string, Place> Places = new()
    {
        ["region"] = new(Here, [], []),
        ["north"] = new(Here, [North], []),
        ["fire, in the north"] = new(Here, [North], [Fire]),
        ["fire, in both"] = new(Here, [North, South], [Fire]),
        ["fire, in no area"] = new(Here, [], [Fire]),
    };

    [Theory]
    [InlineData("region", "region, north, fire, in the north, fire, in both, fire, in no area")]
    [InlineData("other region", "")]
    [InlineData("north", "north, fire, in the north, fire, in both")]
    [InlineData("south", "fire, in both")]
    [InlineData("fire", "fire, in the north, fire, in both, fire, in no area")]
    [InlineData("other organisation", "")]
    public void A_role_holds_in_its_place_and_in_all_that_is_part_of_it(string given, string holds) =>
        string.Join(", ", Places.Where(p => p.Value.IsWithin(Grants[given])).Select(p => p.Key)).ShouldBe(holds);

    private static Grant Given(Guid? region = null, Guid? partnership = null, Guid? organisation = null) =>
        new()
        {
            PersonId = Guid.NewGuid(),
            Role = Role.Executive,
            RegionId = region,
            PartnershipId = partnership,
            OrganisationId = organisation,
        };
}
