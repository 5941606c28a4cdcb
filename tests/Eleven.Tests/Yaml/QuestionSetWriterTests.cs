using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Yaml;

public sealed class QuestionSetWriterTests
{
    private static readonly QuestionSetFolder Shipped = new(ProjectFolder.Path("question-sets"));

    public static TheoryData<string> Ids => [.. Shipped.Ids];

    [Fact]
    public void What_was_written_reads_back_as_it_was() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => ReadsBack(new AnyQuestionSet(seed).Make(), "any.yaml"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_set_reads_back_as_it_was(string id) => ReadsBack(Shipped.Find(id)!.Value!, id + ".yaml");

    [Fact]
    public void What_is_written_is_what_a_person_would_write()
    {
        var set = QuestionSetYaml.Parse("small.yaml", Written).Value!;

        QuestionSetYaml.Write(set).ShouldBe(Written);
    }

    [Fact]
    public void A_question_of_themes_has_no_place_in_a_file()
    {
        var themes = new ThemeQuestion
        {
            Code = "8:themes",
            Text = "Themes",
            CodedQuestion = "8",
            Themes = [],
        };
        var set = QuestionSetYaml.Parse("small.yaml", Written).Value! with { Sections = [new("A", "A", [themes])] };

        Should.Throw<ArgumentException>(() => QuestionSetYaml.Write(set));
    }

    private static void ReadsBack(QuestionSet set, string file)
    {
        var text = QuestionSetYaml.Write(set);

        var loaded = QuestionSetYaml.Parse(file, text);

        loaded.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        Shape.Of(loaded.Value).ShouldBe(Shape.Of(set));
    }

    private const string Written = """
        id: small
        version: "1"
        title: A small survey
        instrument: survey
        topics:
          supervision: Supervision
        sections:
          - code: A
            title: Supervision
            introduction: |-
              Two lines
              of introduction.
            questions:
              - code: "1"
                kind: choose-one
                text: How often, on the whole?
                topics: [supervision]
                options:
                  - Weekly
                  - {label: Never, positive: false}
              - code: "2"
                kind: long-text
                text: Why?
                asked-if: {question: "1", is: [never]}

        """;
}
