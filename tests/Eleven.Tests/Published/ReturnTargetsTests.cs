using Eleven.Examples;

namespace Eleven.Tests.Published;

/// <summary>The returns of 2023-24 fit the printed heat map as far as it can be true.</summary>
public sealed class ReturnTargetsTests
{
    private static readonly ReturnTargets SelfAssessment = (ReturnTargets)Targets.Of("2023-24");

    [Fact]
    public void Every_heat_map_row_but_the_impossible_ones_is_as_printed()
    {
        var file = YamlFile.Load(ProjectFolder.Path("tests", "Eleven.Tests", "Published", "2023-24-westmarch.yaml"));
        var rows = file.Get("rows")
            .Items()
            .Where(r => r.Text("figure")!.EndsWith(".green-amber-red@westmarch", StringComparison.Ordinal))
            .ToArray();
        rows.Length.ShouldBe(13);
        foreach (var row in rows)
        {
            var organisation = row.Text("figure")!.Split('-', '.')[3];
            var grades = SelfAssessment.Returns.Single(r => r.Text("westmarch-organisation") == organisation).Text("grades")!;
            int[] ours = [grades.Count(g => g == 'G'), grades.Count(g => g == 'A'), grades.Count(g => g == 'R')];

            ours.ShouldBe(row.Find("value").Numbers(), row.Text("id"));
            ours.SequenceEqual(row.Find("published").Numbers()).ShouldBe(row.Text("expect") == "reproduced", row.Text("id"));
        }
    }

    [Fact]
    public void Of_two_aspects_the_lower_grade_stands_in_the_return()
    {
        string[] worstFirst = ["red", "amber", "green"];
        foreach (var pair in SelfAssessment.Section("two-aspects").Items())
        {
            var one = SelfAssessment.Returns.Single(r => r.Text("id") == pair.Text("return"));
            SelfAssessment
                .Answer(one, pair.Text("question")!)
                .ShouldBe(pair.Find("grades").Texts().MinBy(g => Array.IndexOf(worstFirst, g)));
        }
    }
}
