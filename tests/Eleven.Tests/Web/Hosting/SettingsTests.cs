using System.Text.RegularExpressions;
using Eleven.Tests.Store;
using Eleven.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Eleven.Tests.Web.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-settings-");

    private static readonly (string Name, string Value)[] Council =
    [
        ("SignOn:council:Name", "Five Rivers Council"),
        ("SignOn:council:Authority", "https://sso.example.org/council"),
        ("SignOn:council:ClientId", "eleven"),
        ("SignOn:council:ClientSecret", "word"),
    ];

    private static readonly (string Name, string Value)[] Notify =
    [
        ("Notify:Key", "my_test-key-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"),
        ("Notify:Template", "f33517ff-2a88-4f6e-b855-c550268ce08a"),
    ];

    private string Key => Path.Combine(_folder.FullName, "eleven.key");

    [Fact]
    public void What_is_set_is_read()
    {
        var (settings, mistakes) = Read(
            ("Smtp:Host", "smtp.example.org"),
            ("Smtp:From", "Five Rivers <five@example.org>"),
            ("Smtp:Port", "2525"),
            ("Smtp:StartTls", "false"),
            ("Smtp:User", "eleven"),
            ("Smtp:Password", "word"),
            ("Proxies", "127.0.0.1, 10.0.0.0/8"),
            ("Telemetry", "http://localhost:4318")
        );

        mistakes.ShouldBeEmpty();
        settings!.Store.File.ShouldBe("eleven.db");
        settings.Link("/sign-in").ShouldBe("https://eleven.example.org/sign-in");
        settings.Smtp.ShouldBe(new("smtp.example.org", 2525, "Five Rivers <five@example.org>", false, "eleven", "word"));
        settings.Proxies!.Select(p => p.ToString()).ShouldBe(["127.0.0.1/32", "10.0.0.0/8"]);
        settings.Telemetry!.Port.ShouldBe(4318);
    }

    [Theory]
    [InlineData("Smpt:Host", "Eleven__Smpt__Host is no setting. Did you mean Eleven__Smtp__Host?")]
    [InlineData("SMTP:HOSTS", "Eleven__SMTP__HOSTS is no setting. Did you mean Eleven__Smtp__Host?")]
    [InlineData("PublicAdress", "Eleven__PublicAdress is no setting. Did you mean Eleven__PublicAddress?")]
    [InlineData("Weather", "Eleven__Weather is no setting. Take it out: docs/hosting/settings.md names all that there are.")]
    [InlineData("Store:File", "Eleven__Store__File is no setting. Did you mean Eleven__Store?")]
    [InlineData("SingOn:council:Name", "Eleven__SingOn__council__Name is no setting. Did you mean Eleven__SignOn__council__Name?")]
    public void A_name_that_is_no_setting_is_refused_with_the_one_that_was_probably_meant(string name, string said) =>
        Read((name, "secret-word")).Mistakes.ShouldContain(said);

    [Fact]
    public void Names_may_be_written_in_any_case()
    {
        var (settings, mistakes) = Read(("PROXIES", "127.0.0.1"), ("SIGNON:COUNCIL:NAME", "Council"), ("smtp:host", "a.example.org"));

        settings.ShouldBeNull();
        mistakes.ShouldNotContain(m => m.Contains("is no setting"));
    }

    [Fact]
    public void The_page_of_settings_names_all_that_there_are_and_no_other()
    {
        string[] named =
        [
            .. Regex
                .Matches(Docs("settings.md"), "^\\| .*?\\| ", RegexOptions.Multiline)
                .SelectMany(row => Regex.Matches(row.Value, "`Eleven__([A-Za-z_]+)`"))
                .Select(m => m.Groups[1].Value.Replace("__", ":")),
        ];

        named.Order().ShouldBe(AskedFor().Where(n => !n.StartsWith("SignOn", StringComparison.Ordinal)).Order());
        foreach (var name in named)
        {
            Read((name, "x")).Mistakes.ShouldNotContain(m => m.Contains("is no setting"), name);
        }
    }

    [Fact]
    public void The_page_of_single_sign_on_names_all_that_a_provider_has()
    {
        var named = Regex
            .Matches(Docs("README.md"), "Eleven__SignOn__council__([A-Za-z]+)")
            .Select(m => "SignOn:council:" + m.Groups[1].Value);

        named.Distinct().Order().ShouldBe(AskedFor().Where(n => n.StartsWith("SignOn:council:", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void A_data_folder_in_which_nothing_can_be_written_is_refused() =>
        Read(("DataFolder", "/proc/nothing"))
            .Mistakes.ShouldHaveSingleItem()
            .ShouldStartWith("Eleven__DataFolder names /proc/nothing, in which nothing can be written.");

    [Fact]
    public void Four_settings_are_enough()
    {
        var (settings, mistakes) = Read();

        mistakes.ShouldBeEmpty();
        settings!.Smtp.ShouldBeNull();
        settings.Telemetry.ShouldBeNull();
        settings.Proxies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Store", "", "Eleven__Store is not set. Write a connection string, such as Data Source=/var/lib/eleven/eleven.db.")]
    [InlineData("Store", "Database=x", "Eleven__Store names no store. The store's connection string must name either a SQLite file,")]
    [InlineData("KeyFile", "", "Eleven__KeyFile is not set. Write the path of a file of 32 random bytes, outside the store.")]
    [InlineData("KeyFile", "/nowhere/eleven.key", "Eleven__KeyFile names /nowhere/eleven.key, which cannot be read.")]
    [InlineData(
        "KeyFile",
        "/etc/hostname",
        "Eleven__KeyFile names /etc/hostname, which is no key. The key file must hold 32 random bytes and holds"
    )]
    [InlineData(
        "PublicAddress",
        "",
        "Eleven__PublicAddress is not set. Write the address that people use, such as https://eleven.example.org."
    )]
    [InlineData("PublicAddress", "eleven", "Eleven__PublicAddress is eleven, which is no web address. Write")]
    [InlineData("PublicAddress", "ftp://eleven.example.org", "Eleven__PublicAddress is ftp://eleven.example.org, which is no web address.")]
    [InlineData("PublicAddress", "https://example.org/eleven", "Eleven__PublicAddress is https://example.org/eleven, which has more than")]
    [InlineData(
        "PublicAddress",
        "http://eleven.example.org",
        "Eleven__PublicAddress is http://eleven.example.org, over which passwords could be read"
    )]
    [InlineData("DataFolder", "", "Eleven__DataFolder is not set. Write the folder for the exported heads")]
    [InlineData("Smtp:Host", "smtp.example.org", "Eleven__Smtp__From is not set. Write the sender")]
    [InlineData("Smtp:From", "five@example.org", "Eleven__Smtp__Host is not set. Write the name of the mail server")]
    [InlineData("Proxies", "10.0.0.0/8, nginx", "Eleven__Proxies names nginx, which is no address.")]
    [InlineData("Demo", "/nowhere", "Eleven__Demo names /nowhere, which is no folder.")]
    [InlineData("Demo", "/", "Eleven__Demo is for this machine alone.")]
    [InlineData("Telemetry", "localhost", "Eleven__Telemetry is localhost, which is no web address.")]
    public void A_mistake_is_one_sentence_that_names_the_setting_and_what_to_write(string name, string value, string said)
    {
        var (settings, mistakes) = Read((name, value));

        settings.ShouldBeNull();
        mistakes.ShouldHaveSingleItem().ShouldStartWith(said);
    }

    [Theory]
    [InlineData("Port", "smtp", "Eleven__Smtp__Port is smtp, which is no port.")]
    [InlineData("Port", "70000", "Eleven__Smtp__Port is 70000, which is no port.")]
    [InlineData("StartTls", "maybe", "Eleven__Smtp__StartTls is maybe. Write true or false.")]
    [InlineData("From", "Five Rivers", "Eleven__Smtp__From is Five Rivers, which is no e-mail address.")]
    [InlineData("User", "eleven", "Eleven__Smtp__User and Smtp__Password go together.")]
    public void A_mistake_about_the_mail_server_is_too(string name, string value, string said)
    {
        var (_, mistakes) = Read(("Smtp:Host", "smtp.example.org"), ("Smtp:From", "five@example.org"), ("Smtp:" + name, value));

        mistakes.ShouldHaveSingleItem().ShouldStartWith(said);
    }

    [Fact]
    public void Providers_of_single_sign_on_are_read_with_what_is_not_said()
    {
        var (settings, mistakes) = Read([
            .. Council,
            ("SignOn:POLICE:Name", "Police"),
            ("SignOn:POLICE:Authority", "https://login.example.org/police/"),
            ("SignOn:POLICE:ClientId", "eleven"),
            ("SignOn:POLICE:ClientSecret", "other word"),
            ("SignOn:POLICE:Scopes", "openid email"),
            ("SignOn:POLICE:TrustSecondStep", "true"),
        ]);

        mistakes.ShouldBeEmpty();
        settings!.SignOn.ShouldBe([
            new("council", "Five Rivers Council", new("https://sso.example.org/council"), "eleven", "word", "openid profile", false),
            new("police", "Police", new("https://login.example.org/police/"), "eleven", "other word", "openid email", true),
        ]);
        settings.ToString().ShouldNotContain("other word");
    }

    [Theory]
    [InlineData("Name", "", "Eleven__SignOn__council__Name is not set. Write what stands on the button")]
    [InlineData("Authority", "", "Eleven__SignOn__council__Authority is not set. Write the issuer of its tokens")]
    [InlineData("ClientId", "", "Eleven__SignOn__council__ClientId is not set.")]
    [InlineData("ClientSecret", "", "Eleven__SignOn__council__ClientSecret is not set.")]
    [InlineData("Authority", "sso.example.org", "Eleven__SignOn__council__Authority is sso.example.org, which is no web address.")]
    [InlineData("Authority", "http://sso.example.org", "Eleven__SignOn__council__Authority is http://sso.example.org, over which")]
    [InlineData(
        "Authority",
        "https://sso.example.org/?a=b",
        "Eleven__SignOn__council__Authority is https://sso.example.org/?a=b, which has"
    )]
    [InlineData(
        "Authority",
        "https://sso.example.org/.well-known/openid-configuration",
        "Eleven__SignOn__council__Authority is https://sso.example.org/.well-known/openid-configuration, which is the discovery document."
    )]
    [InlineData(
        "Authority",
        "https://login.microsoftonline.com/common/v2.0",
        "Eleven__SignOn__council__Authority is https://login.microsoftonline.com/common/v2.0, where people of any organisation sign in."
    )]
    [InlineData("Scopes", "profile", "Eleven__SignOn__council__Scopes is profile, without openid.")]
    [InlineData("TrustSecondStep", "yes", "Eleven__SignOn__council__TrustSecondStep is yes. Write true or false.")]
    [InlineData("Secret", "word", "Eleven__SignOn__council__Secret is no setting. A provider has Name, Authority,")]
    public void A_mistake_about_a_provider_of_single_sign_on_is_too(string name, string value, string said) =>
        Read([.. Council, ("SignOn:council:" + name, value)]).Mistakes.ShouldHaveSingleItem().ShouldStartWith(said);

    [Fact]
    public void Two_providers_of_one_name_or_authority_are_a_mistake()
    {
        (string, string)[] twin = [.. Council.Select(c => (c.Name.Replace("council", "twin"), c.Value))];

        Read([.. Council, .. twin])
            .Mistakes.ShouldHaveSingleItem()
            .ShouldBe("Eleven__SignOn__twin__Name is the name of council too. Each provider stands here once.");
        Read([.. Council, .. twin, ("SignOn:twin:Name", "Twin"), ("SignOn:twin:Authority", "https://sso.example.org/council/")])
            .Mistakes.ShouldHaveSingleItem()
            .ShouldBe("Eleven__SignOn__twin__Authority is the authority of council too. Each provider stands here once.");
        Read([("SignOn:the-council:Name", "Council")])
            .Mistakes.ShouldHaveSingleItem()
            .ShouldStartWith("Eleven__SignOn__the-council has a name that cannot stand in an address.");
    }

    [Fact]
    public void Mails_go_by_Notify_where_its_key_and_template_are_set()
    {
        var (settings, mistakes) = Read(Notify);

        mistakes.ShouldBeEmpty();
        settings!.Notify.ShouldBe(
            new(
                new("https://api.notifications.service.gov.uk"),
                "26785a09-ab16-4eb0-8407-a37497a57506",
                "3d844edf-8d35-48ac-975b-e847b4f122b0",
                new("f33517ff-2a88-4f6e-b855-c550268ce08a")
            )
        );
        settings.SendsMail.ShouldBeTrue();
    }

    [Theory]
    [InlineData(
        "Notify:Key",
        "my_key-26785a09-ab16-4eb0-8407-a37497a57506",
        "Eleven__Notify__Key is no API key of GOV.UK Notify. Copy the whole"
    )]
    [InlineData("Notify:Key", "", "Eleven__Notify__Key is not set. Write an API key of your service")]
    [InlineData("Notify:Template", "", "Eleven__Notify__Template is not set. Write the id of the template")]
    [InlineData("Notify:Template", "letters", "Eleven__Notify__Template is letters, which is no id. Copy the id")]
    [InlineData("Notify:Address", "http://notify.example.org", "Eleven__Notify__Address is http://notify.example.org, which is no address")]
    [InlineData(
        "Notify:Address",
        "https://notify.example.org/api",
        "Eleven__Notify__Address is https://notify.example.org/api, which is no"
    )]
    public void A_mistake_about_Notify_is_told(string name, string value, string said) =>
        Read([.. Notify, (name, value)]).Mistakes.ShouldHaveSingleItem().ShouldStartWith(said);

    [Fact]
    public void Mails_that_come_back_are_read_from_a_Maildir_that_there_is()
    {
        (string, string)[] smtp = [("Smtp:Host", "smtp.example.org"), ("Smtp:From", "five@example.org")];
        (string, string)[] set = [.. smtp, ("Smtp:ReturnAddress", "back@example.org"), ("Smtp:ReturnFolder", _folder.FullName)];

        Read(set)
            .Mistakes.ShouldBe([
                $"Eleven__Smtp__ReturnFolder names {_folder.FullName}, which is no Maildir. Write a folder that has the folders new and cur in it.",
            ]);
        _folder.CreateSubdirectory("new");
        _folder.CreateSubdirectory("cur");
        var (settings, mistakes) = Read(set);
        mistakes.ShouldBeEmpty();
        (settings!.Smtp!.ReturnAddress, settings.Smtp.ReturnFolder).ShouldBe(("back@example.org", _folder.FullName));
        Read([.. smtp, ("Smtp:ReturnAddress", "Five <back@example.org>")])
            .Mistakes.ShouldHaveSingleItem()
            .ShouldStartWith("Eleven__Smtp__ReturnAddress is Five <back@example.org>, which is no e-mail address alone.");
    }

    [Fact]
    public void Mails_do_not_go_two_ways()
    {
        var mistakes = Read([.. Notify, ("Smtp:Host", "smtp.example.org"), ("Smtp:From", "five@example.org")]).Mistakes;

        mistakes.ShouldBe(["Eleven__Notify__Key and Smtp__Host are both set. Mails go one way: leave out one of the two."]);
    }

    [Fact]
    public void A_wrong_key_is_not_repeated() =>
        Read([.. Notify, ("Notify:Key", "secret-word")]).Mistakes.ShouldHaveSingleItem().ShouldNotContain("secret-word");

    [Fact]
    public void A_key_file_of_zeros_is_refused()
    {
        File.WriteAllBytes(Key, new byte[32]);

        Read(("KeyFile", Key)).Mistakes.ShouldHaveSingleItem().ShouldContain("not random");
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    public void This_machine_alone_may_do_without_https(string address) => Read(("PublicAddress", address)).Mistakes.ShouldBeEmpty();

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Docs(string page) => File.ReadAllText(ProjectFolder.Path("docs", "hosting", page));

    // What is looked up while everything that can be set is.
    private static IEnumerable<string> AskedFor()
    {
        var asked = new Heard();
        new SettingsReader(new ConfigurationBuilder().Add(asked).Build()).Read();
        return from name in asked.Names
            where
                name.StartsWith("Eleven:", StringComparison.Ordinal)
                && !asked.Names.Any(n => n.StartsWith(name + ":", StringComparison.Ordinal))
            select name["Eleven:".Length..];
    }

    private sealed class Heard : ConfigurationProvider, IConfigurationSource
    {
        public HashSet<string> Names { get; } = [];

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Names.Add(key);
            return base.TryGet(key, out value);
        }

        public override void Load() =>
            Data = Council
                .Concat(Notify)
                .Append(("Smtp:Host", "smtp.example.org"))
                .ToDictionary(s => "Eleven:" + s.Item1, string? (s) => s.Item2, StringComparer.OrdinalIgnoreCase);
    }

    private (Settings? Settings, IReadOnlyList<string> Mistakes) Read(params (string Name, string Value)[] instead)
    {
        if (!File.Exists(Key))
        {
            File.WriteAllBytes(Key, EmptyStore.Key);
        }
        var values = new Dictionary<string, string?>
        {
            ["Eleven:Store"] = "Data Source=eleven.db",
            ["Eleven:KeyFile"] = Key,
            ["Eleven:PublicAddress"] = "https://eleven.example.org",
            ["Eleven:DataFolder"] = _folder.FullName,
        };
        foreach (var (name, value) in instead)
        {
            values["Eleven:" + name] = value;
        }
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return (reader.Read(), reader.Mistakes);
    }
}
