using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>After which answers a question is asked: all conditions must hold, each by any of its answers.</summary>
public sealed class AskedIfModel(StoreContext store) : QuestionPage(store)
{
    private const int Most = 20;

    /// <summary>Code of the question on which it is to hang.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? On { get; set; }

    /// <summary>Ids of options.</summary>
    [BindProperty]
    public List<string> Answers { get; set; } = [];

    /// <summary>Questions before this one that have answers to choose.</summary>
    public IEnumerable<Question> Earlier =>
        Draft.Questions.TakeWhile(q => q.Code != Question).Where(q => q is not RankQuestion && Choices(q).Any());

    /// <summary>Null where it is still to choose.</summary>
    public Question? Chosen => Earlier.FirstOrDefault(q => q.Code == On);

    public static IEnumerable<Option> Choices(Question question) =>
        question.Options.IsEmpty ? []
        : question.OffersOther ? question.Options.Append(new("other", "Other"))
        : question.Options;

    public void OnGet() => Shown = Short(Edited);

    /// <param name="what">The place of a condition to take out, from 0; null to put one there.</param>
    public async Task<IActionResult> OnPost([FromForm(Name = "Remove")] int? what, CancellationToken stop)
    {
        Compare(Short(Edited));
        var changed = what is { } place ? Without(place) : With();
        return ModelState.IsValid
            ? await Save(Draft.ChangeQuestion(changed), $"When question {Question} is asked is saved.", $"{Address}/asked-if", stop)
            : Page();
    }

    private Question Without(int place) =>
        place >= 0 && place < Edited.AskedIf.Length ? Edited with { AskedIf = Edited.AskedIf.RemoveAt(place) } : Edited;

    private Question With()
    {
        string[] answers = Chosen is null ? [] : [.. Choices(Chosen).Select(o => o.Id).Where(Answers.Contains)];
        if (answers.Length == 0)
        {
            ModelState.AddModelError(nameof(Answers), "Choose at least one answer");
        }
        if (Edited.AskedIf.Length >= Most)
        {
            ModelState.AddModelError("", "A question can have at most 20 conditions. Remove one first");
        }
        return answers.Length == 0 ? Edited : Edited with { AskedIf = Edited.AskedIf.Add(new(Chosen!.Code, [.. answers])) };
    }
}
