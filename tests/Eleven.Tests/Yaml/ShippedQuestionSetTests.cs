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

    [Fact]
    public void The_answers_that_say_that_a_question_does_not_apply_are_marked()
    {
        var marked =
            from id in Shipped.Ids
            from question in Shipped.Find(id)!.Value!.Questions
            from option in question.Options
            where option.DoesNotApply
            select $"{id} {question.Code}: {option.Label}";

        marked.ShouldBe(
            [
                "practitioner-survey-2024-25 23: Not applicable to my role",
                "practitioner-survey-2024-25 24: Not applicable to my role",
                "staff-survey-2017 12: My work does not bring me near children or their carers",
                "staff-survey-2017 14: I do not work with adults",
                "staff-survey-2017 15: I do not make such decisions",
            ],
            ignoreOrder: true
        );
    }
}
