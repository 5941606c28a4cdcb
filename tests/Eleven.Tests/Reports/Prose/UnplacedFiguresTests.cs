using Eleven.Reports.Prose;
using Eleven.Tests.Examples;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Prose;

public sealed class UnplacedFiguresTests
{
    [Theory]
    [InlineData("## A1\n\nSome {{A1.green}} are green.", "prose.md, line 3, column 8: 'A1.green' is of all", "under '## A1 @westmarch'")]
    [InlineData(
        "## A1\n\nIn Westmarch\n{{A1.green@police}} are green.",
        "prose.md, line 4, column 3: 'A1.green@police' is of all",
        "too: name"
    )]
    [InlineData("## A1 @westmarch\n\nHere {{A1.green}} are.", "prose.md, line 3, column 8:", "in the report for Westmarch: name")]
    [InlineData("## A1\n\nIt is:\n\n- {{A1.green}} green", "prose.md, line 5, column 5:", "too: name")]
    [InlineData("## A1\n\n- [recommendation] Ask the {{A1.red.count}}. | who: Us", "prose.md, line 3, column 30:", "too: name")]
    public void A_figure_of_the_region_in_an_areas_report_without_a_word_of_it_is_told(string prose, string where, string what)
    {
        var told = Of(prose, "region", "westmarch");

        told.ShouldHaveSingleItem().ShouldStartWith(where);
        told[0].ShouldContain(what);
    }

    [Theory]
    [InlineData("## A1\n\nAcross the region {{A1.green}} are green.")]
    [InlineData("## A1\n\nOf all areas {{A1.green}} are green.")]
    [InlineData("## A1\n\nIn Calderport and Westmarch {{returns}} answered.")]
    [InlineData("## A1\n\nAcross the region:\n\n- {{A1.green}} green")]
    [InlineData("## A1\n\n{{A1.green@westmarch}} are green in Westmarch.")]
    [InlineData("## A1 @westmarch\n\n{{A1.green@area}} here, {{A1.green@rest}} elsewhere.")]
    [InlineData("## A1 @calderport\n\n{{A1.green}} are green.")]
    [InlineData("## briefing\n\n{{A1.green}} are green.")]
    [InlineData("## A1\n\nNo figure at all.")]
    public void A_figure_whose_place_is_told_is_not(string prose) => Of(prose, "region", "westmarch").ShouldBeEmpty();

    [Fact]
    public void Where_no_area_has_a_report_every_figure_is_the_regions() => Of("## A1\n\nSome {{A1.green}} are.", "region").ShouldBeEmpty();

    [Theory]
    [InlineData("2017")]
    [InlineData("2019-20")]
    [InlineData("2023-24")]
    [InlineData("2024-25")]
    public void The_examples_say_of_whom_each_figure_is(string audit)
    {
        var folder = ExampleAudits.Of(audit).Folder;

        UnplacedFigures.Of(folder.Prose!.File, folder.Prose.Text, folder.Audit, folder.Reports).Select(p => p.ToString()).ShouldBeEmpty();
    }

    private static string[] Of(string prose, params string[] reports) =>
        [.. UnplacedFigures.Of("prose.md", prose, SomeReturns.Audit, [.. reports]).Select(p => p.ToString())];
}
