using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Takes a grade out of a scale, and says before what that does to the questions that use it.</summary>
public sealed class RemoveGradeModel(StoreContext store) : ScalePage(store)
{
    private const int Fewest = 2;

    /// <summary>Its place, from 0.</summary>
    [FromRoute]
    public string Grade { get; set; } = "";

    public Grade Going => Edited.Grades[Place];

    /// <summary>The band that goes with it; null where another grade is reported so too.</summary>
    public Option? Band => ScaleEditing.LosesBand(Edited, Place) ? Edited.Bands.FirstOrDefault(b => b.Id == Going.Band) : null;

    /// <summary>Questions that say what it looks like there.</summary>
    public IEnumerable<RatingQuestion> Describing => RatedOn.Where(q => q.Descriptors.ContainsKey(Going.Value)).DistinctBy(q => q.Code);

    public IEnumerable<string> WaitingForIt => Band is null ? [] : Waiting(Band.Id);

    private int Place => GradeModel.PlaceOf(Grade, Edited)!.Value;

    public void OnGet() => Shown = InShort(Edited);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Compare(InShort(Edited));
        return ModelState.IsValid
            ? await Save(Draft.RemoveGrade(Edited, Place), $"Grade {Going.Label} is removed.", $"{Address}#grades", stop)
            : Page();
    }

    protected override bool HasIt() => base.HasIt() && Edited.Grades.Length > Fewest && GradeModel.PlaceOf(Grade, Edited) is not null;
}
