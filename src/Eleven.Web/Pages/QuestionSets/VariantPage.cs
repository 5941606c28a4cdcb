using Eleven.QuestionSets;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page of one form of a draft, which is its difference to the general form.</summary>
public abstract class VariantPage(StoreContext store) : DraftPage(store)
{
    /// <summary>Its id.</summary>
    [FromRoute]
    public string Variant { get; set; } = "";

    public Variant Edited => Draft.Variants.First(v => v.Id == Variant);

    public string Address => $"{Here}/variants/{Uri.EscapeDataString(Variant)}";

    protected override bool HasIt() => Draft.Variants.Any(v => v.Id == Variant);

    /// <summary>What the form asks in place of a question; null where it asks that.</summary>
    protected Replacement? InsteadOf(string question) => Edited.Replaces.FirstOrDefault(r => r.Question.Code == question);
}

/// <summary>A page of one question as a form asks it.</summary>
public abstract class VariantQuestionPage(StoreContext store) : VariantPage(store)
{
    /// <summary>Its code.</summary>
    [FromRoute]
    public string Question { get; set; } = "";

    public Question General => Draft.Find(Question)!;

    public Replacement? Instead => InsteadOf(Question);

    protected override bool HasIt() => base.HasIt() && Draft.Find(Question) is not null && !Edited.Omits.Contains(Question);
}
