using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>One scale: its name, its grades and the bands as which they are reported, to be put in order and to go on from.</summary>
public sealed class ScaleModel(StoreContext store) : ScalePage(store)
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter the name of the scale"),
        StringLength(200, ErrorMessage = "Name of the scale must be 200 characters or fewer"),
        TextField("Name of the scale")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    public IEnumerable<string> Wrong => Checks.Of(Draft).Where(m => m.Path is ["scales", var id, ..] && id == Scale).Select(m => m.What);

    /// <summary>The order of the grades in short: what is moved is moved from where it was shown.</summary>
    public string GradeOrder => Short(string.Join('\n', Edited.Grades.Select(g => g.Value)));

    /// <summary>As <see cref="GradeOrder"/>, of the bands.</summary>
    public string BandOrder => Short(string.Join('\n', Edited.Bands.Select(b => b.Id)));

    /// <summary>How it is answered, as respondents see it.</summary>
    public PreviewedQuestion Preview =>
        PreviewedQuestion.Of(
            Draft,
            new RatingQuestion
            {
                Code = "1",
                Text = "A question rated on it",
                Scale = Edited,
            }
        );

    /// <summary>Pairs of bands that only their letters tell apart where they are printed in grey.</summary>
    public IEnumerable<(Option One, Option Other)> AlikeInGrey =>
        from one in Edited.Bands.Index()
        from other in Edited.Bands.Index()
        where one.Index < other.Index
        where one.Item.Colour is { } a && other.Item.Colour is { } b && NamedColour.AlikeInGrey(a, b)
        select (one.Item, other.Item);

    public void OnGet() => (Title, Shown) = (Edited.Title, Short(Edited.Title));

    /// <param name="what">up, down or remove; null to save the name.</param>
    /// <param name="grade">The value of the grade that moves.</param>
    /// <param name="band">The id of the band that moves.</param>
    public async Task<IActionResult> OnPost(
        [FromForm(Name = "Do")] string? what,
        [FromForm(Name = "Grade")] string? grade,
        [FromForm(Name = "Band")] string? band,
        CancellationToken stop
    )
    {
        if (what is not null)
        {
            ModelState.Clear();
        }
        switch (what)
        {
            case "up" or "down":
                return await MoveOne(what, grade, band, stop) ?? Shows();
            case "remove" when !RatedOn.Any():
                return await Save(Draft.RemoveScale(Scale), $"{Edited.Title} is removed.", $"{Here}/scales", stop);
            case not null:
                ModelState.AddModelError("", "Questions use this scale now. Choose another scale for them first");
                return Shows();
            default:
                CheckTitle(Draft.AllScales.Where(s => s.Id != Scale).Select(s => s.Title), Title, nameof(Title), Taken);
                Compare(Short(Edited.Title), new Difference("Name", Edited.Title, Title));
                return ModelState.IsValid
                    ? await Save(Draft.ChangeScale(Edited with { Title = Title }), "The name is saved.", Address, stop)
                    : Page();
        }
    }

    private Task<IActionResult?> MoveOne(string what, string? grade, string? band, CancellationToken stop)
    {
        var up = what == "up";
        if (grade is not null)
        {
            var label = Edited.Grades.FirstOrDefault(g => g.Value == grade)?.Label;
            var moved = Draft.MoveGrade(Edited, grade, up);
            var at = moved.FindScale(Scale)!.Grades.TakeWhile(g => g.Value != grade).Count();
            return Move(GradeOrder, moved, "The grades", $"Grade {label} is moved {what}.", $"{Address}#grade-{at}", stop);
        }
        var called = Edited.Bands.FirstOrDefault(b => b.Id == band)?.Label;
        var ordered = Draft.MoveBand(Edited, band ?? "", up);
        return Move(BandOrder, ordered, "The bands", $"Band {called} is moved {what}.", $"{Address}#band-{band}", stop);
    }

    private PageResult Shows()
    {
        OnGet();
        return Page();
    }
}
