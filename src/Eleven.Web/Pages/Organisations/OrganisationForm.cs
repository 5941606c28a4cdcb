using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>What one says of an organisation.</summary>
public sealed class OrganisationForm
{
    /// <summary>Stands among the areas for all of them.</summary>
    public const string All = "all";

    [
        Required(ErrorMessage = "Enter the name of the organisation"),
        StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"),
        NameField(MakesCode = true)
    ]
    [AllowNull]
    public string Name
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [Required(ErrorMessage = "Choose a sector")]
    public Guid? Sector { get; set; }

    /// <summary>Ids of partnerships, or all.</summary>
    public List<string> Areas { get; set; } = [];

    public bool IsNational => Areas.Contains(All);

    public static OrganisationForm Of(Organisation organisation) =>
        new()
        {
            Name = organisation.Name,
            Sector = organisation.SectorId,
            Areas = organisation.IsNational ? [All] : [.. organisation.Areas.Select(a => a.PartnershipId.ToString())],
        };

    /// <summary>The partnerships that were chosen. What is not of the region, or nothing at all, is a problem.</summary>
    public List<Guid> Read(Region region, ModelStateDictionary problems)
    {
        if (Sector is { } sector && !region.Sectors.Exists(s => s.Id == sector))
        {
            problems.AddModelError("Form.Sector", "Choose a sector");
        }
        var chosen = region.Partnerships.Select(p => p.Id).Where(id => Areas.Contains(id.ToString())).ToList();
        if (IsNational ? Areas.Count > 1 : chosen.Count == 0 || chosen.Count < Areas.Distinct().Count())
        {
            problems.AddModelError(
                "Form.Areas",
                IsNational ? "Choose either areas or all areas" : "Choose the areas in which it works, or all areas"
            );
        }
        return IsNational ? [] : chosen;
    }

    /// <summary>What is wrong with the name, in a sentence without a full stop; null where it can be used in the region.</summary>
    /// <param name="own">The organisation itself; null for a new one.</param>
    public async Task<string?> NameProblem(StoreContext store, Region region, Guid? own, CancellationToken stop)
    {
        var name = Capitals.Of(Name);
        return await store.Organisations.AnyAsync(o => o.RegionId == region.Id && o.Id != own && o.Name.ToUpper() == name, stop)
            ? "There is an organisation of this name already"
            : null;
    }

    public string SectorIn(Region region) => region.Sectors.Find(s => s.Id == Sector)?.Name ?? "";

    public string AreasIn(Region region) =>
        IsNational
            ? Directory.AllAreas
            : string.Join(", ", region.Partnerships.Where(p => Areas.Contains(p.Id.ToString())).Select(p => p.Area));
}

/// <summary>The fields, with the region whose sectors and areas are to choose from.</summary>
public sealed record OrganisationFields(OrganisationForm Form, Region Region);
