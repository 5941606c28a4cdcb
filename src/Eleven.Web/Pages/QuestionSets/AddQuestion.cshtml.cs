using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Adds a question to a section: first of which kind, then what it asks.</summary>
public sealed class AddQuestionModel(StoreContext store) : DraftPage(store)
{
    // Its page would be the one where questions are added.
    private const string Taken = "add";

    /// <summary>Code of the section.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindId { get; set; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public Section Section => Draft.Sections.First(s => s.Code == To);

    /// <summary>Null where it is still to choose.</summary>
    public KindWords? Kind => KindWords.Find(KindId);

    public void OnGet() =>
        Form = new()
        {
            Code = FreeCodes.Question(Draft, Section.Code),
            Steps = 5,
            Ticked = "Yes",
            Unticked = "No",
            Boxes = BoxesWith.One,
        };

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Kind is null)
        {
            ModelState.Clear();
            return Page();
        }
        Check(Form.Code ?? "");
        return new QuestionReading(Form, Kind.Id, null, Draft, ModelState).Read() is { } question
            ? await Save(
                Draft.AddQuestion(Section.Code, question),
                $"Question {question.Code} is added.",
                $"{Here}/questions/{Uri.EscapeDataString(question.Code)}",
                stop
            )
            : Page();
    }

    protected override bool HasIt() => Draft.Sections.Any(s => s.Code == To);

    private void Check(string code)
    {
        var wrong =
            code.Length == 0 ? "Enter a code"
            : !FreeCodes.IsPlain(code) || code is "responses" or "returns" || code.Equals(Taken, StringComparison.OrdinalIgnoreCase)
                ? "Code must be letters, digits and hyphens, such as A1"
            : Draft.Questions.Any(q => q.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ? "There is a question of this code already"
            : null;
        if (wrong is not null)
        {
            ModelState.AddModelError("Form.Code", wrong);
        }
    }
}
