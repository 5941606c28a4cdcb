using System.Globalization;
using Eleven.Store;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Record;

/// <summary>Who did what, when: the newest first.</summary>
public sealed class IndexModel(StoreContext store, Reach reach, PageViews views) : PageModel
{
    public const string ActionName = "action";
    public const string SubjectName = "subject";
    public const string FromName = "from";
    public const string UntilName = "until";
    private const int AtOnce = 1000;

    private static readonly SortBy<RecordRow>[] Orders =
    [
        new("time", (all, down) => down ? all.OrderBy(r => r.Number) : all.OrderByDescending(r => r.Number)),
    ];

    public ListAddress Address => new(Request);

    public Listing<RecordRow> List { get; private set; } = null!;

    public Who Who { get; private set; } = null!;

    public List<string> Actions { get; private set; } = [];

    public List<string> Subjects { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var mine = await reach.Record(HttpContext.Me(), stop);
        Actions = await mine.Select(r => r.Action).Distinct().Order().ToListAsync(stop);
        Subjects = await mine.Select(r => r.Subject).Distinct().Order().ToListAsync(stop);
        List = await Listing<RecordRow>.Of(await Asked(mine, stop), Address, Orders, r => r.Number, stop);
        Who = await Who.Of(store, List.Items, stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        var asked = await Asked(await reach.Record(HttpContext.Me(), stop), stop);
        views.Add(HttpContext.Me().Actor, "Record", "as a file");
        return new CsvDownload(
            "record",
            ["Number", "Time (UTC)", "Who", "Did", "Kind", "Which"],
            Rows(Listing<RecordRow>.Whole(asked, Address, Orders, r => r.Number), stop)
        );
    }

    private async Task<IQueryable<RecordRow>> Asked(IQueryable<RecordRow> lines, CancellationToken stop)
    {
        if (Address.Search is { Length: > 0 } search)
        {
            var sought = search.ToUpperInvariant();
            var people = await store
                .Users.Where(p => p.Name.ToUpper().Contains(sought) || p.NormalizedEmail!.Contains(sought))
                .Select(p => p.Id)
                .ToListAsync(stop);
            string[] actors = [.. people.Select(p => p.ToString())];
            lines = lines.Where(r => actors.Contains(r.Actor) || r.SubjectId == search);
        }
        if (Address.Filter(ActionName) is { } action)
        {
            lines = lines.Where(r => r.Action == action);
        }
        if (Address.Filter(SubjectName) is { } subject)
        {
            lines = lines.Where(r => r.Subject == subject);
        }
        if (Day(FromName) is { } from)
        {
            var begin = LocalTime.Begin(from);
            lines = lines.Where(r => r.At >= begin);
        }
        if (Day(UntilName) is { } until)
        {
            var end = LocalTime.Begin(until.AddDays(1));
            lines = lines.Where(r => r.At < end);
        }
        return lines.AsNoTracking();
    }

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Address.Filter(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < DateOnly.MaxValue
            ? day
            : null;

    // Names are looked up for many lines at once.
    private async IAsyncEnumerable<IReadOnlyList<string>> Rows(
        IQueryable<RecordRow> lines,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        for (var read = 0; ; read += AtOnce)
        {
            var some = await lines.Skip(read).Take(AtOnce).ToListAsync(stop);
            var who = await Who.Of(store, some, stop);
            foreach (var line in some)
            {
                yield return
                [
                    line.Number.ToString(),
                    line.At.ToString("yyyy-MM-dd HH:mm:ss"),
                    who.Name(line),
                    line.Action,
                    line.Subject,
                    line.SubjectId,
                ];
            }
            if (some.Count < AtOnce)
            {
                yield break;
            }
        }
    }
}
