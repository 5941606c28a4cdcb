using System.Net;
using System.Net.Mail;
using System.Net.Mime;
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

/// <summary>Hands mails to an SMTP server, and tells what certainly was not sent from what may have been.</summary>
public sealed class SmtpServer(SmtpSettings settings)
{
    private const int LongestAnswerMs = 60_000;

    public async Task<Delivery> Deliver(OutboxMail mail, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = LongestAnswerMs,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        try
        {
            using var message = Message(mail);
            await client.SendMailAsync(message, stop);
            return Delivery.Taken;
        }
        catch (FormatException)
        {
            return new(DeliveryEnd.Never, $"{mail.To} is not an e-mail address.");
        }
        catch (SmtpFailedRecipientException refused)
        {
            return Refused(refused.StatusCode, refused);
        }
        catch (SmtpException trouble) when (trouble.InnerException is SocketException nobody)
        {
            return new(DeliveryEnd.NotNow, $"The mail server {settings.Host} cannot be reached: {nobody.Message}");
        }
        catch (SmtpException trouble) when (trouble.StatusCode != SmtpStatusCode.GeneralFailure)
        {
            return Refused(trouble.StatusCode, trouble);
        }
        catch (SmtpException trouble) when (trouble.InnerException is null or AuthenticationException)
        {
            // No safe connection came about, so nothing was said over it.
            return new(DeliveryEnd.NotNow, $"No safe connection to the mail server {settings.Host}: {trouble.Message}");
        }
    }

    private MailMessage Message(OutboxMail mail)
    {
        var message = new MailMessage(new MailAddress(settings.From), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            // English stays readable on its way.
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        if (settings.ReturnAddress is { } back)
        {
            // Of the envelope too.
            message.Sender = new MailAddress(back);
        }
        message.Headers.Add("Message-ID", mail.MessageId);
        // No answering machine should answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // RFC 5321: 5xx is for good, 4xx for now. RFC 4954: these are about the user and the password, which may be put right meanwhile.
    private Delivery Refused(SmtpStatusCode code, SmtpException said) =>
        new(
            (int)code is >= 500 and not (530 or 534 or 535 or 538) ? DeliveryEnd.Never : DeliveryEnd.NotNow,
            $"The mail server {settings.Host} refused it: {said.Message}"
        );
}
