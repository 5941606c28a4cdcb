using System.Text.Json;
using Eleven.Store;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Record;

/// <summary>A value before and after; empty where there was none.</summary>
public sealed record ChangedValue(string Name, string Before, string After);

/// <summary>One line of the record, with what stood before and after.</summary>
public sealed class LineModel(StoreContext store, Reach reach) : PageModel
{
    [FromRoute]
    public long Number { get; set; }

    public RecordRow Found { get; private set; } = null!;

    public string Who { get; private set; } = "";

    public List<ChangedValue> Values { get; private set; } = [];

    /// <summary>There were values, and retention has erased them.</summary>
    public bool IsErased { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var mine = await reach.Actors(HttpContext.Me(), stop);
        if (
            await store.RecordRows.AsNoTracking().SingleOrDefaultAsync(r => r.Number == Number, stop) is not { } found
            || mine?.Contains(found.Actor) == false
        )
        {
            return NotFound();
        }
        Found = found;
        Who = (await Record.Who.Of(store, [found], stop)).Name(found);
        var json = await store.RecordValues.Where(v => v.Number == Number).Select(v => v.Json).SingleOrDefaultAsync(stop);
        IsErased = json is null && found.ValuesHash is not null;
        Values = json is null ? [] : await Read(json, stop);
        return Page();
    }

    // Changes are {"Name":["before","after"]}; other deeds tell one value of each name.
    private async Task<List<ChangedValue>> Read(string json, CancellationToken stop)
    {
        using var read = JsonDocument.Parse(json);
        var values = new List<ChangedValue>();
        foreach (var told in read.RootElement.EnumerateObject())
        {
            var name = Fields.Name(Found.Subject, told.Name);
            Task<string> Say(JsonElement value) => Told.Of(store, Found.Subject, told.Name, value, stop);
            values.Add(
                told.Value.ValueKind == JsonValueKind.Array && told.Value.GetArrayLength() == 2
                    ? new(name, await Say(told.Value[0]), await Say(told.Value[1]))
                    : new(name, "", await Say(told.Value))
            );
        }
        return values;
    }
}
