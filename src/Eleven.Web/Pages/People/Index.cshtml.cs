using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Everybody with a role where one may give roles.</summary>
public sealed class IndexModel(StoreContext store, Reach reach, RolePlaces places, PageViews views) : PageModel
{
    public const string RoleName = "role";
    public const string StateName = "state";
    private static readonly SortBy<Person>[] Orders =
    [
        SortBy<Person>.On("name", p => p.PlainName),
        SortBy<Person>.On("email", p => p.NormalizedEmail),
        SortBy<Person>.On("state", p => p.PasswordHash == null && !p.OutsideAccounts.Any()),
    ];

    public ListAddress Address => new(Request);

    public Listing<Person> List { get; private set; } = null!;

    public List<ReachedPlace> Places { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        List = await Listing<Person>.Of(Asked(), Address, Orders, p => p.Id, stop, related: WithRoles);
        Places = await places.Of(HttpContext.Me(), List.Items.SelectMany(p => p.Grants), stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        Places = await places.Of(HttpContext.Me(), stop);
        var asked = Listing<Person>.Whole(WithRoles(Asked()), Address, Orders, p => p.Id);
        views.Add(HttpContext.Me().Actor, "People", "as a file");
        return new CsvDownload("people", ["Name", "E-mail address", "Role", "Where", "State"], Rows(asked));
    }

    /// <summary>Roles with their places, as far as whoever looks may see them.</summary>
    public IEnumerable<(string Role, string Place)> Roles(Person person) =>
        from grant in person.Grants
        from place in Places
        where place.Is(grant)
        orderby place.Kind, place.Name
        select (RolesIn.Name(grant.Role), place.Name);

    public static string State(Person person) => person.HasBegun ? "Active" : "Invited";

    private IQueryable<Person> Asked()
    {
        var grants = reach.Grants(HttpContext.Me());
        var people = store.Users.AsNoTracking().Where(p => grants.Any(g => g.PersonId == p.Id));
        if (Address.Search is { Length: > 0 } search)
        {
            var (sought, plain) = (Capitals.Of(search), Plain.Of(search));
            people = people.Where(p => p.PlainName.Contains(plain) || p.Email!.ToUpper().Contains(sought));
        }
        if (Enum.TryParse<Role>(Address.Filter(RoleName), out var role))
        {
            people = people.Where(p => grants.Any(g => g.PersonId == p.Id && g.Role == role));
        }
        return Address.Filter(StateName) switch
        {
            "active" => people.Where(p => p.PasswordHash != null || p.OutsideAccounts.Any()),
            "invited" => people.Where(p => p.PasswordHash == null && !p.OutsideAccounts.Any()),
            _ => people,
        };
    }

    private static IQueryable<Person> WithRoles(IQueryable<Person> people) => people.Include(p => p.Grants).Include(p => p.OutsideAccounts);

    // A line for each role: that is what a spreadsheet can sort and count.
    private async IAsyncEnumerable<IReadOnlyList<string>> Rows(IQueryable<Person> people)
    {
        await foreach (var person in people.AsAsyncEnumerable())
        {
            foreach (var (role, place) in Roles(person))
            {
                yield return [person.Name, person.Email!, role, place, State(person)];
            }
        }
    }
}
