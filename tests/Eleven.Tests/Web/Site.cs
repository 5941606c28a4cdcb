using System.Net;
using System.Net.Sockets;
using Eleven.Store;
using Eleven.Store.Keys;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Web;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Eleven.Tests.Web;

/// <summary>The application itself on a port of its own, over a real store.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>A route that fails as a mistake of the program does, with words of a person in its message.</summary>
    public const string Failing = "/test/failing";
    public const string Secret = "what-somebody-typed";
    private readonly WebApplication _host;

    private Site(WebApplication host, Settings settings, KeptLog log) => (_host, Settings, Kept) = (host, settings, log);

    public Settings Settings { get; }

    public Uri Address => Settings.PublicAddress;

    public string Log => Kept.Text;

    public IServiceProvider Services => _host.Services;

    private KeptLog Kept { get; }

    /// <summary>Of whoever runs it on this machine; what is not said is set to something that works.</summary>
    public static Settings On(StoreSettings store, string folder) =>
        new(store, new KeyFile(EmptyStore.Key), new Uri($"http://localhost:{FreePort()}"), folder);

    /// <param name="listen">Where it listens, if not at its public address.</param>
    public static async Task<Site> Start(Settings settings, Uri? listen = null, Action<IServiceCollection>? with = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "Eleven.Web", EnvironmentName = Environments.Production }
        );
        builder.WebHost.UseUrls((listen ?? settings.PublicAddress).AbsoluteUri);
        builder.WebHost.UseStaticWebAssets();
        var log = new KeptLog();
        builder.Logging.AddLogs();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(
            new PermissionTable([
                .. PermissionTable.Lines,
                new Eleven.Web.Permission.Permission("test/failing", new Who.Anyone(), new Who.Nobody()),
            ])
        );
        builder.Services.AddSingleton<SayToStarter>(log.Said.Enqueue);
        // Passwords of tests are no secrets.
        builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 10);
        with?.Invoke(builder.Services);
        var host = ElevenHost.Build(builder, settings);
        host.MapGet(Failing, string () => throw new FormatException($"{Secret} is no number"));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, settings, log);
    }

    /// <summary>What was printed for whoever started it.</summary>
    public IReadOnlyCollection<string> Said => Kept.Said;

    public Visitor Visitor() => new(Address) { Protection = Services.GetRequiredService<IDataProtectionProvider>() };

    /// <summary>Somebody with a browser in which both steps of signing in are done.</summary>
    public Task<Visitor> SignedInAs(Person person) => SignedInAs(person, whole: true);

    /// <summary>Somebody who gave their password, and has the second step before them.</summary>
    public Task<Visitor> HalfwayAs(Person person) => SignedInAs(person, whole: false);

    private async Task<Visitor> SignedInAs(Person person, bool whole)
    {
        var now = DateTime.UtcNow;
        var session = new Session
        {
            PersonId = person.Id,
            IsWhole = whole,
            StartedAt = now,
            SeenAt = now,
            Device = "Test",
        };
        await using var scope = Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>().As(Actor.Program("test"));
        store.Sessions.Add(session);
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        var visitor = Visitor();
        visitor.Cookies.Add(Address, new Cookie("eleven", scope.ServiceProvider.GetRequiredService<Sessions>().Cookie(session.Id)));
        return visitor;
    }

    /// <summary>The store, to look at or to put things into.</summary>
    public StoreContext Open(string actor = "test") => _host.Services.GetRequiredService<Stores>().Open(actor);

    public Task Stop() => _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
