using System.Collections.Immutable;
using Eleven.Files.Audits;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Demo;

/// <summary>An invented region with the example audits, contacts, somebody for each role, and an audit in preparation.</summary>
internal static class DemoRegion
{
    /// <summary>Where mail to people of the demo would go: nowhere.</summary>
    public const string Mail = "example.org";

    /// <summary>No password has this hash: people of the demo come in by the printed links alone, and are known by it.</summary>
    public const string NoPassword = "none, but a link of the demo";

    /// <summary>How the names of people of the demo begin.</summary>
    public const string Prefix = "Demo ";
    private const string OfFive = "five-rivers";

    // Each after those that it is compared with.
    private static readonly string[] Audits = ["2017", "2019-20", "2023-24", "2024-25"];
    private static readonly string[] Leads =
    [
        "Ada Okafor",
        "Ben Hartley",
        "Chloe Marsh",
        "Dev Patel",
        "Erin Walsh",
        "Femi Adeyemi",
        "Grace Lin",
    ];

    /// <summary>Makes it in a store in which nobody has an account; elsewhere nothing is done.</summary>
    /// <param name="examples">The folder of the example audits.</param>
    public static async Task Make(StoreContext store, string examples, DateOnly today, SayToStarter say, CancellationToken stop)
    {
        if (await store.Users.AnyAsync(stop))
        {
            return;
        }
        foreach (var name in Audits)
        {
            say($"Taking in the example audit of {name} ...");
            var read = AuditReading.Read(Path.Combine(examples, name));
            var audit =
                read.Value
                ?? throw new WrongSettingException(
                    $"Eleven__Demo names {examples}, in which the example audit {name} cannot be read: {string.Join(' ', read.Mistakes.Concat(read.Refusals))} Write the folder of the example audits, or leave it out."
                );
            // A start that was ended half-way had taken in some of them.
            if (await store.Audits.AnyAsync(a => a.Code == audit.Folder.Audit.Id, stop))
            {
                continue;
            }
            if ((await AuditIntake.Keep(store, audit, today, stop)).Refusal is { } refusal)
            {
                throw new InvalidDataException(refusal);
            }
            store.ChangeTracker.Clear();
        }
        var region = await store
            .Regions.Include(r => r.Organisations)
            .Include(r => r.Partnerships)
            .AsSplitQuery()
            .SingleAsync(r => r.Code == OfFive, stop);
        foreach (var (n, organisation) in region.Organisations.OrderBy(o => o.Code, StringComparer.Ordinal).Index())
        {
            store.Add(Contact(organisation, n));
        }
        foreach (var role in Enum.GetValues<Role>())
        {
            store.Add(Somebody(role, region));
        }
        // The audit of 2017 is of another region, which nobody above may see.
        var other = await store.Regions.Include(r => r.Partnerships).SingleAsync(r => r.Code != OfFive, stop);
        store.Add(Somebody(Role.RegionalAdministrator, other, $" of {other.Name}"));
        var last = await store.Audits.Where(a => a.RegionId == region.Id && a.Code.EndsWith("2023-24")).Select(a => a.Id).SingleAsync(stop);
        await AuditCopy.Of(store, last, "five-rivers-2026-27", "Section 11 audit 2026-27", "2026-27", stop);
        await store.SaveChangesAsync(stop);
    }

    private static Contact Contact(Organisation organisation, int n) =>
        new()
        {
            OrganisationId = organisation.Id,
            Name = Leads[n % Leads.Length],
            Email = $"safeguarding@{organisation.Code}.{Mail}",
            JobTitle = "Head of safeguarding",
            Role = SafeguardingRole.SafeguardingLead,
        };

    /// <param name="where">" of Fenmarch and Ousebridge", where it is not the region of the others.</param>
    private static Person Somebody(Role role, Region region, string where = "")
    {
        var email = $"{(RolesIn.Name(role) + where).ToLowerInvariant().Replace(' ', '.')}@{Mail}";
        var person = new Person
        {
            Name = $"{Prefix}{RolesIn.Name(role).ToLowerInvariant()}{where}",
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString(),
            PasswordHash = NoPassword,
            TwoFactorEnabled = true,
        };
        person.Grants.Add(
            new Grant
            {
                PersonId = person.Id,
                Role = role,
                RegionId = RolesIn.Region.Contains(role) ? region.Id : null,
                PartnershipId = RolesIn.Partnership.Contains(role) ? region.Partnerships.Single(p => p.Code == "northmarch").Id : null,
                OrganisationId = RolesIn.Organisation.Contains(role)
                    ? region.Organisations.MinBy(o => o.Code, StringComparer.Ordinal)!.Id
                    : null,
            }
        );
        return person;
    }
}
