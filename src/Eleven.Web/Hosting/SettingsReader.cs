using System.Net;
using Eleven.Store;
using Eleven.Store.Keys;

namespace Eleven.Web.Hosting;

/// <summary>Reads the settings, and collects every mistake in them: one sentence each, that names the setting as an environment variable.</summary>
public sealed class SettingsReader(IConfiguration configuration) : SettingsPart(configuration.GetSection(Section), [])
{
    public IReadOnlyList<string> Mistakes => All;

    /// <summary>Null where there are mistakes.</summary>
    public Settings? Read()
    {
        var store = Store();
        var key = Key();
        var hasNewKey = Truth("NewKey", false);
        var address = Address();
        var folder = Folder();
        var (smtp, notify) = new MailReader(Values, All).Read();
        var proxies = Proxies();
        var telemetry = Telemetry();
        var demo = Demo(address);
        var signOn = new SignOnReader(
            Values.GetSection(SignOnReader.Section),
            (name, wrong, write) => Mistake<string>(name, wrong, write)
        ).Read();
        All.AddRange(Listening.Mistakes(configuration));
        foreach (var (name, toDo) in SettingsNames.Unknown(Values))
        {
            Mistake<string>(name, "is no setting", toDo);
        }
        return All.Count == 0
            ? new(store!, key!, address!, folder!, smtp, proxies, telemetry, demo)
            {
                Notify = notify,
                SignOn = signOn,
                HasNewKey = hasNewKey,
            }
            : null;
    }

    /// <summary>As <see cref="Read"/>, but only what the store needs.</summary>
    public KeptStore? ReadStore()
    {
        var (store, key) = (Store(), Key());
        return All.Count == 0 ? new(store!, key!, Text("DataFolder")) : null;
    }

    private StoreSettings? Store()
    {
        const string name = "Store";
        if (Required(name, "a connection string, such as Data Source=/var/lib/eleven/eleven.db") is not { } connection)
        {
            return null;
        }
        try
        {
            var store = new StoreSettings(connection);
            return Directory.Exists(store.File)
                ? Mistake<StoreSettings>(
                    name,
                    $"names {store.File}, which is a folder",
                    $"Write the path of a file, such as Data Source={Path.Combine(store.File, "eleven.db")}."
                )
                : store;
        }
        catch (ArgumentException wrong)
        {
            // The sentence, without the name of the argument.
            return Mistake<StoreSettings>(name, "names no store", wrong.Message.Split(" (Parameter")[0]);
        }
    }

    private KeyFile? Key()
    {
        const string name = "KeyFile";
        const string make = "Make one with: head -c 32 /dev/urandom > eleven.key";
        if (Required(name, "the path of a file of 32 random bytes, outside the store") is not { } path)
        {
            return null;
        }
        try
        {
            return new KeyFile(File.ReadAllBytes(path));
        }
        catch (InvalidDataException wrong)
        {
            return Mistake<KeyFile>(name, $"names {path}, which is no key", $"{wrong.Message} {make}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Mistake<KeyFile>(name, $"names {path}, which cannot be read", $"{wrong.Message} {make}");
        }
    }

    private string? Folder()
    {
        const string name = "DataFolder";
        const string write = "the folder for the exported heads of the record, such as /var/lib/eleven";
        if (Required(name, write) is not { } path)
        {
            return null;
        }
        try
        {
            Directory.CreateDirectory(path);
            using var tried = new FileStream(
                Path.Combine(path, Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return path;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Mistake<string>(name, $"names {path}, in which nothing can be written", $"{wrong.Message} Write {write}.");
        }
    }

    private Uri? Address()
    {
        const string name = "PublicAddress";
        const string write = "Write the address that people use, such as https://eleven.example.org";
        if (Required(name, "the address that people use, such as https://eleven.example.org") is not { } text)
        {
            return null;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Mistake<Uri>(name, $"is {text}, which is no web address", write + ".");
        }
        if (address.PathAndQuery != "/" || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            return Mistake<Uri>(name, $"is {text}, which has more than a scheme, a name and a port", write + ", without a path.");
        }
        return address.Scheme == "https" || address.IsLoopback
            ? address
            : Mistake<Uri>(
                name,
                $"is {text}, over which passwords could be read on their way",
                write + ". Only localhost may do with http."
            );
    }

    private List<IPNetwork> Proxies()
    {
        var networks = new List<IPNetwork>();
        foreach (var one in (Text("Proxies") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(one, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(one, out var address))
            {
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                Mistake<string>(
                    "Proxies",
                    $"names {one}, which is no address",
                    "Write addresses or networks with commas between: 127.0.0.1, 10.0.0.0/8."
                );
            }
        }
        return networks;
    }

    private Uri? Telemetry() =>
        Text("Telemetry") is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : Mistake<Uri>(
            "Telemetry",
            $"is {text}, which is no web address",
            "Write the OTLP endpoint of a collector, such as http://localhost:4318."
        );

    // Whoever gets at a printed link is in: it is for this machine alone.
    private string? Demo(Uri? address) =>
        Text("Demo") is not { } folder ? null
        : !Directory.Exists(folder)
            ? Mistake<string>("Demo", $"names {folder}, which is no folder", "Write the folder of the example audits, or leave it out.")
        : address is { IsLoopback: false }
            ? Mistake<string>("Demo", "is for this machine alone", "Write a public address such as http://localhost:5000, or leave it out.")
        : folder;
}
