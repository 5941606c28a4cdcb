using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>The forms of a draft for single groups, such as the police.</summary>
public sealed class VariantsModel(StoreContext store) : DraftPage(store)
{
    [BindProperty]
    public VariantForm Form { get; set; } = new();

    public static string Does(Variant variant)
    {
        (int Count, string What)[] all =
        [
            (variant.Omits.Length, "left out"),
            (variant.Replaces.Length, "in other words"),
            (variant.AddsOptions.Select(a => a.Question).Distinct().Count(), "with more options"),
        ];
        var told = all.Where(a => a.Count > 0).Select(a => $"{a.Count} {(a.Count == 1 ? "question" : "questions")} {a.What}").ToArray();
        return told.Length == 0 ? "asks what the general form asks" : string.Join(", ", told);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        CheckTitle(Draft.Variants.Select(v => v.Title), Form.Title, "Form.Title", VariantForm.Taken);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var added = new Variant
        {
            Id = FreeCodes.Id(Form.Title, "form", Draft.Variants.Select(v => v.Id)),
            Title = Form.Title,
            Police = Form.Police,
        };
        return await Save(Draft.AddVariant(added), $"{Form.Title} is added.", $"{Here}/variants/{added.Id}", stop);
    }
}
