using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Files.Yaml;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>Makes a draft that begins as a copy of another version.</summary>
public sealed class CopyModel(StoreContext store) : VersionPage(store)
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter what the new version is called"),
        StringLength(Shelf.LongestLabel, ErrorMessage = "What it is called must be 60 characters or fewer"),
        NameField("What it is called")
    ]
    [AllowNull]
    public string Label
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    public async Task OnGet(CancellationToken stop)
    {
        var taken = await Labels(stop);
        Label = int.TryParse(Found.Label, out var number)
            ? Enumerable.Range(number + 1, taken.Count + 1).Select(n => $"{n}").First(n => !taken.Contains(n))
            : "";
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (ModelState.IsValid && (await Labels(stop)).Contains(Label))
        {
            ModelState.AddModelError(nameof(Label), "There is a version of this name already");
        }
        if (Asked is null)
        {
            ModelState.AddModelError("", "This version cannot be copied, because its file is not whole");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var version = new QuestionSetVersion
        {
            QuestionSetId = SetId,
            Label = Label,
            State = QuestionSetState.Draft,
            Instrument = Asked!.Instrument,
            Yaml = QuestionSetYaml.Write(Asked with { Version = Label }),
        };
        Kept.Add(version);
        return await this.SaveAndGo(Kept, $"Version {Label} is a draft now, and begins as a copy.", Shelf.Address(version), stop);
    }

    private Task<HashSet<string>> Labels(CancellationToken stop) =>
        Kept.Set<QuestionSetVersion>().Where(v => v.QuestionSetId == SetId).Select(v => v.Label).ToHashSetAsync(stop);
}
