using Eleven.Tests.Reports.Drafting;

namespace Eleven.Tests.Reports.Prose;

public sealed class ProseMistakesTests
{
    [Theory]
    [InlineData("## A1\n\nSome {{A1.gren}} here.", "prose.md, line 3, column 8: There is no figure 'A1.gren'.", "did you mean 'green'?")]
    [InlineData(
        "## A1\n\nOn the first line\nand {{B7.yes}}.",
        "prose.md, line 4, column 7: There is no figure 'B7.yes'.",
        "There is no question 'B7'"
    )]
    [InlineData("## A1\n\n{{A1.green@nowhere}}", "prose.md, line 3, column 3:", "There is no area 'nowhere'")]
    [InlineData("## A1\n\n{{A1.green#2001}}", "prose.md, line 3, column 3:", "There is no audit '2001'")]
    [InlineData("## A1\n\n{{A1.green.shar}}", "prose.md, line 3, column 12:", "did you mean 'share'?")]
    [InlineData("## A1\n\n{{A1.green|prcent}}", "prose.md, line 3, column 3:", "did you mean 'percent'?")]
    [InlineData("## A1\n\n{{A1.green@area}}", "prose.md, line 3, column 3:", "this report has none")]
    [InlineData("## A9\n\nWords.", "prose.md, line 1, column 4:", "No part of the report and no question is called 'A9'")]
    [InlineData("## A1 @westmach\n\nWords.", "prose.md, line 1, column 4:", "did you mean 'westmarch'?")]
    [InlineData("Words.", "prose.md, line 1, column 1:", "before the first heading")]
    [InlineData("## A1\n\nAn <b>angry</b> word.", "prose.md, line 3, column 4:", "HTML cannot stand in prose")]
    [InlineData("## A1\n\nA **strong word.", "prose.md, line 3, column 3:", "is not closed")]
    [InlineData("## A1\n\nAn {{A1.green", "prose.md, line 3, column 4:", "The braces of this figure are not closed")]
    [InlineData("## A1\n\n[here](http://x.example)", "prose.md, line 3, column 8:", "begin with https://")]
    [InlineData("## A1\n\n| a | table |", "prose.md, line 3, column 1:", "tables, quotes and code cannot")]
    [InlineData("## A1\n\n- [recommendation] Do it. | whom: us", "prose.md, line 3, column 27:", "'| who: ...'")]
    [InlineData("## A1\n\n- [recomendation] Do it. | who: us", "prose.md, line 3, column 3:", "did you mean '[recommendation]'?")]
    [InlineData("## A1\n\nOf all {{A1.green, {{A1.red}} said.", "prose.md, line 3, column 8:", "braces of this figure are not closed")]
    [InlineData("## A1\n\nOf all {{A1.green} said so.", "prose.md, line 3, column 8:", "braces of this figure are not closed")]
    [InlineData("## A1\n\nOf all {A1.green} said so.", "prose.md, line 3, column 8:", "between two braces on either side")]
    [InlineData("## A1\n\nOf all {{{A1.green}}} said so.", "prose.md, line 3, column 8:", "between two braces on either side")]
    [InlineData("## A1\n\nOf all A1.green}} said so.", "prose.md, line 3, column 16:", "between two braces on either side")]
    [InlineData("## A1\n\nWords.\n\n<!-- to do\n\n## 4", "prose.md, line 5, column 1:", "all that follows would be left out")]
    [InlineData("## A1\n\nSee ![it](a.png).", "prose.md, line 3, column 5:", "Pictures cannot stand in prose")]
    [InlineData("## A1\n\n[recommendation] Do it.", "prose.md, line 3, column 1:", "write '- [recommendation]'")]
    [InlineData("## A1\n\n- Recommendation: Do it.", "prose.md, line 3, column 3:", "did you mean '[recommendation]'?")]
    public void A_mistake_is_told_with_line_column_and_what_to_write(string prose, string where, string what)
    {
        var mistakes = SmallDraft.MistakesOf(prose);

        mistakes.ShouldContain(m => m.StartsWith(where) && m.Contains(what), string.Join("\n", mistakes));
    }

    [Fact]
    public void A_brace_after_a_backslash_is_itself()
    {
        var drafted = Eleven.Reports.Drafting.ReportDrafting.Region(SmallDraft.Of("## A1\n\nIt reads \\{so\\}."));

        drafted.Problems.ShouldBeEmpty();
        drafted.Report.Texts().ShouldContain("It reads {so}.");
    }

    [Theory]
    [InlineData("{{A1.green}}", "2 of 4")]
    [InlineData("{{A1.green|percent}}", "50%")]
    [InlineData("{{A1.green|percent1}}", "50.0%")]
    [InlineData("{{A1.green.count}}", "2")]
    [InlineData("{{A1.green|of}}", "2 of 4")]
    [InlineData("{{returns}}", "4")]
    [InlineData("{{A1.did-not-rate.count}}", "1")]
    public void A_figure_is_printed_as_what_it_is(string written, string printed)
    {
        var drafted = Eleven.Reports.Drafting.ReportDrafting.Region(SmallDraft.Of($"## A1\n\nSo it is {written}."));

        drafted.Problems.ShouldBeEmpty();
        drafted.Report.Texts().ShouldContain($"So it is {printed}.");
    }
}
