using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>The scales of a draft. A new one begins as a copy of one there is, so that it is whole from the beginning.</summary>
public sealed class ScalesModel(StoreContext store) : DraftPage(store)
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter the name of the scale"),
        StringLength(200, ErrorMessage = "Name of the scale must be 200 characters or fewer"),
        TextField("Name of the scale")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    /// <summary>Id of the scale with whose grades it begins.</summary>
    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<Scale> Offered => OfferedScales.Of(Draft);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Offered.FirstOrDefault(s => s.Id == From) is not { } begun)
        {
            ModelState.AddModelError(nameof(From), "Choose a scale to begin with");
            return Page();
        }
        CheckTitle(Draft.AllScales.Select(s => s.Title), Title, nameof(Title), ScalePage.Taken);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var added = begun with { Id = FreeCodes.Id(Title, "scale", Draft.AllScales.Select(s => s.Id).Append("add")), Title = Title };
        return await Save(Draft.AddScale(added), $"{Title} is added.", $"{Here}/scales/{added.Id}", stop);
    }
}
