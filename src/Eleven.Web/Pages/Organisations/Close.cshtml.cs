using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>What became of an organisation.</summary>
public enum Fate
{
    Open,
    Closed,
    Merged,
}

/// <summary>Closes an organisation, merges it into another, or opens it again. Its past stays its own.</summary>
[InTurn]
public sealed class CloseModel(StoreContext store, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Organisation { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what became of it")]
    public Fate? Fate { get; set; }

    [BindProperty]
    public TypedDate ClosedOn { get; set; } = new();

    [BindProperty]
    public Guid? Into { get; set; }

    [BindProperty]
    public TypedDate MergedOn { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Organisation Found { get; private set; } = null!;

    /// <summary>Those it can have become part of, by name.</summary>
    public List<Organisation> Others { get; private set; } = [];

    public Stale? Stale { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        Version = Found.Version;
        Fate = FateOf(Found);
        Into = Found.MergedIntoId;
        (ClosedOn, MergedOn) = Found.MergedIntoId is null
            ? (TypedDate.Of(Found.ClosedOn), new TypedDate())
            : (new TypedDate(), TypedDate.Of(Found.ClosedOn));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        var day = Fate switch
        {
            Organisations.Fate.Closed => Day(ClosedOn, nameof(ClosedOn), "The date on which it closed"),
            Organisations.Fate.Merged => Day(MergedOn, nameof(MergedOn), "The date of the merger"),
            _ => null,
        };
        var whole = Fate == Organisations.Fate.Merged ? Into : null;
        if (Fate == Organisations.Fate.Merged && !Others.Exists(o => o.Id == Into))
        {
            ModelState.AddModelError(nameof(Into), "Choose the organisation it became part of");
        }
        Stale = Stale.Check(
            Found,
            Version,
            ModelState,
            new("State", Words(FateOf(Found), Found.ClosedOn, Found.MergedIntoId), Words(Fate, day, whole)),
            new("Name", Found.Name, "")
        );
        Version = Found.Version;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.ClosedOn, Found.MergedIntoId) = (day, whole);
        return await this.SaveAndGo(
            store,
            day is null ? $"{Found.Name} is open." : $"{Found.Name} is closed. You can open it again here.",
            $"/organisations/{Organisation}",
            stop
        );
    }

    private async Task Find(CancellationToken stop)
    {
        Found = await store.Organisations.SingleAsync(o => o.Id == Organisation, stop);
        Others = await store
            .Organisations.AsNoTracking()
            .Where(o => o.RegionId == Found.RegionId && o.Id != Organisation && (o.ClosedOn == null || o.Id == Found.MergedIntoId))
            .OrderBy(o => o.Name)
            .ToListAsync(stop);
    }

    private static Fate FateOf(Organisation organisation) =>
        organisation.MergedIntoId is not null ? Organisations.Fate.Merged
        : organisation.ClosedOn is not null ? Organisations.Fate.Closed
        : Organisations.Fate.Open;

    private string Words(Fate? fate, DateOnly? day, Guid? whole) =>
        fate switch
        {
            Organisations.Fate.Closed => $"Closed on {Day(day)}",
            Organisations.Fate.Merged => $"Merged into {Others.Find(o => o.Id == whole)?.Name} on {Day(day)}",
            _ => "Open",
        };

    private static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "";

    private DateOnly? Day(TypedDate typed, string key, string name)
    {
        var day = typed.Read(ModelState, key, name);
        if (day > LocalTime.Today(clock))
        {
            ModelState.AddModelError(key, $"{name} must be today or in the past");
        }
        return day;
    }
}
