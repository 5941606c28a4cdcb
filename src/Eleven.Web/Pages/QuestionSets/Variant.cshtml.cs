using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>One form for a group: which questions it leaves out, asks in other words, or offers more options for.</summary>
public sealed class VariantModel(StoreContext store) : VariantPage(store)
{
    [BindProperty]
    public VariantForm Form { get; set; } = new();

    public IEnumerable<string> Wrong =>
        Checks.Of(Draft).Where(m => m.Path is ["variants", var id, ..] && id == Variant).Select(m => m.What);

    public void OnGet() => (Form, Shown) = (new() { Title = Edited.Title, Police = Edited.Police }, InShort());

    /// <summary>What the form does with a question; null where nothing.</summary>
    public string? Does(Question question) =>
        Edited.Omits.Contains(question.Code) ? "Left out"
        : InsteadOf(question.Code) is { } instead
            ? $"In other words ({LinksModel.Called(instead.Match).ToLowerInvariant()}): {instead.Question.Text}"
        : MoreOf(question).ToArray() is { Length: > 0 } more ? $"With more options: {string.Join(", ", more)}"
        : null;

    public IEnumerable<string> MoreOf(Question question) =>
        Edited.AddsOptions.Where(a => a.Question == question.Code).Select(a => a.Option.Label);

    /// <param name="what">omit, ask or remove; null to save the name.</param>
    public async Task<IActionResult> OnPost(
        [FromForm(Name = "Do")] string? what,
        [FromForm(Name = "Question")] string? question,
        CancellationToken stop
    )
    {
        if (what is not null)
        {
            ModelState.Clear();
        }
        switch (what)
        {
            case "omit" when Draft.Find(question ?? "") is { } asked:
                return await Save(
                    Draft.LeaveOut(Variant, asked.Code),
                    $"Question {asked.Code} is left out of {Edited.Title}.",
                    $"{Address}#question-{asked.Code}",
                    stop
                );
            case "ask" when Draft.Find(question ?? "") is { } asked:
                return await Save(
                    Draft.AskAsGeneral(Variant, asked.Code),
                    $"{Edited.Title} asks question {asked.Code} as the general form does.",
                    $"{Address}#question-{asked.Code}",
                    stop
                );
            case "remove":
                return await Save(Draft.RemoveVariant(Variant), $"{Edited.Title} is removed.", $"{Here}/variants", stop);
            case not null:
                OnGet();
                return Page();
            default:
                CheckTitle(Draft.Variants.Where(v => v.Id != Variant).Select(v => v.Title), Form.Title, "Form.Title", VariantForm.Taken);
                Compare(
                    InShort(),
                    new("Name", Edited.Title, Form.Title),
                    new("The police's form", Edited.Police ? "Yes" : "No", Form.Police ? "Yes" : "No")
                );
                return ModelState.IsValid
                    ? await Save(Draft.ChangeVariant(Variant, Form.Title, Form.Police), $"{Form.Title} is saved.", Address, stop)
                    : Page();
        }
    }

    private string InShort() => Short($"{Edited.Title}\n{Edited.Police}");
}
