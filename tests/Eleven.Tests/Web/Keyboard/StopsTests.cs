using Eleven.Tests.Browser;

namespace Eleven.Tests.Web.Keyboard;

/// <summary>What is wrong for the keyboard is seen, so that a page of which nothing is said is a good one.</summary>
public sealed class StopsTests(HeadlessBrowser browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-stops-");

    [Theory]
    [InlineData("""<p><a href="#a">One</a> <a href="#b">Two</a></p>""", null)]
    [InlineData("""<a href="#a">One</a><a href="#b" tabindex="1">Two</a>""", "The first stop is not the link past the menu.")]
    [InlineData("""<a href="#a" style="outline: none">One</a>""", "The focus is not seen at a “One”.")]
    [InlineData(
        """<div style="display: flex; flex-direction: column-reverse"><p><a href="#a">One</a></p><p><a href="#b">Two</a></p></div>""",
        "a “Two” comes after a “One” and stands above it."
    )]
    [InlineData(
        """<input id="trap"><a href="#b">Two</a><script>trap.onkeydown = e => e.preventDefault()</script>""",
        "Stop 3 should be a “Two” and is never reached."
    )]
    public async Task A_fault_is_named(string html, string? trouble)
    {
        var file = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(
            file,
            $"""<!DOCTYPE html><title>A page</title><a href="#main" class="govuk-skip-link">Skip</a><main id="main">{html}</main>""",
            TestContext.Current.CancellationToken
        );

        await browser.Use(
            new(file),
            1280,
            scripts: true,
            async page =>
            {
                var stops = await page.EvaluateAsync<int>(Stops.Watch);
                for (var i = 0; i < stops; i++)
                {
                    await page.Keyboard.PressAsync("Tab");
                }
                (await page.EvaluateAsync<string[]>(Stops.Troubles)).FirstOrDefault().ShouldBe(trouble);
            }
        );
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
