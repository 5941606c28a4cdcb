namespace Eleven.Tests.Browser;

/// <summary>What is wrong with a page is seen, so that a page of which nothing is said is a good one.</summary>
public sealed class HeadlessBrowserTests(HeadlessBrowser browser) : IDisposable
{
    private const string Good =
        """<!DOCTYPE html><html lang="en-GB"><title>A page</title><main><h1>A heading</h1><p>Words.</p></main></html>""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven");

    [Theory]
    [InlineData("""<p style="color: #aaa">Pale words.</p>""", "color-contrast")]
    [InlineData("""<svg role="img"><rect width="9" height="9"/></svg>""", "svg-img-alt")]
    [InlineData("""<details><summary>More</summary><table><td headers="nowhere">1</td></table></details>""", "td-headers-attr")]
    [InlineData("""<button style="width: 9px; height: 9px">a</button><button style="width: 9px; height: 9px">b</button>""", "target-size")]
    public async Task A_barrier_is_named(string html, string rule) =>
        (await browser.Barriers(Page(html), 390)).ShouldHaveSingleItem().ShouldStartWith(rule + ":");

    [Fact]
    public async Task A_good_page_has_none() => (await browser.Barriers(Page(""), 390)).ShouldBeEmpty();

    [Fact]
    public async Task What_is_wider_than_the_window_is_seen() =>
        (await browser.See(Page("""<div style="width: 400px">Wide.</div>"""), 390)).Width.ShouldBeGreaterThan(390);

    [Fact]
    public async Task What_a_page_asks_for_is_seen() =>
        (await browser.See(Page("""<img src="picture.png" alt="A picture">"""), 390))
            .Fetched.ShouldHaveSingleItem()
            .ShouldEndWith("/picture.png");

    [Fact]
    public async Task What_only_a_script_shows_is_not() =>
        (
            await browser.See(Page("<h2>Two</h2><script>document.querySelector('main').innerHTML += '<h3>Three</h3>'</script>"), 390)
        ).Headings.ShouldBe([1, 2]);

    public void Dispose() => _folder.Delete(recursive: true);

    private Uri Page(string within)
    {
        var file = Path.Combine(_folder.FullName, "page.html");
        File.WriteAllText(file, Good.Replace("</main>", within + "</main>"));
        return new(file);
    }
}
