using System.Collections.Immutable;
using System.Text;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Web.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>What a partnership calls something.</summary>
public sealed record LocalTerm(string Term, string Name);

/// <summary>An area with its names of policies and tools.</summary>
public sealed record NamingArea(string Code, string Area, List<LocalTerm> Terms)
{
    public ImmutableDictionary<string, string> Names => NamesInText.None.SetItems(Terms.Select(n => KeyValuePair.Create(n.Term, n.Name)));
}

/// <summary>One version as respondents will see it: the general form, or that of a variant.</summary>
public sealed class VersionModel(StoreContext store) : VersionPage(store)
{
    /// <summary>Id of a variant; null for the general form.</summary>
    [BindProperty(SupportsGet = true, Name = "variant")]
    public string? Chosen { get; set; }

    /// <summary>Code of a partnership, in whose names the form is read; null for the terms themselves.</summary>
    [BindProperty(SupportsGet = true, Name = "area")]
    public string? AreaCode { get; set; }

    /// <summary>Null for no single area.</summary>
    public NamingArea? Area { get; private set; }

    /// <summary>The partnerships of the region, where anything is read differently in them.</summary>
    public List<NamingArea> Areas { get; private set; } = [];

    /// <summary>Terms that the area has no name for.</summary>
    public ImmutableArray<string> Unnamed { get; private set; } = [];

    /// <summary>The form that is shown; null where the version cannot be read.</summary>
    public Asked? Form { get; private set; }

    public Variant? Variant { get; private set; }

    public bool Changes { get; private set; }

    public List<string> AskedIn { get; private set; } = [];

    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    public ImmutableArray<Mistake> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Variant = Asked?.Variants.FirstOrDefault(v => v.Id == Chosen);
        if (!string.IsNullOrEmpty(Chosen) && Variant is null)
        {
            return NotFound();
        }
        if (!await FindArea(stop))
        {
            return NotFound();
        }
        (Changes, AskedIn) = (await MayChange(stop), await Audits(stop));
        (Mistakes, Notes) = (IsDraft ? await FindMistakes(stop) : [], FindNotes());
        // A variant that does not fit the general form makes no form.
        Form = Variant is not null && Mistakes.Any(m => m.Path is ["variants", ..]) ? Asked : Asked?.ForVariant(Variant?.Id);
        if (Form is not null)
        {
            var names = Area?.Names ?? NamesInText.None;
            Unnamed = Area is null ? [] : [.. NamesInText.TermsOf(Form).Where(t => !names.ContainsKey(t))];
            Form = Area is null ? Form.WithNames(names) : Form.InArea(Area.Code, names);
        }
        return Page();
    }

    /// <summary>The file as it is kept, to the letter.</summary>
    public FileContentResult OnGetYaml() => File(Encoding.UTF8.GetBytes(Found.Yaml), "application/yaml", $"{Set.Code}.yaml");

    /// <summary>The address of the form of a variant and area.</summary>
    public string Address(string? variant, string? area)
    {
        string?[] asked =
        [
            variant is null ? null : $"variant={Uri.EscapeDataString(variant)}",
            area is null ? null : $"area={Uri.EscapeDataString(area)}",
        ];
        var query = string.Join('&', asked.OfType<string>());
        return $"{Here}{(query.Length == 0 ? "" : "?" + query)}#preview";
    }

    private async Task<bool> FindArea(CancellationToken stop)
    {
        var all = await Kept
            .Partnerships.Where(p => p.RegionId == Set.RegionId)
            .OrderBy(p => p.Area)
            .Select(p => new NamingArea(p.Code, p.Area, p.LocalNames.Select(n => new LocalTerm(n.Term, n.Name)).ToList()))
            .AsSplitQuery()
            .ToListAsync(stop);
        Area = all.Find(p => p.Code == AreaCode);
        Areas =
            Asked is not null && (!NamesInText.TermsOf(Asked).IsEmpty || Asked.Questions.Any(q => q.Options.Any(o => !o.AreaNames.IsEmpty)))
                ? all
                : [];
        return string.IsNullOrEmpty(AreaCode) || Area is not null;
    }

    public PreviewedQuestion Preview(Question question) => PreviewedQuestion.Of(Form!, question);
}
