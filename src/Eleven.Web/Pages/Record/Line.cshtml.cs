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
        Values = json is null ? [] : Read(json);
        return Page();
    }

    // Changes are {"Name":["before","after"]}; other deeds tell one value of each name.
    private static List<ChangedValue> Read(string json)
    {
        using var read = JsonDocument.Parse(json);
        return
        [
            .. read
                .RootElement.EnumerateObject()
                .Select(p =>
                    p.Value.ValueKind == JsonValueKind.Array && p.Value.GetArrayLength() == 2
                        ? new ChangedValue(p.Name, Said(p.Value[0]), Said(p.Value[1]))
                        : new ChangedValue(p.Name, "", Said(p.Value))
                ),
        ];
    }

    private static string Said(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "Yes",
            JsonValueKind.False => "No",
            _ => value.ToString(),
        };
}
