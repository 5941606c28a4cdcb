using System.Net;
using System.Text;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Hosting;

public sealed class TelemetryTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-telemetry-");

    [Fact]
    public async Task Traces_and_metrics_tell_routes_and_neither_addresses_nor_queries()
    {
        using var collector = new HttpListener();
        var address = $"http://localhost:{Site.FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        var gathered = Gather(collector);
        await using var store = await sites.Store(Database.Sqlite);
        await using (var site = await Site.Start(Site.On(store.Settings, _folder.FullName) with { Telemetry = new(address) }))
        {
            using var visitor = site.Visitor();
            await visitor.Get("/health/ready?name=jo-example");
            await visitor.Get("/jo-example");
            await site.Stop();
        }
        collector.Stop();

        var sent = await gathered;
        sent.Keys.ShouldBe(["/v1/traces", "/v1/metrics"], ignoreOrder: true);
        sent["/v1/traces"].ShouldContain("/health/ready");
        sent["/v1/metrics"].ShouldContain("http.server.request.duration");
        string.Concat(sent.Values).ShouldNotContain("jo-example");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<Dictionary<string, string>> Gather(HttpListener collector)
    {
        var sent = new Dictionary<string, string>();
        try
        {
            while (true)
            {
                var context = await collector.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                sent[context.Request.Url!.AbsolutePath] = await reader.ReadToEndAsync();
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            return sent;
        }
    }
}
