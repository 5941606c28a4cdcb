using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Options of a question that one form alone offers.</summary>
public sealed class VariantOptionsModel(StoreContext store) : VariantQuestionPage(store)
{
    /// <summary>One on each line.</summary>
    [BindProperty, StringLength(5000, ErrorMessage = "Options must be 5,000 characters or fewer")]
    public string? Options
    {
        get;
        set => field = Pasted.Lines(value);
    }

    public Question AskedNow => Instead?.Question ?? General;

    private ImmutableArray<Option> Added => [.. Edited.AddsOptions.Where(a => a.Question == Question).Select(a => a.Option)];

    public void OnGet() => (Options, Shown) = (OptionLines.Of(Added), Short(OptionLines.Of(Added)));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(Short(OptionLines.Of(Added)), new Difference("Options", OptionLines.Of(Added), Options ?? ""));
        var lines = OptionLines.Lines(Options);
        var there = AskedNow.Options.Select(o => o.Label).Concat(AskedNow.OffersOther ? ["Other"] : Array.Empty<string>());
        if (lines.FirstOrDefault(l => there.Contains(l, StringComparer.OrdinalIgnoreCase)) is { } twice)
        {
            ModelState.AddModelError(nameof(Options), $"{twice} is an option of the question already");
        }
        return ModelState.IsValid
            ? await Save(
                Draft.OfferToo(Variant, Question, OptionLines.Read(Added, lines)),
                $"Options of question {Question} of {Edited.Title} are saved.",
                $"{Address}#question-{Question}",
                stop
            )
            : Page();
    }

    protected override bool HasIt() =>
        base.HasIt() && AskedNow is (TickEachQuestion or RankQuestion or ChoiceQuestion { OptionsFrom: null });
}
