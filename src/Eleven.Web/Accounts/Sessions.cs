using System.Security.Claims;
using System.Security.Cryptography;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Begins, finds and ends sessions. The cookie names a row of the store and holds nothing else.</summary>
public sealed class Sessions(
    StoreContext store,
    IDataProtectionProvider protection,
    Settings settings,
    StoreWatch watch,
    TimeProvider clock
)
{
    private const string SignedIn = "signed in";
    private static readonly TimeSpan Sight = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven session");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string CookieName => Cookies.Name("eleven", settings);

    /// <summary>Signs a person in at this browser, with the next save; where they were halfway in, that is over.</summary>
    /// <param name="whole">Both steps are done.</param>
    /// <param name="first">What was done, where the second step is still to come.</param>
    public async Task Begin(HttpContext context, Guid person, bool whole, string how, string first = "gave password")
    {
        if (context.SignedIn() is { } before)
        {
            await store.Sessions.Where(s => s.Id == before.SessionId).ExecuteDeleteAsync(context.RequestAborted);
        }
        var session = new Session
        {
            PersonId = person,
            IsWhole = whole,
            StartedAt = Now,
            SeenAt = Now,
            Device = Devices.Name(context.Request.Headers.UserAgent),
        };
        store.Sessions.Add(session);
        store
            .As(Actor.Person(person))
            .Note(new Deed(whole ? SignedIn : first, nameof(Person), person.ToString(), $$"""{"by":"{{how}}"}"""));
        await store.SaveChangesAsync(context.RequestAborted);
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, "eleven", settings);
        context.Response.Cookies.Append(CookieName, Cookie(session.Id), cookie.Build(context));
    }

    /// <summary>What a browser keeps of a session.</summary>
    internal string Cookie(Guid session) => _protector.Protect(session.ToString());

    /// <summary>The session that the browser names, be it over; null where there is none.</summary>
    public async Task<Session?> Find(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie || Id(cookie) is not { } id)
        {
            return null;
        }
        return await store
            .Sessions.AsNoTracking()
            .Include(s => s.Person)
                .ThenInclude(p => p!.Grants)
            .SingleOrDefaultAsync(s => s.Id == id, context.RequestAborted);
    }

    /// <summary>Makes the request that of the person whose session it is.</summary>
    public async Task Enter(HttpContext context, Session session)
    {
        var person = session.Person!;
        var second = person.TwoFactorEnabled || await store.UserPasskeys.AnyAsync(p => p.UserId == person.Id, context.RequestAborted);
        context.Features.Set(new SignedIn(session.Id, session.IsWhole, person.Id, person.Name, second, [.. person.Grants]));
        // The framework ties forms to it.
        context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString())], "session"));
        store.As(Actor.Person(person.Id));
        if ((Now - session.SeenAt).Duration() > Sight)
        {
            await Seen(session, context.RequestAborted);
        }
    }

    /// <summary>The sessions of somebody that are not over, the one last seen first.</summary>
    public async Task<List<Session>> Open(Guid person, CancellationToken stop) =>
        [
            .. (await store.Sessions.AsNoTracking().Where(s => s.PersonId == person && s.EndedAt == null).ToListAsync(stop))
                .Where(s => !s.IsOver(Now))
                .OrderByDescending(s => s.SeenAt),
        ];

    /// <summary>How often somebody signed in with both steps: not yet, while they first set up their account, and once in the session in which they did.</summary>
    public Task<int> Begun(Person person, CancellationToken stop)
    {
        var id = person.Id.ToString();
        return store.RecordRows.CountAsync(r => r.Subject == nameof(Person) && r.SubjectId == id && r.Action == SignedIn, stop);
    }

    /// <summary>Ends one session of somebody, or all but one; with the next save the record says so.</summary>
    public async Task End(Guid person, Guid? only = null, Guid? butNot = null, CancellationToken stop = default)
    {
        var ended = await store
            .Sessions.Where(s =>
                s.PersonId == person && s.EndedAt == null && (only == null || s.Id == only) && (butNot == null || s.Id != butNot)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, Now), stop);
        if (ended > 0)
        {
            store.Note(new Deed("ended sessions", nameof(Person), person.ToString(), $$"""{"sessions":{{ended}}}"""));
        }
    }

    public void Forget(HttpContext context)
    {
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, "eleven", settings);
        context.Response.Cookies.Delete(CookieName, cookie.Build(context));
    }

    // Whoever only reads goes on where nothing can be saved.
    private async Task Seen(Session session, CancellationToken stop)
    {
        try
        {
            await store.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, Now), stop);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            watch.Trouble();
        }
    }

    private Guid? Id(string cookie)
    {
        try
        {
            return Guid.TryParse(_protector.Unprotect(cookie), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            // Not one of ours.
            return null;
        }
    }
}
