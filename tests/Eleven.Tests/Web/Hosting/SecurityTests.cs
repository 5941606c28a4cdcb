using System.Net;
using Eleven.Tests.Store;
using Eleven.Web.Hosting;

namespace Eleven.Tests.Web.Hosting;

public sealed class SecurityTests(Sites sites) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-security-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    [InlineData("/eleven.css")]
    public async Task Every_answer_forbids_what_no_page_needs(string path)
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        using var answer = await visitor.Ask(new(HttpMethod.Get, path));

        Header(answer, "Content-Security-Policy").ShouldBe(SecurityHeaders.Policy);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
        SecurityHeaders.Policy.ShouldNotContain("unsafe");
        SecurityHeaders.Policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task A_page_is_kept_by_nobody_on_its_way_and_styles_are()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        using var page = await visitor.Ask(new(HttpMethod.Get, "/no-such-page"));
        using var styles = await visitor.Ask(new(HttpMethod.Get, "/eleven.css"));

        Header(page, "Cache-Control").ShouldBe("no-store");
        Header(styles, "Cache-Control").ShouldBe("no-cache");
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var (settings, port) = Public(store);
        await using var site = await Site.Start(settings, port);
        using var visitor = new Visitor(port);

        using var answer = await visitor.Ask(Asked("/no-such-page", "eleven.example.org"));

        Header(answer, "Strict-Transport-Security").ShouldBe("max-age=31536000");
    }

    [Theory]
    [InlineData("eleven.example.org", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("elsewhere.example.org", "/no-such-page", HttpStatusCode.BadRequest)]
    [InlineData("elsewhere.example.org", "/eleven.css", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.7", "/health/ready", HttpStatusCode.OK)]
    public async Task Only_the_public_address_is_answered(string host, string path, HttpStatusCode status)
    {
        await using var store = await sites.Store(Database.Sqlite);
        var (settings, port) = Public(store);
        await using var site = await Site.Start(settings, port);
        using var visitor = new Visitor(port);

        using var answer = await visitor.Ask(Asked(path, host));

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("/people?page=2", "/people?page=2")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("people", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData(@"/\evil.example", "/")]
    [InlineData(@"\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData(" //evil.example", "/")]
    public void One_comes_back_to_an_address_of_this_service_or_to_the_first_page(string? address, string comes) =>
        LocalAddress.Or(address).ShouldBe(comes);

    public void Dispose() => _folder.Delete(recursive: true);

    private (Settings Settings, Uri Listen) Public(EmptyStore store)
    {
        var settings = Site.On(store.Settings, _folder.FullName);
        return (settings with { PublicAddress = new("https://eleven.example.org") }, settings.PublicAddress);
    }

    private static HttpRequestMessage Asked(string path, string host) => new(HttpMethod.Get, path) { Headers = { Host = host } };

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
