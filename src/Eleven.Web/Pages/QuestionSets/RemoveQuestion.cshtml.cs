using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a question out of a draft.</summary>
public sealed class RemoveQuestionModel(StoreContext store) : QuestionPage(store)
{
    /// <summary>Codes of questions that are asked only after an answer to this one.</summary>
    public IEnumerable<string> Waiting =>
        Draft.Questions.Where(q => q.Code != Question && q.AskedIf.Any(c => c.Question == Question)).Select(q => q.Code);

    public void OnGet() => Shown = Short(Edited);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(Short(Edited));
        return ModelState.IsValid
            ? await Save(Draft.RemoveQuestion(Question), $"Question {Question} is removed.", $"{Here}/edit", stop)
            : Page();
    }
}
