using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits;

/// <summary>What an audit is called.</summary>
public sealed class AuditForm
{
    [
        Required(ErrorMessage = "Enter the title"),
        StringLength(200, ErrorMessage = "Title must be 200 characters or fewer"),
        NameField("Title")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [
        Required(ErrorMessage = "Enter the period, such as 2026-27"),
        StringLength(40, ErrorMessage = "Period must be 40 characters or fewer"),
        NameField("Period", MakesCode = true)
    ]
    [AllowNull]
    public string Period
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    /// <summary>No two audits of a region have one title.</summary>
    /// <param name="own">The audit itself, where it is there already.</param>
    public async Task Check(StoreContext store, Guid region, Guid? own, ModelStateDictionary problems, CancellationToken stop)
    {
        var title = Capitals.Of(Title);
        if (await store.Audits.AnyAsync(a => a.RegionId == region && a.Id != own && title == a.Title.ToUpper(), stop))
        {
            problems.AddModelError("Form.Title", "There is an audit of this title already");
        }
    }
}

/// <summary>The fields of it, as pages share them.</summary>
public sealed record AuditFields(AuditForm Form);
