using System.Linq.Expressions;
using Eleven.Web.Govuk;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Lists;

/// <summary>A column by which a list can be put in order.</summary>
/// <param name="Key">As the address names it.</param>
/// <param name="IsFromLast">Begins with the last where nobody asked for the other way: of times, the newest.</param>
public sealed record SortBy<T>(string Key, Func<IQueryable<T>, bool, IOrderedQueryable<T>> Ordered, bool IsFromLast = false)
{
    public static SortBy<T> On<TKey>(string key, Expression<Func<T, TKey>> value) =>
        new(key, (all, down) => down ? all.OrderByDescending(value) : all.OrderBy(value));
}

/// <summary>One page of a list, in the order that its address asks for.</summary>
/// <param name="Total">All there are, on every page.</param>
/// <param name="SortedBy">The key of the column it is in order of.</param>
/// <param name="IsTurned">The other way round than it is where nobody asked.</param>
/// <param name="IsDown">From the last to the first.</param>
public sealed record Listing<T>(
    ListAddress Address,
    IReadOnlyList<T> Items,
    int Total,
    int Page,
    string SortedBy,
    bool IsTurned,
    bool IsDown
) : Listing(Address, Items.Count, Total, Page, SortedBy, IsTurned, IsDown)
{
    /// <param name="orders">The first is the order where nobody asked for another.</param>
    /// <param name="id">Tells alike ones apart, so that no page repeats what another has.</param>
    /// <param name="counted">How many there are, where somebody has counted them already.</param>
    /// <param name="related">Adds what is read with each of the page, such as its contacts. Only then are those of the page found first, and read by id: else all would be put in order once for each table.</param>
    public static async Task<Listing<T>> Of<TId>(
        IQueryable<T> all,
        ListAddress address,
        IReadOnlyList<SortBy<T>> orders,
        Expression<Func<T, TId>> id,
        CancellationToken stop,
        int? counted = null,
        Func<IQueryable<T>, IQueryable<T>>? related = null
    )
    {
        var (ordered, by, isTurned) = Ordered(all, address, orders, id);
        var total = counted ?? await all.CountAsync(stop);
        var page = Math.Clamp(address.Page, 1, Last(total));
        var before = (page - 1) * OnPage;
        // No more than there are: a store that has them all need not look for others.
        var some = Math.Min(OnPage, total - before);
        var shown = ordered.Skip(before).Take(some);
        var items =
            some <= 0 ? []
            : related is null ? await shown.ToListAsync(stop)
            : await ById(related(all), await shown.Select(id).ToListAsync(stop), id, stop);
        return new(address, items, total, page, by.Key, isTurned, isTurned != by.IsFromLast);
    }

    private static async Task<List<T>> ById<TId>(IQueryable<T> all, List<TId> ids, Expression<Func<T, TId>> id, CancellationToken stop)
    {
        // As a variable, which becomes a parameter: a constant would make a new query of each page.
        Expression<Func<IEnumerable<TId>>> shown = () => ids;
        var isOne = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TId)], shown.Body, id.Body);
        var found = await all.Where(Expression.Lambda<Func<T, bool>>(isOne, id.Parameters)).ToListAsync(stop);
        var idOf = id.Compile();
        return [.. found.OrderBy(item => ids.IndexOf(idOf(item)))];
    }

    /// <summary>Everything that the address asks for, on no page: for a file.</summary>
    public static IQueryable<T> Whole<TId>(
        IQueryable<T> all,
        ListAddress address,
        IReadOnlyList<SortBy<T>> orders,
        Expression<Func<T, TId>> id
    ) => Ordered(all, address, orders, id).Ordered;

    private static (IQueryable<T> Ordered, SortBy<T> By, bool IsTurned) Ordered<TId>(
        IQueryable<T> all,
        ListAddress address,
        IReadOnlyList<SortBy<T>> orders,
        Expression<Func<T, TId>> id
    )
    {
        var order = orders.FirstOrDefault(o => o.Key == address.Sort?.TrimStart('-')) ?? orders[0];
        var isTurned = address.Sort == "-" + order.Key;
        return (order.Ordered(all, isTurned).ThenBy(id), order, isTurned);
    }
}

/// <summary>What the parts around a list need to know of it.</summary>
public abstract record Listing(ListAddress Address, int Shown, int Total, int Page, string SortedBy, bool IsTurned, bool IsDown)
{
    public const int OnPage = 25;

    /// <summary>The heading of a column, which puts the list in its order.</summary>
    public SortHeader Header(string key, string words) =>
        new()
        {
            Words = words,
            Href = Address.With(ListAddress.SortName, key == SortedBy && !IsTurned ? "-" + key : key),
            Direction =
                key != SortedBy ? null
                : IsDown ? "descending"
                : "ascending",
        };

    /// <summary>Which of them these are, and the way to the others.</summary>
    public ListEnd End(string what) =>
        new()
        {
            Words = Total <= OnPage ? $"{Total} {what}" : $"{(Page - 1) * OnPage + 1} to {(Page - 1) * OnPage + Shown} of {Total} {what}",
            CsvHref = Address.With(ListAddress.HandlerName, "csv"),
            Pages = Total <= OnPage ? null : Paging(),
        };

    protected static int Last(int total) => Math.Max(1, (total + OnPage - 1) / OnPage);

    private GovukPagination Paging()
    {
        var last = Last(Total);
        var items = new List<PageItem?>();
        foreach (var n in Enumerable.Range(1, last).Where(n => n == 1 || n == last || Math.Abs(n - Page) < 2))
        {
            if (items.LastOrDefault()?.Number is { } before && int.Parse(before) < n - 1)
            {
                items.Add(new() { Ellipsis = true });
            }
            items.Add(
                new()
                {
                    Number = n.ToString(),
                    Href = To(n),
                    Current = n == Page,
                }
            );
        }
        return new()
        {
            Previous = Page == 1 ? null : new() { Href = To(Page - 1) },
            Next = Page == last ? null : new() { Href = To(Page + 1) },
            Items = items,
        };
    }

    private string To(int page) => Address.With(ListAddress.PageName, page == 1 ? null : page.ToString());
}
