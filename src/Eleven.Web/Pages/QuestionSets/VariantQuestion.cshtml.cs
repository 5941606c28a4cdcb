using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A question as one form asks it, with the general wording beside.</summary>
public sealed class VariantQuestionModel(StoreContext store) : VariantQuestionPage(store)
{
    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    /// <summary>How alike it and the general question are.</summary>
    [BindProperty]
    public Match? Alike { get; set; }

    /// <summary>As the form asks it now.</summary>
    public Question AskedNow => Instead?.Question ?? General;

    public static string Means(Match match) =>
        match switch
        {
            Match.Same => "The same thing in other words: the answers of both forms are added up",
            Match.Similar => "Near enough to show beside one another: answers are not added up",
            _ => "Something else: answers are not added up",
        };

    public void OnGet() => (Form, Alike, Shown) = (QuestionForm.Of(AskedNow), Instead?.Match, InShort());

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(
            InShort(),
            [.. QuestionBeside.Of(QuestionForm.Of(AskedNow), Form), new("How alike they are", $"{Instead?.Match}", $"{Alike}")]
        );
        if (Alike is null)
        {
            ModelState.AddModelError(nameof(Alike), "Choose how alike they are");
        }
        var question = new QuestionReading(Form, KindWords.Of(AskedNow).Id, AskedNow, Draft, ModelState).Read();
        return question is null
            ? Page()
            : await Save(
                Draft.AskInstead(Variant, new(question, Alike!.Value)),
                $"Question {Question} of {Edited.Title} is saved.",
                $"{Address}#question-{Question}",
                stop
            );
    }

    private string InShort() => Short($"{Short(AskedNow)}{Instead?.Match}");
}
