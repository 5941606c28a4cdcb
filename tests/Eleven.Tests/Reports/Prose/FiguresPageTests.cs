using Eleven.Reports.Prose;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Prose;

/// <summary>docs/figures.md says what is so.</summary>
public sealed class FiguresPageTests
{
    private static readonly string Page = File.ReadAllText(ProjectFolder.Path("docs", "figures.md"));

    [Fact]
    public void Every_example_of_an_address_can_be_read()
    {
        var examples = Page.Split("```addresses\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        examples.Length.ShouldBeGreaterThan(10);
        foreach (var example in examples)
        {
            FigureAddress.TryParse(example, out _, out var mistake).ShouldBeTrue($"{mistake}");
        }
    }

    [Fact]
    public void Every_measure_and_every_format_is_described()
    {
        foreach (var word in MeasureWords.Words.Concat(FigureFormat.Words.Select(w => w.Word)))
        {
            Page.ShouldContain($"`{word}`");
        }
    }
}
