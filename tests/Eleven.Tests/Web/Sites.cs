using Eleven.Store.Mail;
using Eleven.Tests.Store;
using Eleven.Tests.Store.Mail;
using Eleven.Tests.Web;
using Eleven.Tests.Web.SignOn;
using Eleven.Web.Hosting;

[assembly: AssemblyFixture(typeof(Sites))]

namespace Eleven.Tests.Web;

/// <summary>One site on each database for every test that does not need its own. Each starts when it is first asked for.</summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _postgres = new(StartPostgres);
    private readonly Dictionary<Database, Lazy<Task<Site>>> _sites;
    private readonly List<IAsyncDisposable> _used = [];
    private readonly SmtpListener _mails = new();
    private readonly Lazy<Task<Provider>> _council = new(() => Provider.Start("council"));
    private readonly Lazy<Task<Provider>> _police = new(() => Provider.Start("police"));

    public Sites() => _sites = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Site>>(() => Start(d)));

    public Task<Site> On(Database database) => _sites[database].Value;

    /// <summary>With whose accounts people may sign in at both sites. Its tokens say whether it asked for a second step.</summary>
    public Task<Provider> Council() => _council.Value;

    /// <summary>Another, which is trusted to ask for a second step.</summary>
    public Task<Provider> Police() => _police.Value;

    /// <summary>An empty store of the test's own.</summary>
    public async Task<EmptyStore> Store(Database database) => await EmptyStore.On(database, await Postgres());

    public Task<PostgresServer> Postgres() => _postgres.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var used in Enumerable.Reverse(_used))
        {
            await used.DisposeAsync();
        }
        foreach (var provider in new[] { _council, _police }.Where(p => p.IsValueCreated))
        {
            await (await provider.Value).DisposeAsync();
        }
        await _mails.DisposeAsync();
        if (_postgres.IsValueCreated)
        {
            await (await _postgres.Value).DisposeAsync();
        }
    }

    private async Task<Site> Start(Database database)
    {
        var store = await Store(database);
        var folder = Directory.CreateTempSubdirectory("eleven-site-").FullName;
        var smtp = new SmtpSettings("127.0.0.1", _mails.Port, "Eleven <eleven@example.org>", StartTls: false);
        var settings = Site.On(store.Settings, folder);
        SignOnProvider[] providers = [(await Council()).For(settings), (await Police()).For(settings, trusted: true)];
        var site = await Site.Start(settings with { Smtp = smtp, SignOn = providers });
        lock (_used)
        {
            _used.AddRange([new Folder(folder), store, site]);
        }
        return site;
    }

    private static async Task<PostgresServer> StartPostgres()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        return server;
    }

    private sealed record Folder(string Path) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Directory.Delete(Path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
