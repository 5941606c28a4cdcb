using System.IO.Compression;

namespace Eleven.Tests.Govuk;

/// <summary>Styles and script as the server sends them.</summary>
public sealed class AssetTests(GalleryHost host)
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href", 16)]
    [InlineData("script", "src", 11)]
    public async Task It_is_small_and_fetched_once(string element, string attribute, int kilobytes)
    {
        var address = (await host.Get("/gallery")).QuerySelector(element)!.GetAttribute(attribute)!;
        using var response = await host.Compressed(address);

        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(kilobytes * 1024);
        // Its name has a print of its content, which is what a browser may keep for ever.
        address.ShouldMatch(@"^/eleven\.\w{10}\.(css|js)$");
    }

    [Theory]
    [InlineData("/eleven.css")]
    [InlineData("/eleven.js")]
    public async Task Nothing_of_the_government_is_in_it(string path)
    {
        using var response = await host.Compressed(path);
        var stop = TestContext.Current.CancellationToken;
        await using var plain = new GZipStream(await response.Content.ReadAsStreamAsync(stop), CompressionMode.Decompress);
        var text = await new StreamReader(plain).ReadToEndAsync(stop);

        text.Length.ShouldBeGreaterThan(10_000);
        text.ShouldNotContain("GDS Transport");
        text.ShouldNotContain("crest.svg");
        text.ShouldNotContain("url(");
        text.ShouldNotContain("@import");
    }

    [Theory]
    [InlineData("/gallery")]
    [InlineData("/form")]
    public async Task A_page_has_no_script_or_style_within_and_names_no_other_host(string path)
    {
        var page = await host.Get(path);

        page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty();
        page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Select(a => a.Name).ShouldNotContain(name => name.StartsWith("on"));
        page.QuerySelectorAll("[src], link[href]")
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .ShouldAllBe(a => a.StartsWith('/'));
    }
}
