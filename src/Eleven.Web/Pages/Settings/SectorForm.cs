using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Sector = Eleven.Store.Places.Sector;

namespace Eleven.Web.Pages.Settings;

/// <summary>What one says of a sector.</summary>
public sealed class SectorForm
{
    [
        Required(ErrorMessage = "Enter the name of the sector"),
        StringLength(60, ErrorMessage = "Name must be 60 characters or fewer"),
        NameField(MakesCode = true)
    ]
    [AllowNull]
    public string Name
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    public bool IsPolice { get; set; }

    public async Task Check(StoreContext store, Guid region, Guid? own, ModelStateDictionary problems, CancellationToken stop)
    {
        var name = Capitals.Of(Name);
        if (await store.Set<Sector>().AnyAsync(s => s.RegionId == region && s.Id != own && name == s.Name.ToUpper(), stop))
        {
            problems.AddModelError("Form.Name", "There is a sector of this name already");
        }
    }
}

/// <summary>The fields of a sector, as pages share them.</summary>
public sealed record SectorFields(SectorForm Form);
