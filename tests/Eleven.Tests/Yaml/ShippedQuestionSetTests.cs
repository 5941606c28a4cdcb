using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

public sealed class ShippedQuestionSetTests
{
    private static readonly QuestionSetFolder Shipped = new(ProjectFolder.Path("question-sets"));

    public static TheoryData<string> Ids => [.. Shipped.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_question_set_reads_without_a_mistake(string id)
    {
        var loaded = Shipped.Find(id)!;

        loaded.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        loaded.Value!.Questions.ShouldNotBeEmpty();
    }
}
