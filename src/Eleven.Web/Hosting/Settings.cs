using System.Net;
using Eleven.Store;
using Eleven.Store.Keys;
using Eleven.Store.Mail;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>What whoever runs Eleven decided.</summary>
/// <param name="PublicAddress">Where people find it, for links in mails: https, unless this machine alone is meant.</param>
/// <param name="DataFolder">Outside the store: heads of the record are written here.</param>
/// <param name="Smtp">Null where no mail server is set.</param>
/// <param name="Proxies">Who may say from where a request came. Empty: nobody.</param>
/// <param name="Telemetry">Where traces and metrics go, by OTLP; null for nowhere.</param>
/// <param name="Demo">The folder of the example audits, where the store is to hold the demo region and nothing real; else null.</param>
public sealed record Settings(
    StoreSettings Store,
    KeyFile Key,
    Uri PublicAddress,
    string DataFolder,
    SmtpSettings? Smtp = null,
    IReadOnlyList<IPNetwork>? Proxies = null,
    Uri? Telemetry = null,
    string? Demo = null
)
{
    /// <summary>In place of a mail server; null where mails do not go by GOV.UK Notify.</summary>
    public NotifySettings? Notify { get; init; }

    /// <summary>The earlier key is lost, and the record goes on under another one.</summary>
    public bool HasNewKey { get; init; }

    /// <summary>Mails go out by themselves.</summary>
    public bool SendsMail => Smtp is not null || Notify is not null;

    /// <summary>With whose accounts people may sign in, in the order of their buttons.</summary>
    public IReadOnlyList<SignOnProvider> SignOn { get; init; } = [];

    /// <summary>Over https, which every address but this machine's own is.</summary>
    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>An address for a mail: https://eleven.example.org/sign-in.</summary>
    public string Link(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}

/// <summary>The part of the settings that says where the store is, and what its record is sealed with.</summary>
/// <param name="DataFolder">Null where it is not set: no heads are compared then.</param>
public sealed record KeptStore(StoreSettings Store, KeyFile Key, string? DataFolder)
{
    public RecordSeal Seal { get; } = new(Key.RecordKey, TimeProvider.System);
}
