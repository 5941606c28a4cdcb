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
public sealed class IndexModel(StoreContext store, Reach reach, LineCounts counts, PageViews views) : PageModel
{
    public const string ActionName = "action";
    public const string SubjectName = "subject";
    public const string FromName = "from";
    public const string UntilName = "until";
    private const int AtOnce = 1000;

    private static readonly SortBy<RecordRow>[] Orders =
    [
        new("time", (all, down) => down ? all.OrderBy(r => r.Number) : all.OrderByDescending(r => r.Number), IsFromLast: true),
    ];

    public ListAddress Address => new(Request);

    public Listing<RecordRow> List { get; private set; } = null!;

    public Who Who { get; private set; } = null!;

    public List<string> Actions { get; private set; } = [];

    public List<string> Subjects { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var (lines, counted) = await Asked(stop);
        List = await Listing<RecordRow>.Of(lines, Address, Orders, r => r.Number, stop, counted);
        Who = await Who.Of(store, List.Items, stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        var (lines, _) = await Asked(stop);
        // As it stands now: lines that are added meanwhile, this download's own among them, would move the others to a page that was read already.
        var last = await store.RecordHeads.AsNoTracking().Select(h => h.Number).SingleAsync(stop);
        lines = lines.Where(r => r.Number <= last);
        views.Add(HttpContext.Me().Actor, "Record", "as a file");
        return new CsvDownload(
            "record",
            ["Number", "Time (UTC)", "Who", "Did", "Kind", "Which"],
            Rows(Listing<RecordRow>.Whole(lines, Address, Orders, r => r.Number), stop)
        );
    }

    // How many there are is known without reading them, where it is asked neither for one thing nor for days.
    private async Task<(IQueryable<RecordRow> Lines, int? Counted)> Asked(CancellationToken stop)
    {
        var actors = await reach.Actors(HttpContext.Me(), stop);
        var all = (await counts.Of(store, stop)).Where(c => actors?.Contains(c.Actor) != false).ToArray();
        Actions = [.. all.Select(c => c.Action).Distinct().Order(StringComparer.Ordinal)];
        Subjects = [.. all.Select(c => c.Subject).Distinct().OrderBy(Kinds.Name, StringComparer.Ordinal)];
        var lines = store.RecordRows.AsNoTracking();
        var isCounted = true;
        if (Address.Search is { Length: > 0 } search)
        {
            if (await People(search, stop) is { Count: > 0 } people)
            {
                actors = actors is null ? people : people.Where(actors.Contains).ToHashSet();
            }
            else
            {
                // Things are found by their kind and id.
                string[] kinds = [.. Subjects];
                lines = lines.Where(r => kinds.Contains(r.Subject) && r.SubjectId == search);
                isCounted = false;
            }
        }
        if (actors is not null)
        {
            string[] these = [.. actors];
            lines = lines.Where(r => these.Contains(r.Actor));
        }
        var counted = all.Where(c => actors?.Contains(c.Actor) != false);
        if (Address.Filter(ActionName) is { } action)
        {
            lines = lines.Where(r => r.Action == action);
            counted = counted.Where(c => c.Action == action);
        }
        if (Address.Filter(SubjectName) is { } subject)
        {
            lines = lines.Where(r => r.Subject == subject);
            counted = counted.Where(c => c.Subject == subject);
        }
        if (Day(FromName) is { } from)
        {
            var begin = LocalTime.Begin(from);
            lines = lines.Where(r => r.At >= begin);
            isCounted = false;
        }
        if (Day(UntilName) is { } until)
        {
            var end = LocalTime.Begin(until.AddDays(1));
            lines = lines.Where(r => r.At < end);
            isCounted = false;
        }
        return (lines, isCounted ? counted.Sum(c => c.Lines) : null);
    }

    private async Task<HashSet<string>> People(string search, CancellationToken stop)
    {
        var (sought, plain) = (Capitals.Of(search), Plain.Of(search));
        var people = await store
            .Users.Where(p => p.PlainName.Contains(plain) || p.Email!.ToUpper().Contains(sought))
            .Select(p => p.Id)
            .ToListAsync(stop);
        return people.Select(p => p.ToString()).ToHashSet();
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
                    Kinds.Name(line.Subject),
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
