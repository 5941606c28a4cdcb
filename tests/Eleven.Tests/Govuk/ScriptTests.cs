using Eleven.Tests.Browser;
using Microsoft.Playwright;

namespace Eleven.Tests.Govuk;

/// <summary>What pages gain where scripts run, and that nothing is lost where they do not.</summary>
public sealed class ScriptTests(GalleryHost host, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_only_some_are_asked_waits_for_them_where_scripts_run(bool scripts, bool shownAtOnce) =>
        await browser.Use(
            At("/form"),
            1280,
            scripts,
            async page =>
            {
                var address = page.GetByLabel("Your e-mail address");
                (await address.IsVisibleAsync()).ShouldBe(shownAtOnce);
                await page.GetByLabel("E-mail", new() { Exact = true }).CheckAsync();
                (await address.IsVisibleAsync()).ShouldBeTrue();
            }
        );

    [Fact]
    public async Task A_password_can_be_looked_at() =>
        await browser.Use(
            At("/form"),
            390,
            scripts: true,
            async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Show password" }).ClickAsync();
                (await page.Locator("#Input_Password").GetAttributeAsync("type")).ShouldBe("text");
            }
        );

    [Theory]
    [InlineData(true, 390, false)]
    [InlineData(true, 1280, true)]
    [InlineData(false, 390, true)]
    public async Task On_a_narrow_screen_places_wait_behind_a_button_where_scripts_run(bool scripts, int width, bool shownAtOnce) =>
        await browser.Use(
            At("/gallery"),
            width,
            scripts,
            async page =>
            {
                var place = page.GetByRole(AriaRole.Link, new() { Name = "Question sets" });
                (await place.IsVisibleAsync()).ShouldBe(shownAtOnce);
                if (!shownAtOnce)
                {
                    await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
                    (await place.IsVisibleAsync()).ShouldBeTrue();
                }
            }
        );

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_tab_shows_its_part_and_without_scripts_all_parts_are_shown(bool scripts, bool shownAtOnce) =>
        await browser.Use(
            At("/gallery"),
            1280,
            scripts,
            async page =>
            {
                var south = page.GetByText("Nine of fourteen organisations have returned.");
                (await south.IsVisibleAsync()).ShouldBe(shownAtOnce);
                await page.Locator(".govuk-tabs__tab", new() { HasText = "South" }).ClickAsync();
                (await south.IsVisibleAsync()).ShouldBeTrue();
            }
        );

    [Fact]
    public async Task An_exclusive_checkbox_unticks_the_others() =>
        await browser.Use(
            At("/form"),
            1280,
            scripts: true,
            async page =>
            {
                await page.GetByLabel("All of them").CheckAsync();
                (await page.GetByLabel("South").IsCheckedAsync()).ShouldBeFalse();
            }
        );

    [Fact]
    public async Task A_count_goes_down_as_one_writes() =>
        await browser.Use(
            At("/form"),
            1280,
            scripts: true,
            async page =>
            {
                await page.GetByLabel("In short").FillAsync("Twelve chars");
                await Assertions
                    .Expect(page.Locator(".govuk-character-count__status"))
                    .ToHaveTextAsync("You have 188 characters remaining");
            }
        );

    private Uri At(string path) => new(host.Address, path);
}
