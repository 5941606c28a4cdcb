using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>What came of a code.</summary>
/// <param name="Wait">How long before another may be tried; null where this one was looked at.</param>
/// <param name="IsOver">Another press of the same button was right meanwhile, so that this one was not looked at.</param>
internal sealed record CodeTried(bool IsRight, TimeSpan? Wait = null, bool IsOver = false);

/// <summary>The second step of signing in: a code of an authenticator app, or one of ten that were printed. Each works once.</summary>
internal sealed class SecondStep(StoreContext store, UserManager<Person> people, Tries tries, TimeProvider clock)
{
    private const string What = "code";
    private const string Provider = "Eleven";
    private const string UsedSteps = "last code";
    private const int RecoveryCodes = 10;

    public async Task<CodeTried> TryApp(Person person, Guid session, string code, CancellationToken stop)
    {
        var tried = await Try(person, session, p => App(p, Digits(code)), stop);
        if (tried.IsOver && await IsUsed(person, Digits(code)))
        {
            // The right code, for which the count was forgotten a moment ago: so is this press of it. Any other stays counted.
            await tries.Forget(What, person.Id.ToString(), stop);
        }
        return tried;
    }

    public Task<CodeTried> TryRecovery(Person person, Guid session, string code, CancellationToken stop) =>
        Try(person, session, async p => (await people.RedeemTwoFactorRecoveryCodeAsync(p, code.Trim().ToUpperInvariant())).Succeeded, stop);

    /// <summary>Codes to be shown once; the earlier ones no longer work.</summary>
    public async Task<string[]> NewRecoveryCodes(Person person) =>
        [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? []];

    /// <summary>Those that still work.</summary>
    public async Task<string[]> RecoveryCodesNow(Person person) =>
        // Under the name that the framework keeps them by.
        (await people.GetAuthenticationTokenAsync(person, "[AspNetUserStore]", "RecoveryCodes"))?.Split(';') ?? [];

    /// <summary>Turns the app on with its first code.</summary>
    public async Task<CodeTried> TurnOn(Person person, Guid session, string secret, string code, CancellationToken stop)
    {
        return await Try(
            person,
            session,
            async p =>
            {
                if (Totp.Step(secret, Digits(code), clock.GetUtcNow().UtcDateTime, UsedCodes.None) is not { } step)
                {
                    return false;
                }
                await people.SetAuthenticationTokenAsync(p, Provider, "authenticator", secret);
                await Keep(p, UsedCodes.None.With(step));
                await people.SetTwoFactorEnabledAsync(p, true);
                return true;
            },
            stop
        );
    }

    /// <summary>No app and no recovery code works any more.</summary>
    public async Task TurnOff(Person person)
    {
        await people.RemoveAuthenticationTokenAsync(person, Provider, "authenticator");
        await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        await people.SetTwoFactorEnabledAsync(person, false);
    }

    // One after another, so that a code sent twice at once works once. A session halfway in is gone only when the second step is done: then no code is looked at
    // any more, so that none is said to be wrong or right.
    private async Task<CodeTried> Try(Person person, Guid session, Func<Person, Task<bool>> look, CancellationToken stop)
    {
        var whom = person.Id.ToString();
        if (await tries.Wait(What, whom, stop) is { } wait)
        {
            return new(false, wait);
        }
        await Turns.Take(store, stop);
        if (!await store.Sessions.AnyAsync(s => s.Id == session, stop))
        {
            return new(false, IsOver: true);
        }
        await store.Entry(person).ReloadAsync(stop);
        var right = await look(person);
        if (!right)
        {
            store.Note(new Deed("wrong code", nameof(Person), whom, null));
        }
        await store.SaveChangesAsync(stop);
        if (right)
        {
            await tries.Forget(What, whom, stop);
        }
        return new(right);
    }

    private async Task<bool> App(Person person, string code)
    {
        var used = await Used(person);
        if (await Step(person, code, used) is not { } step)
        {
            return false;
        }
        await Keep(person, used.With(step));
        return true;
    }

    private async Task<bool> IsUsed(Person person, string code) =>
        await Step(person, code, UsedCodes.None) is { } step && (await Used(person)).Contains(step);

    private async Task<long?> Step(Person person, string code, UsedCodes used) =>
        await people.GetAuthenticationTokenAsync(person, Provider, "authenticator") is { } secret
            ? Totp.Step(secret, code, clock.GetUtcNow().UtcDateTime, used)
            : null;

    private async Task<UsedCodes> Used(Person person) =>
        UsedCodes.Parse(await people.GetAuthenticationTokenAsync(person, Provider, UsedSteps));

    private Task Keep(Person person, UsedCodes used) => people.SetAuthenticationTokenAsync(person, Provider, UsedSteps, used.ToString());

    // People write 123 456.
    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));
}
