using Eleven.QuestionSets;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page of one question of a draft.</summary>
public abstract class QuestionPage(StoreContext store) : DraftPage(store)
{
    /// <summary>Its code.</summary>
    [FromRoute]
    public string Question { get; set; } = "";

    public Question Edited => Draft.Find(Question)!;

    public string Address => $"{Here}/questions/{Uri.EscapeDataString(Question)}";

    protected sealed override bool HasIt() => Draft.Find(Question) is not null;
}
