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
/// where one person sends the same fields and files to the same address with the same token, which no other showing of the page has. Once anybody has changed again what
/// the press changed, it is no longer answered for: then the page looks for itself.
/// </summary>
internal sealed class Presses(StoreContext store, IDataProtectionProvider protection, ITempDataDictionaryFactory held, TimeProvider clock)
{
    /// <summary>For how long a press is remembered.</summary>
    internal static readonly TimeSpan Time = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven presses");
    private Task<Guid?>? _id;

    // The lines of the record that this press has written.
    private long[] Lines => [.. store.ChangeTracker.Entries<RecordRow>().Select(r => r.Entity.Number)];

    /// <summary>Where the same press led before, with what was said there; null where it was not pressed yet.</summary>
    public async Task<string?> Again(HttpContext context)
    {
        if (await Find(context) is not { } before || await IsChangedSince(before, context.RequestAborted))
        {
            return null;
        }
        try
        {
            var (next, said) = JsonSerializer.Deserialize<Answer>(_protector.Unprotect(before.Hidden))!;
            if (next is not null)
            {
                held.GetTempData(context)[Done.Key] = said;
            }
            return next;
        }
        catch (CryptographicException)
        {
            // Of a key that is gone.
            return null;
        }
    }

    /// <summary>The same press as it was kept; null where it was not pressed yet.</summary>
    public async Task<Press?> Find(HttpContext context)
    {
        if (await Id(context) is not { } id)
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        return await store.Presses.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Until > now, context.RequestAborted);
    }

    /// <summary>Remembers what a press led to, where it saved anything.</summary>
    /// <param name="next">Null where the answer is a page that is not shown again.</param>
    public async Task Keep(HttpContext context, string? next)
    {
        if (!store.HasSaved || await Id(context) is not { } id)
        {
            return;
        }
        var lines = Lines;
        await store.Presses.Where(p => p.Id == id).ExecuteDeleteAsync(context.RequestAborted);
        store.Presses.Add(
            new Press
            {
                Id = id,
                PersonId = context.SignedIn()!.PersonId,
                First = lines.DefaultIfEmpty().Min(),
                Last = lines.DefaultIfEmpty().Max(),
                // What is said may have a link in it that signs somebody in.
                Hidden = _protector.Protect(JsonSerializer.Serialize(new Answer(next, held.GetTempData(context).Peek(Done.Key) as string))),
                Until = clock.GetUtcNow().UtcDateTime + Time,
            }
        );
        await store.SaveChangesAsync(context.RequestAborted);
    }

    private async Task<bool> IsChangedSince(Press before, CancellationToken stop)
    {
        // In its turn nobody else writes into the record, so these are its own, and no change of anybody's.
        long[] own = store.Database.CurrentTransaction is null ? [] : Lines;
        return await store.RecordRows.AnyAsync(
            later =>
                later.Number > before.Last
                && !own.Contains(later.Number)
                && later.Action != Hosting.PageViews.Opened
                && store.RecordRows.Any(r =>
                    r.Number >= before.First && r.Number <= before.Last && r.Subject == later.Subject && r.SubjectId == later.SubjectId
                ),
            stop
        );
    }

    // The page that says what went wrong is asked for in the same request, and is no press.
    private async Task<Guid?> Id(HttpContext context) => HttpMethods.IsPost(context.Request.Method) ? await (_id ??= IdOf(context)) : null;

    // Nobody finds out from it what was sent: the token is in nobody's store.
    private static async Task<Guid?> IdOf(HttpContext context)
    {
        var request = context.Request;
        if (context.SignedIn() is not { IsIn: true } me || !request.HasFormContentType)
        {
            return null;
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        var files = new List<string>();
        foreach (var file in form.Files)
        {
            await using var bytes = file.OpenReadStream();
            files.Add($"{file.Name} {file.FileName} {Convert.ToHexString(await SHA256.HashDataAsync(bytes, context.RequestAborted))}");
        }
        var sent = JsonSerializer.Serialize(
            new
            {
                me.PersonId,
                Address = request.Path + request.QueryString,
                Form = form.Select(f => new { f.Key, Values = f.Value.ToArray() }),
                Files = files,
            }
        );
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(sent)).AsSpan(0, 16));
    }

    private sealed record Answer(string? Next, string? Said);
}
