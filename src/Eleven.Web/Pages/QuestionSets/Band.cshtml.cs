using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a band.</summary>
public sealed class BandForm
{
    /// <summary>In place of a colour: another one, which is typed.</summary>
    public const string OwnColour = "own";

    [
        Required(ErrorMessage = "Enter the name of the band"),
        StringLength(60, ErrorMessage = "Name of the band must be 60 characters or fewer"),
        TextField("Name of the band")
    ]
    [AllowNull]
    public string Label
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    [
        Required(ErrorMessage = "Enter a letter or number"),
        StringLength(2, ErrorMessage = "Letter must be 2 characters or fewer"),
        TextField("Letter")
    ]
    [AllowNull]
    public string Letter
    {
        get;
        set => field = value?.Trim() ?? "";
    } = "";

    /// <summary>#rrggbb, or <see cref="OwnColour"/>.</summary>
    public string? Colour { get; set; }

    public string? Own { get; set; }

    [Required(ErrorMessage = "Choose whether it counts as positive")]
    public bool? Positive { get; set; }

    /// <summary>Null where none is chosen, or what is typed is none.</summary>
    public string? Chosen => NamedColour.Read(Colour == OwnColour ? Own : Colour);
}

/// <summary>A band of a scale, as which grades are reported: added or changed.</summary>
public sealed class BandModel(StoreContext store) : ScalePage(store)
{
    /// <summary>Its id, or add.</summary>
    [FromRoute]
    public string Band { get; set; } = "";

    [BindProperty]
    public BandForm Form { get; set; } = new();

    /// <summary>Null where one is added.</summary>
    public Option? Was => Edited.Bands.FirstOrDefault(b => b.Id == Band);

    public void OnGet()
    {
        if (Was is { } band)
        {
            var named = NamedColour.All.Any(c => c.Hex == band.Colour);
            Form = new()
            {
                Label = band.Label,
                Letter = band.Letter ?? "",
                Colour = named ? band.Colour : BandForm.OwnColour,
                Own = named ? null : band.Colour,
                Positive = band.Positive,
            };
            Shown = InShort(band);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Form.Chosen is null)
        {
            var (key, what) =
                Form.Colour == BandForm.OwnColour
                    ? ("Form.Own", "Colour must be # and six digits, such as #1d70b8")
                    : ("Form.Colour", "Choose a colour");
            ModelState.AddModelError(key, what);
        }
        if (Edited.Bands.Any(b => b.Id != Was?.Id && string.Equals(b.Letter, Form.Letter, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("Form.Letter", "Another band of this scale has this letter: colour alone must not tell them apart");
        }
        if (Was is { } was)
        {
            Compare(
                InShort(was),
                new("Name", was.Label, Form.Label),
                new("Letter", was.Letter ?? "", Form.Letter),
                new("Colour", NamedColour.NameOf(was.Colour), NamedColour.NameOf(Form.Chosen)),
                new("Counts as positive", was.Positive == true ? "Yes" : "No", Form.Positive == true ? "Yes" : "No")
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var band = (Was ?? new Option(FreeCodes.Id(Form.Label, "band", Edited.Bands.Select(b => b.Id).Append(Adding)), Form.Label)) with
        {
            Label = Form.Label,
            Letter = Form.Letter,
            Colour = Form.Chosen,
            Positive = Form.Positive,
        };
        return await Save(Draft.PutBand(Edited, band), $"Band {band.Label} is saved.", $"{Address}#bands", stop);
    }

    protected override bool HasIt() => base.HasIt() && (Band == Adding || Was is not null);
}
