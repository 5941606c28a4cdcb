using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a grade.</summary>
public sealed class GradeForm
{
    [
        Required(ErrorMessage = "Enter what is chosen, such as 0"),
        StringLength(20, ErrorMessage = "What is chosen must be 20 characters or fewer"),
        TextField("What is chosen")
    ]
    [AllowNull]
    public string Value
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [
        Required(ErrorMessage = "Enter the name of the grade"),
        StringLength(100, ErrorMessage = "Name of the grade must be 100 characters or fewer"),
        TextField("Name of the grade")
    ]
    [AllowNull]
    public string Label
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [Required(ErrorMessage = "Enter what it means"), StringLength(2000, ErrorMessage = "What it means must be 2,000 characters or fewer")]
    [AllowNull]
    public string Descriptor
    {
        get;
        set => field = Pasted.Lines(value) ?? "";
    } = "";

    /// <summary>Id of the band as which it is reported.</summary>
    public string? Band { get; set; }
}

/// <summary>A grade of a scale, added or changed.</summary>
public sealed class GradeModel(StoreContext store) : ScalePage(store)
{
    /// <summary>Its place, from 0, or add.</summary>
    [FromRoute]
    public string Grade { get; set; } = "";

    [BindProperty]
    public GradeForm Form { get; set; } = new();

    /// <summary>Null where one is added.</summary>
    public Grade? Was => Place is { } at ? Edited.Grades[at] : null;

    private int? Place => PlaceOf(Grade, Edited);

    /// <summary>Null where the scale has no grade there.</summary>
    internal static int? PlaceOf(string grade, Scale scale) =>
        int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < scale.Grades.Length ? at : null;

    public void OnGet()
    {
        if (Was is { } grade)
        {
            Form = new()
            {
                Value = grade.Value,
                Label = grade.Label,
                Descriptor = grade.Descriptor,
                Band = grade.Band,
            };
            Shown = InShort(grade);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Edited.Bands.All(b => b.Id != Form.Band))
        {
            ModelState.AddModelError("Form.Band", "Choose how it is reported");
        }
        if (Edited.Grades.Where((_, at) => at != Place).Any(g => g.Value.Equals(Form.Value, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Form.Value", "Another grade of this scale is chosen so. Enter something else");
        }
        if (Was is { } was)
        {
            Compare(
                InShort(was),
                new("What is chosen", was.Value, Form.Value),
                new("Name", was.Label, Form.Label),
                new("What it means", was.Descriptor, Form.Descriptor),
                new("Reported as", LabelOf(was.Band), LabelOf(Form.Band))
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var grade = new Grade(Form.Value, Form.Label, Form.Descriptor, Form.Band!) { Spellings = Was?.Spellings ?? [] };
        var changed = Place is { } at ? Draft.ChangeGrade(Edited, at, grade) : Draft.AddGrade(Edited, grade);
        return await Save(changed, $"Grade {grade.Label} is saved.", $"{Address}#grades", stop);
    }

    protected override bool HasIt() => base.HasIt() && (Grade == Adding || Place is not null);

    private string LabelOf(string? band) => Edited.Bands.FirstOrDefault(b => b.Id == band)?.Label ?? "";
}
