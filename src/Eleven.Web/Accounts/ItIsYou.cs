using Eleven.Store;
using Eleven.Store.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>
/// Makes sure, before another way in is opened, that it is not somebody who found a computer unlocked: by the password, or where there is none by having signed in
/// just now.
/// </summary>
internal sealed class ItIsYou(
    StoreContext store,
    UserManager<Person> people,
    Tries tries,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);
    private readonly TimedWords _words = new(protection, "Eleven it is you", Recent, clock);

    /// <summary>They have no password to enter, and signed in too long ago.</summary>
    public async Task<bool> MustSignInAgain(Person person, SignedIn me, CancellationToken stop) =>
        person.PasswordHash is null && !await HasJustSignedIn(me, stop);

    /// <summary>With all steps.</summary>
    public async Task<bool> HasJustSignedIn(SignedIn me, CancellationToken stop) =>
        clock.GetUtcNow().UtcDateTime - await store.Sessions.Where(s => s.Id == me.SessionId).Select(s => s.StartedAt).SingleAsync(stop)
        <= Recent;

    /// <summary>What is wrong with the password that was entered, in a sentence; null where it is theirs. Tries in vain are counted.</summary>
    public async Task<string?> Problem(Person person, string? password, string wrong, CancellationToken stop)
    {
        if (await tries.Wait("password", person.Email!, stop) is { } wait)
        {
            return TooMany.Say(wait);
        }
        if (password is not { Length: > 0 and <= PasswordRule.Longest } || !await people.CheckPasswordAsync(person, password))
        {
            return wrong;
        }
        await tries.Forget("password", person.Email!, stop);
        return null;
    }

    /// <summary>For the next form, so that it does not ask again: it counts for this session, and for ten minutes.</summary>
    public string Word(SignedIn me) => _words.Hide(me.SessionId.ToString());

    public bool IsWord(string? word, SignedIn me) => _words.Show(word) == me.SessionId.ToString();
}
