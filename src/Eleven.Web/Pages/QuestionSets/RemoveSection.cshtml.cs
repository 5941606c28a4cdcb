using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a section out of a draft, with its questions.</summary>
public sealed class RemoveSectionModel(StoreContext store) : DraftPage(store)
{
    [FromRoute]
    public string Section { get; set; } = "";

    public Section Edited => Draft.Sections.First(s => s.Code == Section);

    public void OnGet() => Shown = InShort();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(InShort());
        return ModelState.IsValid
            ? await Save(Draft.RemoveSection(Section), $"Section {Section} is removed.", $"{Here}/edit", stop)
            : Page();
    }

    protected override bool HasIt() => Draft.Sections.Any(s => s.Code == Section);

    // Somebody may have put a question there that was not seen.
    private string InShort() => Short(string.Join('\n', Edited.Questions.Select(q => q.Code)));
}
