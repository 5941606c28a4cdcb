using System.Security.Cryptography;
using System.Text.Json;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Govuk;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>
/// Keeps what somebody sent after their session was over, and fills it in again when they are back: for whom the form was shown to, as it says itself, or else for whose
/// session the browser has. A few forms at most are kept, for an hour, and only the same person finds them. What a page keeps between two steps, because it is too much to be sent back, is kept here too.
/// </summary>
public sealed class WordsKept(StoreContext store, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Query = "kept";
    private const int MostBytes = 256 * 1024;
    private const int MostForms = 5;

    /// <summary>For how long.</summary>
    internal static readonly TimeSpan Time = TimeSpan.FromHours(1);

    private static readonly string[] Secrets = ["Password", "SecurityCode", "RecoveryCode", "Passkey"];
    private readonly IDataProtector _protector = protection.CreateProtector("Eleven words kept");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Of a field that holds a secret: that is typed again.</summary>
    public static bool IsSecret(string field) => Secrets.Any(field.Contains);

    /// <summary>The address that fills the form in again; null where there was nothing to keep.</summary>
    internal async Task<string?> Keep(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > MostBytes)
        {
            return null;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await Whose(context, form[FormWords.Whose]) is not { } person)
        {
            return null;
        }
        var fields = form.Where(f => !IsSecret(f.Key) && !f.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        var query = QueryString.Create(
            context.Request.Query.Where(q => q.Key != Query).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
        );
        var address = context.Request.Path + query.ToString();
        if (fields.Count == 0 || LocalAddress.Or(address, "") == "")
        {
            return null;
        }
        var kept = await Keep(person, address, fields, context.RequestAborted);
        return address + (address.Contains('?') ? "&" : "?") + $"{Query}={kept}";
    }

    // Whoever signs out and leaves has somebody else sit there: the form knows better than the browser.
    private async Task<Guid?> Whose(HttpContext context, string? said)
    {
        var provider = context.RequestServices.GetRequiredService<IDataProtectionProvider>();
        var person = Guid.TryParse(FormWords.ReadWhose(said, provider), out var known)
            ? known
            : context.Features.Get<OverSession>()?.PersonId;
        return await store.Users.AnyAsync(p => p.Id == person, context.RequestAborted) ? person : null;
    }

    /// <summary>The id by which the same person finds it again, on the page of that address.</summary>
    public async Task<Guid> Keep(Guid person, string address, Dictionary<string, string?[]> fields, CancellationToken stop)
    {
        var kept = new KeptWords
        {
            PersonId = person,
            Address = address,
            Hidden = _protector.Protect(JsonSerializer.Serialize(fields)),
            Until = Now + Time,
        };
        store.KeptWords.Add(kept);
        await store.SaveChangesAsync(stop);
        var oldest = await store
            .KeptWords.Where(k => k.PersonId == person && k.Id != kept.Id)
            .OrderByDescending(k => k.Until)
            .Skip(MostForms - 1)
            .Select(k => k.Id)
            .ToListAsync(stop);
        await store.KeptWords.Where(k => oldest.Contains(k.Id)).ExecuteDeleteAsync(stop);
        return kept.Id;
    }

    /// <summary>What the same person sent to the same page; null where there is nothing.</summary>
    public async Task<Dictionary<string, string?[]>?> Find(HttpContext context, Guid person, Guid id)
    {
        var kept = await store.KeptWords.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, context.RequestAborted);
        if (kept is null || kept.PersonId != person || kept.Until < Now || kept.Address.Split('?')[0] != context.Request.Path)
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?[]>>(_protector.Unprotect(kept.Hidden));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task<int> Forget(Guid person, Guid id, CancellationToken stop) =>
        store.KeptWords.Where(k => k.PersonId == person && k.Id == id).ExecuteDeleteAsync(stop);
}
