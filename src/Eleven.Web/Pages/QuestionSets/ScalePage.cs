using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;
using Question = Eleven.QuestionSets.Question;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page of one scale of a draft.</summary>
public abstract class ScalePage(StoreContext store) : DraftPage(store)
{
    internal const string Taken = "There is a scale of this name already";
    protected const string Adding = "add";

    /// <summary>Its id.</summary>
    [FromRoute]
    public string Scale { get; set; } = "";

    public Scale Edited => Draft.FindScale(Scale)!;

    public string Address => $"{Here}/scales/{Uri.EscapeDataString(Scale)}";

    /// <summary>Questions that use it.</summary>
    public IEnumerable<RatingQuestion> RatedOn => Draft.RatedOn(Scale);

    protected override bool HasIt() => Draft.FindScale(Scale) is not null;

    /// <summary>Codes of questions that are asked only where the answer is of a band.</summary>
    protected IEnumerable<string> Waiting(string band)
    {
        var rated = RatedOn.Select(q => q.Code).ToHashSet();
        return Draft.Questions.Where(q => q.AskedIf.Any(c => rated.Contains(c.Question) && c.AnyOf.Contains(band))).Select(q => q.Code);
    }

    protected static string InShort(Grade grade) => Short($"{grade.Value}\n{grade.Label}\n{grade.Descriptor}\n{grade.Band}");

    protected static string InShort(Option band) => Short($"{band.Id}\n{band.Label}\n{band.Letter}\n{band.Colour}\n{band.Positive}");

    protected static string InShort(Scale scale) =>
        Short($"{scale.Title}\n{string.Join('\n', scale.Grades.Select(InShort))}\n{string.Join('\n', scale.Bands.Select(InShort))}");
}
