using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>One question of a draft, with how respondents will see it beside.</summary>
public sealed class QuestionModel(StoreContext store) : QuestionPage(store)
{
    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public IEnumerable<string> Wrong =>
        Checks.Of(Draft).Where(m => ShownMistakes.QuestionOf(Draft, m)?.Code == Question).Select(m => m.What);

    public void OnGet() => (Form, Shown) = (QuestionForm.Of(Edited), Short(Edited));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(Short(Edited), QuestionBeside.Of(QuestionForm.Of(Edited), Form));
        var question = new QuestionReading(Form, KindWords.Of(Edited).Id, Edited, Draft, ModelState).Read();
        return question is null ? Page() : await Save(Draft.ChangeQuestion(question), $"Question {Question} is saved.", Address, stop);
    }
}
