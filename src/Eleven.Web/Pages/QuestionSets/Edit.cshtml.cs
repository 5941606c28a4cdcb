using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A draft as a list of its sections and questions, to be put in order and to go on from.</summary>
public sealed class EditModel(StoreContext store) : DraftPage(store)
{
    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    public ImmutableArray<Mistake> Notes { get; private set; } = [];

    /// <summary>The order of the sections and questions in short: what is moved is moved from where it was shown.</summary>
    public string Order =>
        Short(string.Join('\n', Draft.Sections.Select(s => string.Join('\t', s.Questions.Select(q => q.Code).Prepend(s.Code)))));

    /// <summary>What is wrong in each question, by its code.</summary>
    public ILookup<string, string> Wrong { get; private set; } = Array.Empty<string>().ToLookup(_ => "");

    public async Task OnGet(CancellationToken stop)
    {
        (Mistakes, Notes) = (await FindMistakes(stop), FindNotes());
        Wrong = Mistakes
            .Select(m => (Code: ShownMistakes.QuestionOf(Draft, m)?.Code, m.What))
            .Where(m => m.Code is not null)
            .ToLookup(m => m.Code!, m => m.What);
    }

    /// <param name="what">up, down, undo or redo.</param>
    /// <param name="shown">The version of the draft that the page showed.</param>
    /// <param name="from">Path of the page on which undo or redo was pressed.</param>
    public async Task<IActionResult> OnPost(
        [FromForm(Name = "Do")] string? what,
        [FromForm(Name = "Section")] string? section,
        [FromForm(Name = "Question")] string? question,
        [FromForm(Name = "Version")] int shown,
        [FromForm(Name = "From")] string? from,
        CancellationToken stop
    )
    {
        await OnGet(stop);
        if (what is "undo" or "redo")
        {
            return await Turn(what == "undo", shown, from, stop);
        }
        if (what is not ("up" or "down"))
        {
            return Page();
        }
        var up = what == "up";
        var (moved, name, place) = question is not null
            ? (Draft.MoveQuestion(question, up), $"Question {question}", $"question-{question}")
            : (Draft.MoveSection(section ?? "", up), $"Section {section}", $"section-{section}");
        return await Move(Order, moved, "The sections and questions", $"{name} is moved {what}.", $"{Here}/edit#{place}", stop) ?? Page();
    }
}
