using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Eleven.Store.Mail;

/// <summary>Where mail is handed over, by SMTP.</summary>
/// <param name="From">For example Five Rivers partnerships &lt;safeguarding@example.org&gt;.</param>
/// <param name="StartTls">Refuses a server that cannot.</param>
/// <param name="User">Null where the server asks nobody.</param>
public sealed record SmtpSettings(string Host, int Port, string From, bool StartTls = true, string? User = null, string? Password = null)
{
    /// <summary>Where mail servers send back what they cannot deliver; null: to the sender.</summary>
    public string? ReturnAddress { get; init; }

    /// <summary>A Maildir into which that is put; null where nobody looks.</summary>
    public string? ReturnFolder { get; init; }
}

/// <summary>Hands mails to an SMTP server, and tells what certainly was not sent from what may have been: see docs/adr/0035.</summary>
public sealed class SmtpServer(SmtpSettings settings)
{
    public async Task<Delivery> Deliver(OutboxMail mail, CancellationToken stop)
    {
        if (!MailAddress.TryCreate(mail.To, out var to) || !IsAscii(to))
        {
            return new(DeliveryEnd.Never, $"{mail.To} is no e-mail address that a mail server takes.");
        }
        await using var talk = new SmtpTalk();
        try
        {
            var delivery = await Enter(talk, stop) ?? await Hand(talk, mail, MailText.Ascii(to), stop);
            await talk.End();
            return delivery;
        }
        catch (SocketException nobody)
        {
            return OfServer($"The mail server {settings.Host} cannot be reached: {nobody.Message}");
        }
        catch (AuthenticationException other)
        {
            return NotSafe(other.Message);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or OperationCanceledException)
        {
            return Broken(talk, broken);
        }
    }

    // Null where the server is ready for a mail.
    private async Task<Delivery?> Enter(SmtpTalk talk, CancellationToken stop)
    {
        var greeting = await talk.Begin(settings.Host, settings.Port, stop);
        if (!greeting.IsYes)
        {
            return TakesNone(greeting);
        }
        var hello = await talk.Say($"EHLO {talk.Name}", stop);
        if (settings.StartTls)
        {
            if (hello.Offer("STARTTLS") is null)
            {
                return NotSafe("it does not offer one (STARTTLS).");
            }
            if (await talk.Say("STARTTLS", stop) is { IsYes: false } no)
            {
                return NotSafe($"it answered {no}");
            }
            await talk.Secure(settings.Host, stop);
            hello = await talk.Say($"EHLO {talk.Name}", stop);
        }
        if (hello.Code >= 500 && settings.User is null)
        {
            // It is of before 1995.
            hello = await talk.Say($"HELO {talk.Name}", stop);
        }
        return !hello.IsYes ? TakesNone(hello)
            : settings.User is { } user ? await SignIn(talk, hello.Offer("AUTH") ?? [], user, stop)
            : null;
    }

    private async Task<Delivery?> SignIn(SmtpTalk talk, IReadOnlyList<string> ways, string user, CancellationToken stop)
    {
        SmtpReply said;
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            said = await talk.Say($"AUTH PLAIN {Base64($"\0{user}\0{settings.Password}")}", stop);
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            said = await talk.Say("AUTH LOGIN", stop);
            said = said.Code == 334 ? await talk.Say(Base64(user), stop) : said;
            said = said.Code == 334 ? await talk.Say(Base64(settings.Password ?? ""), stop) : said;
        }
        else
        {
            return OfServer($"The mail server {settings.Host} lets nobody sign in with a user and a password (AUTH PLAIN or LOGIN).");
        }
        return said.IsYes ? null : OfServer($"The mail server {settings.Host} did not take the user and the password: {said}");
    }

    private async Task<Delivery> Hand(SmtpTalk talk, OutboxMail mail, string to, CancellationToken stop)
    {
        var from = new MailAddress(settings.From);
        // Of the envelope too.
        var sender = settings.ReturnAddress is { } back ? new MailAddress(back) : null;
        var said = await talk.Say($"MAIL FROM:<{MailText.Ascii(sender ?? from)}>", stop);
        if (!said.IsYes || !(said = await talk.Say($"RCPT TO:<{to}>", stop)).IsYes || (said = await talk.Say("DATA", stop)).Code != 354)
        {
            return Refused(said);
        }
        said = await talk.Hand(MailText.Write(mail, from, sender, to), stop);
        return said.IsYes ? Delivery.Taken : Refused(said);
    }

    private Delivery Refused(SmtpReply said)
    {
        var trouble = $"The mail server {settings.Host} refused it: {said}";
        return said.IsClosing ? OfServer(trouble) : new(said.IsForGood ? DeliveryEnd.Never : DeliveryEnd.NotNow, trouble);
    }

    private Delivery Broken(SmtpTalk talk, Exception broken)
    {
        var isLate = broken is OperationCanceledException;
        var trouble =
            $"The mail server {settings.Host} "
            + (
                !talk.IsConnected ? "cannot be reached: no connection came about in time."
                : isLate ? "did not answer in time."
                : broken is InvalidDataException ? "gave an answer that is none of a mail server’s."
                : "broke off the connection without an answer."
            );
        return new(
            talk.IsHandedOver ? DeliveryEnd.Unknown : DeliveryEnd.NotNow,
            talk.IsHandedOver ? trouble + " The mail may have been sent." : trouble
        )
        {
            OfServer = isLate || !talk.HasBegun ? trouble : null,
        };
    }

    private Delivery TakesNone(SmtpReply said) => OfServer($"The mail server {settings.Host} takes no mail: {said}");

    // Nothing was said over it.
    private Delivery NotSafe(string why) => OfServer($"No safe connection to the mail server {settings.Host}: {why}");

    private static Delivery OfServer(string trouble) => new(DeliveryEnd.NotNow, trouble) { OfServer = trouble };

    private static bool IsAscii(MailAddress address)
    {
        try
        {
            return MailText.Ascii(address).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
