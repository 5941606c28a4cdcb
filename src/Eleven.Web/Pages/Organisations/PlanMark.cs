using System.Security.Cryptography;
using System.Text.Json;

namespace Eleven.Web.Pages.Organisations;

/// <summary>By which a plan is known again: two have the same where both change the same things from the same to the same.</summary>
public static class PlanMark
{
    public static string Of(DirectoryPlan plan) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plan.Organisations.Where(o => o.Differs).Select(Organisation)))
        );

    // What the page says of it, and what it does not say because it is in the file.
    private static object Organisation(PlannedOrganisation planned) =>
        new
        {
            planned.Known?.Id,
            planned.Name,
            planned.SectorId,
            planned.IsNational,
            Areas = planned.Areas.Order(),
            planned.Changes,
            Contacts = planned.Contacts.Where(c => c.Change is not null).Select(Contact),
        };

    private static object Contact(PlannedContact planned) =>
        new
        {
            planned.Known?.Id,
            planned.Change,
            planned.Email,
            planned.JobTitle,
            planned.Phone,
        };
}
