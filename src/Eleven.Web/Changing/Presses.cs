using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Changing;

/// <summary>
/// A button that is pressed twice does its work once, and the second press is answered as the first was: a browser shows the last answer alone. It is the same press
/// where one person sends the same fields to the same address with the same token, which no other showing of the page has. Once anybody has changed again what
/// the press changed, it is no longer answered for: then the page looks for itself.
/// </summary>
internal sealed class Presses(StoreContext store, IDataProtectionProvider protection, ITempDataDictionaryFactory held, TimeProvider clock)
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven presses");

    /// <summary>Where the same press led before, with what was said there; null where it was not pressed yet.</summary>
    public async Task<string?> Again(HttpContext context)
    {
        if (await Find(context) is not { } before || await IsChangedSince(before, context.RequestAborted))
        {
            return null;
        }
        var (next, said) = JsonSerializer.Deserialize<Answer>(_protector.Unprotect(before.Hidden))!;
        if (next is not null)
        {
            held.GetTempData(context)[Done.Key] = said;
        }
        return next;
    }

    /// <summary>The same press as it was kept; null where it was not pressed yet.</summary>
    public async Task<Press?> Find(HttpContext context)
    {
        if (await IdOf(context) is not { } id)
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        return await store.Presses.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Until > now, context.RequestAborted);
    }

    /// <summary>Remembers what a press led to, where it changed anything.</summary>
    /// <param name="next">Null where the answer is a page that is not shown again.</param>
    public async Task Keep(HttpContext context, string? next)
    {
        long[] lines = [.. store.ChangeTracker.Entries<RecordRow>().Select(r => r.Entity.Number)];
        if (lines.Length == 0 || await IdOf(context) is not { } id)
        {
            return;
        }
        await store.Presses.Where(p => p.Id == id).ExecuteDeleteAsync(context.RequestAborted);
        store.Presses.Add(
            new Press
            {
                Id = id,
                PersonId = context.SignedIn()!.PersonId,
                First = lines.Min(),
                Last = lines.Max(),
                // What is said may have a link in it that signs somebody in.
                Hidden = _protector.Protect(JsonSerializer.Serialize(new Answer(next, held.GetTempData(context).Peek(Done.Key) as string))),
                Until = clock.GetUtcNow().UtcDateTime + Time,
            }
        );
        await store.SaveChangesAsync(context.RequestAborted);
    }

    private Task<bool> IsChangedSince(Press before, CancellationToken stop) =>
        store.RecordRows.AnyAsync(
            later =>
                later.Number > before.Last
                && later.Action != Hosting.PageViews.Opened
                && store.RecordRows.Any(r =>
                    r.Number >= before.First && r.Number <= before.Last && r.Subject == later.Subject && r.SubjectId == later.SubjectId
                ),
            stop
        );

    // Nobody finds out from it what was sent: the token is in nobody's store.
    private static async Task<Guid?> IdOf(HttpContext context)
    {
        var request = context.Request;
        if (context.SignedIn() is not { IsIn: true } me || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Count > 0)
        {
            return null;
        }
        var sent = JsonSerializer.Serialize(
            new
            {
                me.PersonId,
                Address = request.Path + request.QueryString,
                Form = form.Select(f => new { f.Key, Values = f.Value.ToArray() }),
            }
        );
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(sent)).AsSpan(0, 16));
    }

    private sealed record Answer(string? Next, string? Said);
}
