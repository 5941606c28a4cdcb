using Eleven.Store.People;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Web.Accounts;

/// <summary>
/// The word of a link that shows that an address is somebody's own. It holds the address, and the stamp of the account, which is another after every change
/// of the address or of how they sign in: then it no longer counts.
/// </summary>
internal sealed class NewAddress(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(1);

    // Stands in no address.
    private const char Between = '\n';

    private readonly TimedWords _words = new(protection, "Eleven new address", Valid, clock);

    public string Word(Person person, string address) => _words.Hide(string.Join(Between, person.Id, person.SecurityStamp, address));

    /// <summary>The new address; null where the word is too old, of somebody else, or no word.</summary>
    public string? Of(string word, Person person) =>
        _words.Show(word)?.Split(Between) is [var id, var stamp, var address] && id == person.Id.ToString() && stamp == person.SecurityStamp
            ? address
            : null;
}
