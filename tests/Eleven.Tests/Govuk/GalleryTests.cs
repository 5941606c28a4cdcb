using Eleven.Tests.Browser;
using Microsoft.Playwright;

namespace Eleven.Tests.Govuk;

/// <summary>The components in the frame of the application, as a person meets them.</summary>
public sealed class GalleryTests(GalleryHost host, HeadlessBrowser browser)
{
    public static TheoryData<string, int> Pages => new MatrixTheoryData<string, int>(["/gallery", "/gallery?wide", "/form"], [390, 1280]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_barrier(string path, int width) => (await browser.Barriers(At(path), width)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_scripts_a_page_fits_its_window_and_asks_no_other_host(string path, int width)
    {
        var seen = await browser.See(At(path), width);

        seen.Language.ShouldBe("en-GB");
        seen.Headings.ShouldContain(1);
        seen.Width.ShouldBeLessThanOrEqualTo(width);
        seen.Fetched.ShouldAllBe(a => a.StartsWith(host.Address.AbsoluteUri));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task With_scripts_nothing_is_forbidden_missing_or_of_another_host(string path, int width)
    {
        var used = await browser.Use(At(path), width, scripts: true, page => Keep(page, $"{path.Trim('/').Replace('?', '-')}-{width}"));

        used.Complaints.ShouldBeEmpty();
        used.Fetched.ShouldAllBe(a => a.StartsWith(host.Address.AbsoluteUri));
        used.Fetched.ShouldContain(a => a.EndsWith(".js"));
    }

    [Fact]
    public async Task The_policy_forbids_a_script_in_the_page()
    {
        var used = await browser.Use(
            At("/gallery"),
            1280,
            scripts: true,
            page =>
                page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' }))")
        );

        used.Complaints.ShouldHaveSingleItem().ShouldContain("Content Security Policy");
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_form_sent_with_errors_says_so_without_barriers(int width, bool scripts) =>
        await browser.Use(
            At("/form"),
            width,
            scripts,
            async page =>
            {
                await page.GetByLabel("Name of the organisation").FillAsync("");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();

                (await page.TitleAsync()).ShouldStartWith("Error: ");
                (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                if (scripts)
                {
                    (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("govuk-error-summary");
                    (await HeadlessBrowser.Barriers(page)).ShouldBeEmpty();
                }

                await page.GetByRole(AriaRole.Link, new() { Name = "Enter the name of the organisation" }).ClickAsync();
                await Keep(page, $"errors-{width}{(scripts ? "" : "-plain")}");
                (await page.EvaluateAsync<string>("(document.querySelector(':target') ?? document.activeElement).id")).ShouldBe(
                    "Input_Name"
                );
            }
        );

    [Fact]
    public async Task The_first_key_leads_to_the_content() =>
        await browser.Use(
            At("/form"),
            1280,
            scripts: true,
            async page =>
            {
                await page.Keyboard.PressAsync("Tab");
                (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to main content");
                await Keep(page, "skip-link");
                await page.Keyboard.PressAsync("Enter");
                (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main-content");
            }
        );

    private Uri At(string path) => new(host.Address, path);

    /// <summary>A picture to look at, where ELEVEN_SCREENSHOTS names a folder.</summary>
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ELEVEN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
