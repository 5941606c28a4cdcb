using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Eleven.Web.Govuk;

namespace Eleven.Tests.Govuk;

/// <summary>Whatever stands in an option that is no markup comes out as text.</summary>
public sealed class EncodingTests
{
    private const string Hostile = "'\"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;";

    public static TheoryData<string> Components => [.. Fixture.Components.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public void Hostile_text_stays_text(string component)
    {
        foreach (var fixture in Fixture.Of(component).Select(f => FixtureTests.Ours(component, f)))
        {
            var options = fixture.Options.DeepClone().AsObject();
            var texts = Poison(options);

            var html = HtmlTree.Parse((fixture with { Options = options }).Rendered(Fixture.Components[component]));

            html.QuerySelectorAll("script, img, [onerror]").ShouldBeEmpty(fixture.Name);
            (texts == 0 || html.TextContent.Contains(Hostile) || Attributes(html).Any(a => a.Contains(Hostile))).ShouldBeTrue(fixture.Name);
        }
    }

    [Theory]
    [InlineData("onclick=alert(1) x")]
    [InlineData("x>")]
    [InlineData("\"")]
    [InlineData("")]
    public void A_name_that_would_break_out_is_refused(string name)
    {
        var tag = new GovukTag
        {
            Text = "New",
            Attributes = new Dictionary<string, string?> { [name] = "1" },
        };

        Should.Throw<ArgumentException>(() => Fixture.Render(tag));
    }

    [Fact]
    public void A_text_area_keeps_the_line_break_it_begins_with() =>
        HtmlTree
            .Parse(Fixture.Render(new GovukTextarea { Name = "words", Value = "\n\nthird line" }))
            .QuerySelector("textarea")!
            .TextContent.ShouldBe("\n\nthird line");

    private static IEnumerable<string> Attributes(IElement html) =>
        html.QuerySelectorAll("*").SelectMany(e => e.Attributes).Select(a => a.Value);

    /// <summary>How many texts were replaced. Markup, a text that markup stands for, and what is compared with fixed words stay.</summary>
    private static int Poison(JsonObject options)
    {
        var texts = 0;
        foreach (var (name, value) in options.ToArray())
        {
            texts += value switch
            {
                JsonObject inner when name != "slots" => Poison(inner),
                JsonArray items => items.Sum(i => i is JsonObject item ? Poison(item) : 0),
                JsonValue when IsText(options, name) => 1,
                _ => 0,
            };
            if (IsText(options, name))
            {
                options[name] = Hostile;
            }
        }

        return texts;
    }

    private static bool IsText(JsonObject options, string name) =>
        options[name] is JsonValue text
        && text.TryGetValue<string>(out _)
        && !name.EndsWith("html", StringComparison.OrdinalIgnoreCase)
        && name is not ("type" or "classes")
        && !(name == "text" && options.ContainsKey("html"));
}
