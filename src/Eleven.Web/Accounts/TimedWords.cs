using System.Globalization;
using System.Security.Cryptography;
using Eleven.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Web.Accounts;

/// <summary>
/// Hides words that a browser or a mail brings back within a time. They say when they were hidden, so that a clock that was set back since shows; the framework's own
/// say when they end.
/// </summary>
internal sealed class TimedWords(IDataProtectionProvider protection, string purpose, TimeSpan valid, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Hide(string words) => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{Now.Ticks} {words}"));

    /// <summary>Null where they are too old, of a time to come, of another purpose, or bent.</summary>
    public string? Show(string? hidden)
    {
        try
        {
            return
                _protector.Unprotect(hidden ?? "").Split(' ', 2) is [var at, var words]
                && IsOfNow(new(long.Parse(at, CultureInfo.InvariantCulture)))
                ? words
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool IsOfNow(DateTime hidden) => hidden + valid > Now && hidden <= ClockSet.Latest(Now);
}
