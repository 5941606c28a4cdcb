using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Web.Hosting;
using Eleven.Web.Writing;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Accounts;

/// <summary>The mails about accounts, in the words of the place that their reader is of. Each goes into the store with what causes it.</summary>
public sealed class Letters(StoreContext store, Wordings wordings, Settings settings, TimeProvider clock)
{
    private readonly Outbox _outbox = new((_, _) => throw new NotSupportedException("Letters are written here and sent elsewhere."), clock);

    /// <param name="role">The role that the person gets, which may not be saved yet; null: none but those that they have.</param>
    public Task<OutboxMail> Invitation(Person to, Grant? role, string from, string link, CancellationToken stop) =>
        New(LetterKind.Invitation, to, role, link, stop, ("from", from));

    public Task<OutboxMail> NewRole(Person to, Grant role, string from, CancellationToken stop) =>
        New(LetterKind.NewRole, to, role, settings.Link("/"), stop, ("from", from));

    public Task<OutboxMail> Forgotten(Person to, string link, CancellationToken stop) => New(LetterKind.NewPassword, to, null, link, stop);

    /// <param name="address">Theirs from then on, if they open the link. The letter goes there.</param>
    public Task<OutboxMail> NewAddress(Person to, string address, string link, CancellationToken stop) =>
        New(LetterKind.NewAddress, to, null, link, stop, address);

    /// <param name="what">Your password was changed.</param>
    public Task<OutboxMail> Changed(Person to, string what, CancellationToken stop) =>
        New(LetterKind.AccountChanged, to, null, settings.Link("/forgotten-password"), stop, ("what", what));

    public OutboxMail Test(Person to) =>
        New(
            to,
            to.Email!,
            new(
                "A test mail from Eleven",
                $"""
                Hello {to.Name}

                Mail from Eleven arrives at this address. You asked for this test at:
                {settings.Link("/settings/mail")}
                """
            )
        );

    private Task<OutboxMail> New(
        LetterKind kind,
        Person to,
        Grant? role,
        string link,
        CancellationToken stop,
        params (string Field, string Value)[] more
    ) => New(kind, to, role, link, stop, to.Email!, more);

    private async Task<OutboxMail> New(
        LetterKind kind,
        Person to,
        Grant? role,
        string link,
        CancellationToken stop,
        string address,
        params (string Field, string Value)[] more
    )
    {
        var held = await store.Grants.AsNoTracking().Where(g => g.PersonId == to.Id).ToListAsync(stop);
        var place = await wordings.Of(role is null ? held : [.. held, role], stop);
        var values = more.ToDictionary(m => m.Field, m => m.Value);
        (values["name"], values["link"], values["partnership"]) = (to.Name, link, place.Name ?? "");
        return New(to, address, (await wordings.Of(kind, place, stop)).With(values));
    }

    private OutboxMail New(Person to, string address, Wording words) =>
        _outbox.New(address, words.Subject, words.Text + "\n", settings.PublicAddress.IdnHost, to.Id);
}
