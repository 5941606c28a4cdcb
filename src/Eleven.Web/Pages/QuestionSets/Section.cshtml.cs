using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;
using Eleven.Store;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What one says of a section.</summary>
public sealed class SectionForm
{
    [
        Required(ErrorMessage = "Enter the title"),
        StringLength(200, ErrorMessage = "Title must be 200 characters or fewer"),
        NameField("Title")
    ]
    [AllowNull]
    public string Title
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [StringLength(2000, ErrorMessage = "Introduction must be 2,000 characters or fewer")]
    public string? Introduction
    {
        get;
        set => field = Pasted.Lines(value);
    }
}

/// <summary>A section: added, renamed, or taken out.</summary>
public sealed class SectionModel(StoreContext store) : DraftPage(store)
{
    private const string Adding = "add";

    /// <summary>Its code, or add.</summary>
    [FromRoute]
    public string Section { get; set; } = "";

    [BindProperty]
    public SectionForm Form { get; set; } = new();

    /// <summary>Null where it is added.</summary>
    public Section? Edited => Draft.Sections.FirstOrDefault(s => s.Code == Section);

    public void OnGet()
    {
        if (Edited is { } section)
        {
            (Form, Shown) = (new() { Title = section.Title, Introduction = section.Introduction }, InShort(section));
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Edited is { } section)
        {
            Compare(
                InShort(section),
                new("Title", section.Title, Form.Title),
                new("Introduction", section.Introduction ?? "", Form.Introduction ?? "")
            );
        }
        CheckTitle(
            Draft.Sections.Where(s => s.Code != Section).Select(s => s.Title),
            Form.Title,
            "Form.Title",
            "There is a section of this title already"
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var code = Edited?.Code ?? FreeCodes.Section(Draft);
        var changed = Edited is not null
            ? Draft.ChangeSection(code, Form.Title, Form.Introduction)
            : Draft.AddSection(new(code, Form.Title, []) { Introduction = Form.Introduction });
        return await Save(changed, $"Section {code} is saved.", $"{Here}/edit#section-{code}", stop);
    }

    protected override bool HasIt() => Section == Adding || Edited is not null;

    private static string InShort(Section section) => Short($"{section.Title}\n{section.Introduction}");
}
