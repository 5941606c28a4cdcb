using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>Makes accounts and sends the links with which they begin.</summary>
public sealed class Invitations(StoreContext store, UserManager<Person> people, Links links, Letters letters, Settings settings)
{
    /// <summary>Gives the role, with an account where there is none, within the turn of whoever does.</summary>
    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> Send(Person? known, string name, string email, Grant grant, SignedIn from, CancellationToken stop)
    {
        var person = known ?? await Make(grant.PersonId, name, email);
        store.Grants.Add(grant);
        var hasBegun = person.PasswordHash is not null || await store.OutsideAccounts.AnyAsync(a => a.PersonId == person.Id, stop);
        var link = hasBegun ? null : await Link(person, grant, from, stop);
        if (link is null)
        {
            store.Outbox.Add(await letters.NewRole(person, grant, from.Name, stop));
        }
        await store.SaveChangesAsync(stop);
        return Said(person, link);
    }

    /// <summary>Another link, in place of the earlier.</summary>
    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> Again(Person person, SignedIn from, CancellationToken stop)
    {
        var link = await Link(person, null, from, stop);
        await store.SaveChangesAsync(stop);
        return Said(person, link);
    }

    /// <summary>Another link, in place of the earlier, for whoever hands it over: no mail has it.</summary>
    public async Task<string> ByHand(Person person, CancellationToken stop)
    {
        var link = await Link(person, stop);
        await store.SaveChangesAsync(stop);
        return link;
    }

    private async Task<Person> Make(Guid id, string name, string email)
    {
        var person = new Person
        {
            Id = id,
            Name = name,
            Email = email,
            UserName = email,
        };
        var made = await people.CreateAsync(person);
        return made.Succeeded
            ? person
            : throw new InvalidOperationException($"An account was refused: {string.Join(", ", made.Errors.Select(e => e.Code))}.");
    }

    private async Task<string> Link(Person person, Grant? role, SignedIn from, CancellationToken stop)
    {
        var link = await Link(person, stop);
        store.Outbox.Add(await letters.Invitation(person, role, from.Name, link, stop));
        return link;
    }

    private async Task<string> Link(Person person, CancellationToken stop)
    {
        store.Note(new Deed("invited", nameof(Person), person.Id.ToString(), null));
        return settings.Link($"/invitation/{await links.Make(LinkPurpose.Invitation, person.Id, stop)}");
    }

    // Without a mail server it is handed over by hand.
    private string Said(Person person, string? link) =>
        link is null ? $"{person.Name} had an account already, and has the role now."
        : !settings.SendsMail ? $"No mail server is set, so give {person.Name} this link yourself: {link}"
        : $"An invitation is on its way to {person.Email}.";
}
