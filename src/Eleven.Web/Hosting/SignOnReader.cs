using System.Text.RegularExpressions;

namespace Eleven.Web.Hosting;

/// <summary>Reads the providers of single sign-on: Eleven__SignOn__council__Name and so on, where council is a word of one's own.</summary>
/// <param name="mistake">Told the name of a setting, what is wrong with it, and what to write.</param>
internal sealed partial class SignOnReader(IConfigurationSection section, Action<string, string, string> mistake)
{
    public const string Section = "SignOn";
    private const string DefaultScopes = "openid profile";
    private const int LongestName = 60;
    private const string Example = "such as https://sso.example.org/realms/council";

    // Addresses at which anybody with an account of Microsoft signs in, of whatever organisation.
    private static readonly string[] Everybodys = ["common", "organizations", "consumers"];

    private static readonly string[] Known = ["Name", "Authority", "ClientId", "ClientSecret", "Scopes", "TrustSecondStep"];

    private int _wrong;

    public IReadOnlyList<SignOnProvider> Read()
    {
        var providers = section.GetChildren().Select(Provider).OfType<SignOnProvider>().ToList();
        foreach (var (i, one) in providers.Index())
        {
            if (providers.Take(i).FirstOrDefault(p => p.Name == one.Name || p.IsOf(one.Authority.OriginalString)) is { } twin)
            {
                var (setting, same) = twin.Name == one.Name ? ("Name", "name") : ("Authority", "authority");
                mistake($"{Section}:{one.Code}:{setting}", $"is the {same} of {twin.Code} too", "Each provider stands here once.");
            }
        }
        return providers;
    }

    private SignOnProvider? Provider(IConfigurationSection one)
    {
        if (!Code().IsMatch(one.Key))
        {
            mistake(
                $"{Section}:{one.Key}",
                "has a name that cannot stand in an address",
                "Write up to 30 letters and digits, such as council."
            );
            return null;
        }
        var before = _wrong;
        foreach (var other in one.GetChildren().Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Wrong<string>(one, other.Key, "is no setting", $"A provider has {string.Join(", ", Known)}.");
        }
        var provider = new SignOnProvider(
            one.Key.ToLowerInvariant(),
            Name(one) ?? "",
            Authority(one)!,
            Required(one, "ClientId", "what the provider gave for this service") ?? "",
            Required(one, "ClientSecret", "what the provider gave for this service") ?? "",
            Scopes(one),
            Trusts(one)
        );
        return _wrong == before ? provider : null;
    }

    private string? Name(IConfigurationSection one) =>
        Required(one, "Name", "what stands on the button, such as Five Rivers Council") switch
        {
            { Length: > LongestName } name => Wrong<string>(one, "Name", $"has {name.Length} letters", $"Write up to {LongestName}."),
            var name => name,
        };

    private string Scopes(IConfigurationSection one)
    {
        var scopes = Text(one, "Scopes") ?? DefaultScopes;
        return scopes.Split(' ').Contains("openid")
            ? scopes
            : Wrong<string>(one, "Scopes", $"is {scopes}, without openid", $"Write scopes with spaces between, such as {DefaultScopes}.")
                ?? "";
    }

    private bool Trusts(IConfigurationSection one) =>
        Text(one, "TrustSecondStep") is { } text
        && (bool.TryParse(text, out var truth) ? truth : Wrong<bool>(one, "TrustSecondStep", $"is {text}", "Write true or false."));

    private Uri? Authority(IConfigurationSection one) =>
        Required(one, "Authority", $"the issuer of its tokens, {Example}") is { } text
            ? Authority(text, (wrong, write) => Wrong<Uri>(one, "Authority", wrong, write))
            : null;

    private string? Required(IConfigurationSection one, string name, string what) =>
        Text(one, name) ?? Wrong<string>(one, name, "is not set", $"Write {what}.");

    private static string? Text(IConfigurationSection one, string name) => string.IsNullOrWhiteSpace(one[name]) ? null : one[name]!.Trim();

    private T? Wrong<T>(IConfigurationSection one, string name, string wrong, string write)
    {
        _wrong++;
        mistake($"{Section}:{one.Key}:{name}", wrong, write);
        return default;
    }

    private static Uri? Authority(string text, Func<string, string, Uri?> wrong)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return wrong($"is {text}, which is no web address", $"Write the issuer of its tokens, {Example}.");
        }
        if (address.Scheme != "https" && !address.IsLoopback)
        {
            return wrong($"is {text}, over which anybody could answer", "Write an address with https. Only localhost may do with http.");
        }
        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            return wrong($"is {text}, which has more than a name and a path", $"Write the issuer alone, {Example}.");
        }
        if (address.AbsolutePath.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal))
        {
            return wrong($"is {text}, which is the discovery document", "Write what stands before /.well-known/openid-configuration.");
        }
        return Everybodys.Contains(address.Segments.ElementAtOrDefault(1)?.Trim('/')) && address.Host == "login.microsoftonline.com"
            ? wrong($"is {text}, where people of any organisation sign in", "Write the address with your tenant's id in it.")
            : address;
    }

    // An environment variable may have capitals only; an address has none.
    [GeneratedRegex("^[A-Za-z0-9]{1,30}$")]
    private static partial Regex Code();
}
