using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Eleven.Tests.Govuk;

/// <summary>Fields of a real page, bound to a model and sent over a real server.</summary>
public sealed class TagHelperTests(GalleryHost host)
{
    private const string Hostile = "\"><script>alert(1)</script>&lt;";

    [Fact]
    public async Task A_field_has_its_label_hint_and_value_under_one_name()
    {
        var page = await host.Get("/form");

        var field = Field(page, "Input.Name");
        field.Id.ShouldBe("Input_Name");
        field.GetAttribute("value").ShouldBe("O'Neill & Sons");
        field.GetAttribute("autocomplete").ShouldBe("organization");
        page.QuerySelector("label[for=Input_Name]")!.TextContent.ShouldBe("Name of the organisation");
        Described(page, field).ShouldBe(["As it signs its letters"]);
    }

    [Fact]
    public async Task A_form_without_errors_says_nothing_of_any()
    {
        var page = await host.Get("/form");

        page.Title.ShouldBe("A form - Eleven");
        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
        page.QuerySelector(".govuk-error-message").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_field_and_at_the_top_with_a_link_to_it()
    {
        var page = await host.Post("/form", ("Input.Name", ""), ("Input.Staff", "many"));

        page.Title.ShouldBe("Error: A form - Eleven");
        Described(page, Field(page, "Input.Name")).ShouldBe(["As it signs its letters", "Error: Enter the name of the organisation"]);
        var lines = page.QuerySelectorAll(".govuk-error-summary__list a");
        lines.First().TextContent.ShouldBe("Enter the name of the organisation");
        lines.Select(a => page.QuerySelector(a.GetAttribute("href")!)?.LocalName).ShouldAllBe(name => name == "input");
        lines.Length.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_be_it_wrong()
    {
        var page = await host.Post(
            "/form",
            ("Input.Name", Hostile),
            ("Input.Staff", "many"),
            ("Input.Duties", "\r\n</textarea>" + Hostile),
            ("Input.Sector", "health"),
            ("Input.Contact", "none"),
            ("Input.Areas", "north"),
            ("Input.Areas", "all"),
            ("Input.Opens.Day", "31"),
            ("Input.Opens.Month", "February"),
            ("Input.Opens.Year", "2027")
        );

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        Field(page, "Input.Name").GetAttribute("value").ShouldBe(Hostile);
        Field(page, "Input.Staff").GetAttribute("value").ShouldBe("many");
        Field(page, "Input.Duties").TextContent.ShouldBe("\r\n</textarea>" + Hostile);
        page.QuerySelectorAll("option[selected], input[checked]")
            .Select(e => e.GetAttribute("value"))
            .ShouldBe(["health", "none", "north", "all"]);
        Field(page, "Input.Opens.Month").GetAttribute("value").ShouldBe("February");
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = await host.Post("/form", ("Input.Name", ""), ("Input.Password", "correct horse"));

        page.Source.Text.ShouldNotContain("correct horse");
    }

    [Fact]
    public async Task What_the_model_holds_is_chosen()
    {
        var page = await host.Get("/form");

        page.QuerySelectorAll("input[checked]").Select(e => e.Id).ShouldBe(["Input_Contact-2", "Input_Areas-2"]);
    }

    [Fact]
    public async Task A_wrong_date_is_said_of_the_part_that_is_wrong()
    {
        var page = await host.Post("/form", ("Input.Name", "Fire"), ("Input.Opens.Day", "3"), ("Input.Opens.Year", "2027"));

        var group = page.QuerySelector("fieldset[role=group]")!;
        Described(page, group).ShouldBe(["For example, 27 3 2027", "Error: The date it opens must include a month"]);
        group.QuerySelectorAll(".govuk-input--error").Select(e => e.Id).ShouldBe(["Input_Opens_Month"]);
        page.QuerySelector("a[href='#Input_Opens_Month']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_date_that_is_wrong_as_a_whole_links_to_its_first_part_and_marks_all()
    {
        var page = await host.Post(
            "/form",
            ("Input.Name", "Fire"),
            ("Input.Opens.Day", "31"),
            ("Input.Opens.Month", "2"),
            ("Input.Opens.Year", "2027")
        );

        page.QuerySelectorAll("fieldset[role=group] .govuk-input--error").Length.ShouldBe(3);
        page.QuerySelector("a[href='#Input_Opens_Day']")!.TextContent.ShouldBe("The date it opens must be a real date");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_plain_words()
    {
        var page = await host.Post("/form", ("Input.Staff", "many"));

        page.QuerySelector("#Input_Staff-error")!.TextContent.ShouldBe("Error: Enter a whole number");
    }

    [Fact]
    public async Task An_error_of_a_choice_links_to_its_first_item()
    {
        var page = await host.Post("/form", ("Input.Name", "Fire"));

        var link = page.QuerySelectorAll(".govuk-error-summary__list a").Single(a => a.TextContent == "Choose how we shall write to you");
        page.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("value").ShouldBe("email");
    }

    [Fact]
    public async Task Hostile_words_of_label_hint_and_attribute_stay_words()
    {
        var words = Uri.EscapeDataString(Hostile);
        var page = await host.Get($"/form?label={words}&hint={words}");

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("label[for=Input_Name]")!.TextContent.ShouldBe(Hostile);
        page.QuerySelector("#Input_Name-hint")!.TextContent.ShouldBe(Hostile);
        Field(page, "Input.Name").GetAttribute("data-note").ShouldBe(Hostile);
    }

    [Fact]
    public async Task Fields_that_belong_together_stand_below_their_legend()
    {
        var page = await host.Get("/form");

        Field(page, "Input.Postcode").Closest("fieldset")!.QuerySelector("legend")!.TextContent.ShouldBe("Where it is");
    }

    [Fact]
    public async Task A_field_within_an_item_is_asked_of_those_who_choose_it()
    {
        var page = await host.Get("/form");

        var first = page.QuerySelector("#Input_Contact")!;
        page.GetElementById(first.GetAttribute("data-aria-controls")!)!.QuerySelector("#Input_Email").ShouldNotBeNull();
    }

    private static IElement Field(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!;

    /// <summary>What a screen reader says of a field after its label.</summary>
    private static string[] Described(IHtmlDocument page, IElement field) =>
        [.. field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent)];
}
