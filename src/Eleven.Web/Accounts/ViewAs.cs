using System.Security.Cryptography;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Web.Accounts;

/// <summary>
/// An administrator looks at Eleven as somebody with another role in one place would see it. Nothing can be changed meanwhile, and the record tells what was opened, and
/// as what. A cookie holds it, which counts only together with the session in which it began.
/// </summary>
public sealed class ViewAs(StoreContext store, Places places, IDataProtectionProvider protection, Settings settings)
{
    private const string Cookie = "eleven-view-as";
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven view as");

    private string CookieName => Cookies.Name(Cookie, settings);

    /// <summary>From the next request on.</summary>
    /// <param name="grant">Of the role that one looks as; it is not kept.</param>
    public async Task Begin(HttpContext context, Grant grant, string place, CancellationToken stop)
    {
        var me = context.Me();
        // Each press of a button that is pressed twice is given the cookie, as the browser keeps the last answer alone; the record tells of one.
        var presses = context.RequestServices.GetRequiredService<Presses>();
        if (await presses.Find(context) is null)
        {
            var where = (grant.RegionId ?? grant.PartnershipId ?? grant.OrganisationId).ToString()!;
            store.Note(new Deed("viewed as", grant.Role.ToString(), where, null));
            await store.SaveChangesAsync(stop);
            await presses.Keep(context, next: null);
        }
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, Cookie, settings);
        var kept = string.Join('|', me.SessionId, grant.Role, grant.RegionId, grant.PartnershipId, grant.OrganisationId, place);
        context.Response.Cookies.Append(CookieName, _protector.Protect(kept), cookie.Build(context));
    }

    public void End(HttpContext context)
    {
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, Cookie, settings);
        context.Response.Cookies.Delete(CookieName, cookie.Build(context));
    }

    /// <summary>Whoever is signed in, as what they look as: where the cookie is of their session, and they still look after the place.</summary>
    public async Task Enter(HttpContext context)
    {
        if (context.SignedIn() is not { IsIn: true } me || context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return;
        }
        if (Read(cookie, me) is not var (grant, place) || await places.Of(grant, context.RequestAborted) is not { } where)
        {
            return;
        }
        if (!me.Grants.Any(g => PermissionTable.Administers.Contains(g.Role) && where.IsWithin(g)))
        {
            return;
        }
        var role = RolesIn.Name(grant.Role);
        context.Features.Set(me with { Grants = [grant], ViewingAs = $"{role}, {place}" });
        store.As(Actor.Person(me.PersonId, role));
    }

    private (Grant Grant, string Place)? Read(string cookie, SignedIn me)
    {
        try
        {
            if (
                _protector.Unprotect(cookie).Split('|', 6)
                    is [var session, var role, var region, var partnership, var organisation, var place]
                && session == me.SessionId.ToString()
                && Enum.TryParse<Role>(role, out var asRole)
            )
            {
                return (
                    new Grant
                    {
                        PersonId = me.PersonId,
                        Role = asRole,
                        RegionId = Id(region),
                        PartnershipId = Id(partnership),
                        OrganisationId = Id(organisation),
                    },
                    place
                );
            }
        }
        catch (CryptographicException)
        {
            // Not one of ours.
        }
        return null;
    }

    private static Guid? Id(string text) => Guid.TryParse(text, out var id) ? id : null;
}
