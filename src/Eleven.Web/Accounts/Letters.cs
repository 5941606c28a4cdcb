using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Web.Hosting;

namespace Eleven.Web.Accounts;

/// <summary>The mails about accounts. Each goes into the store with what causes it.</summary>
public sealed class Letters(Settings settings, TimeProvider clock)
{
    private readonly Outbox _outbox = new((_, _) => throw new NotSupportedException("Letters are written here and sent elsewhere."), clock);

    public OutboxMail Invitation(Person to, string from, string link) =>
        New(
            to,
            "Your account for the Section 11 audit",
            $"""
            {from} has made an account for you in Eleven, the service for the Section 11 safeguarding audit.

            To begin, open this link and choose a password:
            {link}

            The link works once, within 7 days. If it no longer works, ask {from} for another.
            """
        );

    public OutboxMail NewRole(Person to, string from) =>
        New(
            to,
            "You have been given another role in Eleven",
            $"""
            {from} has given you another role in Eleven, the service for the Section 11 safeguarding audit.

            Sign in as before:
            {settings.Link("/")}
            """
        );

    public OutboxMail Forgotten(Person to, string link) =>
        New(
            to,
            "Choose a new password for Eleven",
            $"""
            Somebody, probably you, asked for a new password for your account in Eleven.

            To choose one, open this link:
            {link}

            The link works once, within one hour. If you did not ask for it, do nothing: your password stays as it is.
            """
        );

    public OutboxMail Test(Person to) =>
        New(
            to,
            "A test mail from Eleven",
            $"""
            Mail from Eleven arrives at this address. You asked for this test at:
            {settings.Link("/settings/mail")}
            """
        );

    /// <param name="what">Your password was changed.</param>
    public OutboxMail Changed(Person to, string what) =>
        New(
            to,
            "Your account in Eleven was changed",
            $"""
            {what}

            If that was not you, choose a new password at once, and tell the person who runs Eleven for you:
            {settings.Link("/forgotten-password")}
            """
        );

    private OutboxMail New(Person to, string subject, string text) =>
        _outbox.New(to.Email!, subject, $"Hello {to.Name}\n\n{text}\n", settings.PublicAddress.IdnHost);
}
