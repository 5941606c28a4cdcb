using System.Globalization;
using System.Text.RegularExpressions;
using Eleven.Files.Yaml;

namespace Eleven.Tests.Docs;

/// <summary>The table of question sets says what eleven check counts in each.</summary>
public sealed partial class QuestionSetsPageTests
{
    [Fact]
    public void Every_set_is_there_with_its_number_of_questions()
    {
        var told = Row()
            .Matches(new Page("question-sets/README.md").Text)
            .ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));

        var counted = Directory
            .GetFiles(ProjectFolder.Path("question-sets"), "*.yaml")
            .ToDictionary(f => Path.GetFileName(f), f => QuestionSetYaml.Read(f).Value!.Questions.Count());

        told.ShouldBe(counted, ignoreOrder: true);
    }

    [GeneratedRegex(@"^\| `([^`]+\.yaml)` \|[^|]*\| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
