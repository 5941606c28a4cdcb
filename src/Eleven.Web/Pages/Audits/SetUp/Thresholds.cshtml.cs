using System.ComponentModel.DataAnnotations;
using Eleven.QuestionSets;
using Eleven.Store;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>By which rules an audit is counted, and what of it is withheld.</summary>
public sealed class ThresholdsModel(StoreContext store) : SetUpPage(store)
{
    [BindProperty, Required(ErrorMessage = "Enter the fewest people"), Range(5, 20, ErrorMessage = "Fewest people must be from 5 to 20")]
    public int? MinimumBase { get; set; }

    [
        BindProperty,
        Required(ErrorMessage = "Enter the largest small count"),
        Range(1, 10, ErrorMessage = "Largest small count must be from 1 to 10")
    ]
    public int? SmallCount { get; set; }

    [BindProperty]
    public bool HeatMapPublic { get; set; }

    [BindProperty, EnumDataType(typeof(AspectRule), ErrorMessage = "Choose which grade counts")]
    public AspectRule WhereAspectsDiffer { get; set; }

    [BindProperty, Range(0, 2, ErrorMessage = "Choose how many decimal places")]
    public int Decimals { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (MinimumBase, SmallCount, HeatMapPublic) = (Found.MinimumBase, Found.SmallCount, Found.HeatMapPublic);
        (WhereAspectsDiffer, Decimals, Version) = (Found.WhereAspectsDiffer, Found.DecimalsInTables, Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        Compare(
            new("Fewest people in a group", $"{Found.MinimumBase}", $"{MinimumBase}"),
            new("Largest small count", $"{Found.SmallCount}", $"{SmallCount}"),
            new("Heat map", Seen(Found.HeatMapPublic), Seen(HeatMapPublic)),
            new("Which grade counts", Found.WhereAspectsDiffer.Word(), WhereAspectsDiffer.Word()),
            new("Decimal places", $"{Found.DecimalsInTables}", $"{Decimals}")
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.MinimumBase, Found.SmallCount, Found.HeatMapPublic) = (MinimumBase!.Value, SmallCount!.Value, HeatMapPublic);
        (Found.WhereAspectsDiffer, Found.DecimalsInTables) = (WhereAspectsDiffer, Decimals);
        return await Save("Counting and publishing are saved.", stop);
    }

    private static string Seen(bool publicly) => publicly ? "everybody" : "partners";
}
