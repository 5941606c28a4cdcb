using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Govuk;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>A line of the list.</summary>
/// <param name="Roles">Those in places that whoever looks may see.</param>
public sealed record ListedPerson(Guid Id, string Name, string Email, string[] Roles, bool HasBegun);

/// <summary>Everybody with a role where one may give roles.</summary>
public sealed class IndexModel(StoreContext store, Reach reach) : PageModel
{
    private const int OnPage = 25;

    [BindProperty(SupportsGet = true, Name = "search")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public List<ListedPerson> Shown { get; private set; } = [];

    public GovukPagination? Pages { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        var places = await reach.Of(HttpContext.Me(), stop);
        var ids = places.Select(p => p.Id).ToArray();
        var people = store
            .Users.AsNoTracking()
            .Where(p =>
                p.Grants.Any(g =>
                    ids.Contains(g.RegionId!.Value) || ids.Contains(g.PartnershipId!.Value) || ids.Contains(g.OrganisationId!.Value)
                )
            );
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var sought = Search.Trim().ToUpperInvariant();
            people = people.Where(p => p.Name.ToUpper().Contains(sought) || p.NormalizedEmail!.Contains(sought));
        }
        var last = Math.Max(1, (await people.CountAsync(stop) + OnPage - 1) / OnPage);
        Number = Math.Clamp(Number, 1, last);
        var found = await people
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Skip((Number - 1) * OnPage)
            .Take(OnPage)
            .Include(p => p.Grants)
            .ToListAsync(stop);
        Shown = [.. found.Select(p => new ListedPerson(p.Id, p.Name, p.Email!, Roles(p, places), p.PasswordHash is not null))];
        Pages = last == 1 ? null : Paging(last);
    }

    internal static string[] Roles(Person person, IReadOnlyList<ReachedPlace> places) =>
        [
            .. from grant in person.Grants
            from place in places
            where place.Is(grant)
            orderby place.Kind, place.Name
            select $"{RolesIn.Name(grant.Role)}, {place.Name}",
        ];

    private GovukPagination Paging(int last) =>
        new()
        {
            Previous = Number == 1 ? null : new() { Href = Address(Number - 1) },
            Next = Number == last ? null : new() { Href = Address(Number + 1) },
            Items =
            [
                .. Enumerable
                    .Range(1, last)
                    .Where(n => n == 1 || n == last || Math.Abs(n - Number) < 2)
                    .Select(n => new PageItem
                    {
                        Number = n.ToString(),
                        Href = Address(n),
                        Current = n == Number,
                    }),
            ],
        };

    private string Address(int page) => $"/people?search={Uri.EscapeDataString(Search ?? "")}&page-number={page}";
}
