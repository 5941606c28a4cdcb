using System.Net.Mail;
using Eleven.Store.Mail;

namespace Eleven.Web.Hosting;

/// <summary>Reads which way mails go out: by a mail server, by GOV.UK Notify, or not at all.</summary>
internal sealed class MailReader(IConfigurationSection section, List<string> mistakes) : SettingsPart(section, mistakes)
{
    private const int SubmissionPort = 587;

    public (SmtpSettings? Smtp, NotifySettings? Notify) Read() => (Smtp(), Notify());

    private SmtpSettings? Smtp()
    {
        string? Said(string name) => Text("Smtp:" + name);
        if (Values.GetSection("Smtp").GetChildren().All(c => string.IsNullOrWhiteSpace(c.Value)))
        {
            return null;
        }
        var host = Required("Smtp:Host", "the name of the mail server, such as smtp.example.org");
        var from = Required("Smtp:From", "the sender, such as Five Rivers partnerships <safeguarding@example.org>");
        if (from is not null && !MailAddress.TryCreate(from, out _))
        {
            Mistake<string>("Smtp:From", $"is {from}, which is no e-mail address", "Write one such as safeguarding@example.org.");
        }
        if ((Said("User") is null) != (Said("Password") is null))
        {
            Mistake<string>("Smtp:User", "and Smtp__Password go together", "Set both, or neither where the server asks nobody.");
        }
        var port = Number("Smtp:Port", SubmissionPort);
        var startTls = Truth("Smtp:StartTls", true);
        var back = Said("ReturnAddress");
        if (back is not null && (!MailAddress.TryCreate(back, out var address) || address.Address != back))
        {
            Mistake<string>(
                "Smtp:ReturnAddress",
                $"is {back}, which is no e-mail address alone",
                "Write one such as returned@example.org."
            );
        }
        var folder = Said("ReturnFolder");
        if (folder is not null && !new ReturnFolder(folder).Exists)
        {
            Mistake<string>(
                "Smtp:ReturnFolder",
                $"names {folder}, which is no Maildir",
                "Write a folder that has the folders new and cur in it."
            );
        }
        return host is null || from is null
            ? null
            : new(host, port, from, startTls, Said("User"), Said("Password")) { ReturnAddress = back, ReturnFolder = folder };
    }

    private NotifySettings? Notify()
    {
        if (Values.GetSection("Notify").GetChildren().All(c => string.IsNullOrWhiteSpace(c.Value)))
        {
            return null;
        }
        if (Text("Smtp:Host") is not null)
        {
            Mistake<string>("Notify:Key", "and Smtp__Host are both set", "Mails go one way: leave out one of the two.");
        }
        const string shape = "Copy the whole API key from GOV.UK Notify: a name and two ids with hyphens between.";
        var key = Required("Notify:Key", "an API key of your service, as GOV.UK Notify showed it");
        var parts = key is null ? null : NotifySettings.OfKey(key);
        if (key is not null && parts is null)
        {
            // It is a secret, however wrong: it is not said.
            Mistake<string>("Notify:Key", "is no API key of GOV.UK Notify", shape);
        }
        var id = Required("Notify:Template", "the id of the template with ((subject)) and ((text)), as its page in GOV.UK Notify shows it");
        if (!Guid.TryParse(id, out var template) && id is not null)
        {
            Mistake<string>("Notify:Template", $"is {id}, which is no id", "Copy the id from the template's page in GOV.UK Notify.");
        }
        var address = NotifyAddress();
        return parts is var (service, secret) && id is not null && address is not null ? new(address, service, secret, template) : null;
    }

    private Uri? NotifyAddress() =>
        Text("Notify:Address") is not { } text ? NotifySettings.Public
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback))
        && address.PathAndQuery == "/"
            ? address
        : Mistake<Uri>(
            "Notify:Address",
            $"is {text}, which is no address of an API over https",
            $"Leave it out: it is {NotifySettings.Public}"
        );
}
