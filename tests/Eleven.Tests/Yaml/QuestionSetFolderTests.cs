using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

public sealed class QuestionSetFolderTests : IDisposable
{
    private const string Question = """- {code: "1", kind: yes-no, text: One?}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-sets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_to_a_question_that_is_not_there_is_seen_where_it_is_named()
    {
        Keep("earlier", SetText.Of(Question.Replace("\"1\"", "A1")).Replace("id: small", "id: earlier"));
        var marked = Keep("small", SetText.Of(Question, "links:\n  - {question: '1', set: earlier, with: ▶A11, match: same}"));

        Said("small").ShouldBe(marked.Said("small.yaml", ["earlier has no question 'A11': did you mean 'A1'?"]));
    }

    [Fact]
    public void A_link_to_a_set_that_is_not_there_is_seen_where_it_is_named()
    {
        var marked = Keep("small", SetText.Of(Question, "links:\n  - {question: '1', set: ▶earlier, with: A1, match: same}"));

        Said("small")
            .ShouldBe(
                marked.Said("small.yaml", ["There is no question set 'earlier'. Put its file beside this one, or correct the name."])
            );
    }

    [Fact]
    public void A_link_to_a_set_that_cannot_be_read_is_that_sets_matter()
    {
        Keep("earlier", "id: [");
        Keep("small", SetText.Of(Question, "links:\n  - {question: '1', set: earlier, with: A1, match: same}"));

        Said("small").ShouldBeEmpty();
    }

    [Fact]
    public void A_set_is_looked_for_in_the_folders_only()
    {
        Keep("small", SetText.Of(Question));

        new QuestionSetFolder(Path.Combine(_folder, "inner")).Find("../small").ShouldBeNull();
        new QuestionSetFolder(_folder).Find("other").ShouldBeNull();
        new QuestionSetFolder(_folder).Ids.ShouldBe(["small"]);
    }

    private Marked Keep(string id, string text)
    {
        var marked = Marked.Of(text);
        File.WriteAllText(Path.Combine(_folder, id + ".yaml"), marked.Text);
        return marked;
    }

    private IEnumerable<string> Said(string id) => new QuestionSetFolder(_folder).Find(id)!.Problems.Select(p => p.ToString());
}
