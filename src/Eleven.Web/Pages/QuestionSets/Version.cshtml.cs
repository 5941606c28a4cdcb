using System.Collections.Immutable;
using System.Text;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>One version as respondents will see it: the general form, or that of a variant.</summary>
public sealed class VersionModel(StoreContext store) : VersionPage(store)
{
    /// <summary>Id of a variant; null for the general form.</summary>
    [BindProperty(SupportsGet = true, Name = "variant")]
    public string? Chosen { get; set; }

    /// <summary>The form that is shown; null where the version cannot be read.</summary>
    public Asked? Form { get; private set; }

    public Variant? Variant { get; private set; }

    public bool Changes { get; private set; }

    public List<string> AskedIn { get; private set; } = [];

    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Variant = Asked?.Variants.FirstOrDefault(v => v.Id == Chosen);
        if (!string.IsNullOrEmpty(Chosen) && Variant is null)
        {
            return NotFound();
        }
        (Changes, AskedIn) = (await MayChange(stop), await Audits(stop));
        Mistakes = IsDraft && Asked is not null ? Checks.Of(Asked) : [];
        // A variant that does not fit the general form makes no form.
        Form = Variant is not null && Mistakes.Any(m => m.Path is ["variants", ..]) ? Asked : Asked?.ForVariant(Variant?.Id);
        return Page();
    }

    /// <summary>The file as it is kept, to the letter.</summary>
    public FileContentResult OnGetYaml() => File(Encoding.UTF8.GetBytes(Found.Yaml), "application/yaml", $"{Set.Code}.yaml");

    public PreviewedQuestion Preview(Question question) => PreviewedQuestion.Of(Form!, question);
}
