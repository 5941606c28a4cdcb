using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Eleven.Tests.Govuk;

/// <summary>Every component gives, for every example of the design system, the HTML that the design system gives.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string, int, string> All()
    {
        var all = new TheoryData<string, int, string>();
        foreach (var component in Fixture.Components.Keys)
        {
            foreach (var (i, fixture) in Fixture.Of(component).Index())
            {
                all.Add(component, i, fixture.Name);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_as_the_design_system_has_it(string component, int number, string name)
    {
        var fixture = Ours(component, Fixture.Of(component)[number]);

        var rendered = fixture.Rendered(Fixture.Components[component]);

        HtmlTree.Of(rendered).ShouldBe(HtmlTree.Of(fixture.Html), name);
    }

    /// <summary>The example without what we leave out on purpose.</summary>
    internal static Fixture Ours(string component, Fixture fixture) =>
        component switch
        {
            "footer" => WithoutGovernment(fixture),
            "file-upload" => WithoutDropZone(fixture),
            _ => fixture,
        };

    // Crown, licence and copyright are the government's, and the pages are not.
    private static Fixture WithoutGovernment(Fixture fixture)
    {
        var options = Without(fixture.Options, "contentLicence", "copyright");
        var html = HtmlTree.Parse(fixture.Html);
        foreach (
            var theirs in html.QuerySelectorAll(
                ".govuk-footer__crown, .govuk-footer__licence-logo, .govuk-footer__licence-description, .govuk-footer__meta-item:not(.govuk-footer__meta-item--grow)"
            )
        )
        {
            theirs.Remove();
        }

        return fixture with
        {
            Options = options,
            Html = html.InnerHtml,
        };
    }

    // Dropping files needs a script of its own, which is not among ours. A value is not for anybody to fill in: browsers forbid it.
    private static Fixture WithoutDropZone(Fixture fixture)
    {
        string[] dropZone =
        [
            "javascript",
            "wrapperClasses",
            "wrapperAttributes",
            "chooseFilesButtonText",
            "noFileChosenText",
            "multipleFilesChosenText",
            "dropInstructionText",
            "enteredDropZoneText",
            "leftDropZoneText",
        ];
        var html = HtmlTree.Parse(fixture.Html);
        foreach (var wrapper in html.QuerySelectorAll("[data-module=govuk-file-upload]"))
        {
            wrapper.Replace([.. wrapper.ChildNodes]);
        }

        return fixture with
        {
            Options = Without(fixture.Options, [.. dropZone, "value"]),
            Html = html.InnerHtml,
        };
    }

    private static JsonObject Without(JsonObject options, params string[] names)
    {
        var rest = options.DeepClone().AsObject();
        foreach (var name in names)
        {
            rest.Remove(name);
        }

        return rest;
    }
}
