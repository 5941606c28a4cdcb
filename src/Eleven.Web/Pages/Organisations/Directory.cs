using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>The inter-agency directory in words, and as a file.</summary>
public static class Directory
{
    public const string AllAreas = "All areas";

    /// <summary>As the file has them, and as one that is brought in has them.</summary>
    public static readonly string[] Columns =
    [
        "Code",
        "Organisation",
        "Sector",
        "Areas",
        "State",
        "Contact",
        "Job title",
        "Safeguarding role",
        "E-mail address",
        "Telephone",
        "Region",
    ];

    public static string Name(SafeguardingRole role) =>
        role switch
        {
            SafeguardingRole.SafeguardingLead => "Safeguarding lead",
            SafeguardingRole.DesignatedPractitioner => "Designated practitioner",
            SafeguardingRole.NamedPractitioner => "Named practitioner",
            SafeguardingRole.SeniorLead => "Senior lead",
            _ => "Other contact",
        };

    /// <summary>A line for each contact, and one for an organisation that has none.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IQueryable<Organisation> organisations, PlaceNames names)
    {
        await foreach (var o in organisations.AsAsyncEnumerable())
        {
            foreach (var contact in o.Contacts.DefaultIfEmpty())
            {
                yield return
                [
                    o.Code,
                    o.Name,
                    names.Sectors[o.SectorId],
                    names.WorksIn(o, "; "),
                    names.State(o),
                    contact?.Name ?? "",
                    contact?.JobTitle ?? "",
                    contact is null ? "" : Name(contact.Role),
                    contact?.Email ?? "",
                    contact?.Phone ?? "",
                    names.Regions[o.RegionId],
                ];
            }
        }
    }
}
