using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Microsoft.AspNetCore.Identity;

namespace Eleven.Web.Accounts;

/// <summary>For whoever lost what lets them in: everything that did no longer does, and they begin again by a new invitation.</summary>
internal sealed class NewBeginning(StoreContext store, UserManager<Person> people, SecondStep secondStep, Sessions sessions)
{
    /// <summary>Within the turn of whoever gives it. With the next save the record says so.</summary>
    /// <param name="person">Read with the outside accounts.</param>
    public async Task Give(Person person, CancellationToken stop)
    {
        await secondStep.TurnOff(person);
        foreach (var passkey in await people.GetPasskeysAsync(person))
        {
            await people.RemovePasskeyAsync(person, passkey.CredentialId);
        }
        person.OutsideAccounts.Clear();
        await people.RemovePasswordAsync(person);
        await sessions.End(person.Id, stop: stop);
        store.Note(new Deed("let begin again", nameof(Person), person.Id.ToString(), null));
    }
}
