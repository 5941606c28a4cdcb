using System.Collections.Concurrent;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Examples;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>The example audits of five partnerships, taken into the store of a site: once for each database.</summary>
internal sealed record StoredRegion(Site Site, Region Region, IReadOnlyDictionary<string, Guid> Audits)
{
    private static readonly ConcurrentDictionary<Database, Lazy<Task<StoredRegion>>> Made = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<StoredRegion> On(Database database, Sites sites) => Made.GetOrAdd(database, d => new(() => Make(d, sites))).Value;

    /// <summary>Somebody with a role of the region, of Northmarch, or of the first organisation that the newest audit has.</summary>
    public async Task<Visitor> As(Role role)
    {
        await using var store = Site.Open();
        var person = new Person
        {
            Name = $"Jo {role}",
            Email = $"{Guid.NewGuid():N}@example.org",
            TwoFactorEnabled = true,
            PasswordHash = "none fits",
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        (person.UserName, person.NormalizedEmail, person.NormalizedUserName) = (
            person.Email,
            person.Email!.ToUpperInvariant(),
            person.Email.ToUpperInvariant()
        );
        var region = role is Role.RegionalAdministrator or Role.Analyst;
        var partnership = role is Role.BusinessManager or Role.QualityAssurance or Role.Executive;
        person.Grants.Add(
            new Grant
            {
                PersonId = person.Id,
                Role = role,
                RegionId = region ? Region.Id : null,
                PartnershipId = partnership
                    ? await store
                        .Partnerships.Where(p => p.RegionId == Region.Id && p.Code == "northmarch")
                        .Select(p => p.Id)
                        .SingleAsync(Stop)
                    : null,
                OrganisationId =
                    region || partnership
                        ? null
                        : await store
                            .Set<AuditOrganisation>()
                            .Where(o => o.AuditId == Audits["2023-24"])
                            .Select(o => o.OrganisationId)
                            .FirstAsync(Stop),
            }
        );
        store.Users.Add(person);
        await store.SaveChangesAsync(Stop);
        return await Site.SignedInAs(person);
    }

    private static async Task<StoredRegion> Make(Database database, Sites sites)
    {
        var site = await sites.On(database);
        var ids = new Dictionary<string, Guid>();
        foreach (var name in (string[])["2019-20", "2023-24", "2024-25"])
        {
            await using var work = site.Open();
            var taken = await AuditIntake.Keep(work, ExampleAudits.Of(name), new DateOnly(2025, 3, 1));
            ids[name] = taken.Id.ShouldNotBeNull(taken.Refusal);
        }
        await using var store = site.Open();
        return new(site, await store.Regions.SingleAsync(r => r.Code == "five-rivers"), ids);
    }
}
