using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Sector = Eleven.Store.Places.Sector;

namespace Eleven.Web.Pages.Settings;

/// <summary>What one says of a sector.</summary>
public sealed class SectorForm
{
    [Required(ErrorMessage = "Enter the name of the sector"), StringLength(60, ErrorMessage = "Name must be 60 characters or fewer")]
    [AllowNull]
    public string Name
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    public bool IsPolice { get; set; }

    public async Task Check(StoreContext store, Guid region, Guid? own, ModelStateDictionary problems, CancellationToken stop)
    {
        var name = Capitals.Of(Name);
        if (await store.Set<Sector>().AnyAsync(s => s.RegionId == region && s.Id != own && name == s.Name.ToUpper(), stop))
        {
            problems.AddModelError("Form.Name", "There is a sector of this name already");
        }
        else if (Name.Length > 0 && Slug.Of(Name).Length == 0)
        {
            problems.AddModelError("Form.Name", "Name must have a letter or a number");
        }
    }
}

/// <summary>The fields of a sector, as pages share them.</summary>
public sealed record SectorFields(SectorForm Form);
