using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a band out of a scale: its grades are reported as another one.</summary>
public sealed class RemoveBandModel(StoreContext store) : ScalePage(store)
{
    /// <summary>Its id.</summary>
    [FromRoute]
    public string Band { get; set; } = "";

    /// <summary>Id of the band as which its grades are reported from then on.</summary>
    [BindProperty]
    public string? Instead { get; set; }

    public Option Going => Edited.Bands.First(b => b.Id == Band);

    public IEnumerable<Option> Others => Edited.Bands.Where(b => b.Id != Band);

    /// <summary>Grades that are reported so.</summary>
    public IEnumerable<Grade> Grades => Edited.Grades.Where(g => g.Band == Band);

    public IEnumerable<string> WaitingForIt => Waiting(Band);

    public void OnGet() => Shown = InShort(Edited);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Grades.Any() && Others.All(b => b.Id != Instead))
        {
            ModelState.AddModelError(nameof(Instead), "Choose how its grades are reported");
        }
        Compare(InShort(Edited));
        return ModelState.IsValid
            ? await Save(Draft.RemoveBand(Edited, Band, Instead ?? ""), $"Band {Going.Label} is removed.", $"{Address}#bands", stop)
            : Page();
    }

    protected override bool HasIt() => base.HasIt() && Edited.Bands.Length > 1 && Edited.Bands.Any(b => b.Id == Band);
}
