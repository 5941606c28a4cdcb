using System.Text.RegularExpressions;
using Eleven.Web.Hosting;

namespace Eleven.Tests.Web.Hosting;

/// <summary>What a page gives back of a form that was not saved.</summary>
public sealed partial class UnsavedTests
{
    [Fact]
    public void Fields_that_nobody_fills_in_are_not_given_back()
    {
        var pages = Directory.EnumerateFiles(ProjectFolder.Path("src", "Eleven.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories);
        string[] hidden = [.. pages.SelectMany(p => Hidden().Matches(File.ReadAllText(p))).Select(m => m.Groups[1].Value).Distinct()];

        hidden.ShouldContain("Shown");
        foreach (var name in hidden)
        {
            Written(name, "A1").ShouldBeEmpty(name);
        }
        Written("__RequestVerificationToken", "Word").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Form.Title", "Word", "Title")]
    [InlineData("Form.MayBeNotRelevant", "Word", "May be not relevant")]
    [InlineData("Form.Descriptors[2]", "Word", "Descriptors 3")]
    [InlineData("OpensOn.Day", "4", "Opens on day")]
    public void A_field_is_called_as_its_form_calls_it(string name, string value, string what) =>
        Written(name, value).ShouldBe([(what, value)]);

    [Fact]
    public void Several_values_of_a_field_stand_together_and_ids_and_empty_ones_do_not()
    {
        Unsaved sent = new(
            "/",
            [
                ("Form.Name", "Fire"),
                ("Form.Topics", "lead"),
                ("Form.Topics", "plan"),
                ("Form.Sector", $"{Guid.NewGuid()}"),
                ("Form.Help", " "),
            ],
            false
        );

        sent.Written.ShouldBe([("Name", "Fire"), ("Topics", "lead, plan")]);
    }

    private static IEnumerable<(string What, string Value)> Written(string name, string value) =>
        new Unsaved("/", [(name, value)], TypedAgain: false).Written;

    [GeneratedRegex("""(?:type="hidden"|<govuk-button|<button)[^>]*?\bname="([A-Za-z]+)["]""")]
    private static partial Regex Hidden();
}
