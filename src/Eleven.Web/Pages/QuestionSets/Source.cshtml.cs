using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a law or guidance.</summary>
public sealed class SourceForm
{
    [
        Required(ErrorMessage = "Enter the name of the law or guidance"),
        StringLength(300, ErrorMessage = "Name of the law or guidance must be 300 characters or fewer"),
        TextField("Name of the law or guidance")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    public TypedDate Dated { get; set; } = new();

    [StringLength(2000, ErrorMessage = "Web address must be 2,000 characters or fewer"), TextField("Web address")]
    public string? Address
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public bool HasBadAddress =>
        Address is not null && !(Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}

/// <summary>A law or guidance on which the wording rests, and the date of the text that was used.</summary>
public sealed class SourceModel(StoreContext store) : DraftPage(store)
{
    private const string Adding = "add";
    private const string Written = "yyyy-MM-dd";

    /// <summary>Its place, from 0, or add.</summary>
    [FromRoute]
    public string Source { get; set; } = "";

    [BindProperty]
    public SourceForm Form { get; set; } = new();

    /// <summary>Null where one is added.</summary>
    public StatutorySource? Edited => Place is { } at ? Draft.Sources[at] : null;

    private int? Place =>
        int.TryParse(Source, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Draft.Sources.Length ? at : null;

    /// <summary>The date of the text as one reads it.</summary>
    public static string Day(StatutorySource source) =>
        DateOnly.TryParseExact(source.Dated, Written, out var day) ? LocalTime.Day(day) : source.Dated;

    public void OnGet()
    {
        if (Edited is { } source)
        {
            Form = new()
            {
                Title = source.Title,
                Dated = TypedDate.Of(DateOnly.TryParseExact(source.Dated, Written, out var day) ? day : null),
                Address = source.Address,
            };
            Shown = DetailsModel.InShort(source);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var dated = Form.Dated.Read(ModelState, "Form.Dated", "The date of the text");
        if (Form.HasBadAddress)
        {
            ModelState.AddModelError("Form.Address", "Enter a web address that begins with https://");
        }
        if (Edited is { } source)
        {
            Compare(
                DetailsModel.InShort(source),
                new("Name", source.Title, Form.Title),
                new("Date of the text", Day(source), dated is { } day ? LocalTime.Day(day) : ""),
                new("Where it can be read", source.Address ?? "", Form.Address ?? "")
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var put = new StatutorySource(Form.Title, dated!.Value.ToString(Written), Form.Address);
        return await Save(Draft.PutSource(Place, put), $"{put.Title} is saved.", $"{Here}/details#sources", stop);
    }

    protected override bool HasIt() => Source == Adding || Place is not null;
}
