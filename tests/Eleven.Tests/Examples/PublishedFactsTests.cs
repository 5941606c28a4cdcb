using Eleven.Tests.Published;

namespace Eleven.Tests.Examples;

/// <summary>Every structural fact of a published report is true of the example: of its question set, its folder, its figures or its prose.</summary>
public sealed class PublishedFactsTests
{
    public static TheoryData<string> Facts => [.. PublishedRow.All.Where(r => r.IsFact).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_fact_is_true_of_the_example(string id)
    {
        var row = PublishedRow.All.Single(r => r.Id == id);
        var fact = Fact.Of(row);
        var audit = ExampleAudits.Of(fact.Audit);

        var found =
            QuestionFacts.Find(fact, audit.Tallies.Sets[0])
            ?? ReturnFacts.Find(fact, audit)
            ?? TallyFacts.Find(fact, audit)
            ?? WrittenFacts.Find(fact, audit);

        found.ShouldNotBeNull($"Nothing checks {row.Figure}.");
        found.ShouldBe(fact.Value, row.ToString());
    }
}
