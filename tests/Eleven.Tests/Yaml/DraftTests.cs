using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Tests.Yaml;

/// <summary>A set that is being worked on is read with its mistakes, unless writing it again would lose something.</summary>
public sealed class DraftTests
{
    private static string Text => File.ReadAllText(ProjectFolder.Path("question-sets", "practitioner-survey-2024-25.yaml"));

    private static QuestionSet Sound => QuestionSetYaml.Parse("practitioner-survey-2024-25.yaml", Text).Value!;

    [Fact]
    public void A_sound_file_is_read_whatever_its_comments()
    {
        QuestionSetYaml.Draft("practitioner-survey-2024-25", Text).ShouldNotBeNull();
    }

    [Fact]
    public void Mistakes_that_checks_tell_do_not_hinder()
    {
        var empty = Sound with { Sections = [.. Sound.Sections, new("Z", "Nothing yet", [])], Variants = [], Links = [] };
        var moved = empty with { Sections = [.. empty.Sections.Reverse()] };

        foreach (var draft in new[] { empty, moved, Sound with { Sections = [], Links = [], Variants = [] } })
        {
            Checks.Of(draft).ShouldNotBeEmpty();
            var read = QuestionSetYaml.Draft(draft.Id, QuestionSetYaml.Write(draft)).ShouldNotBeNull();
            QuestionSetYaml.Write(read).ShouldBe(QuestionSetYaml.Write(draft));
            Checks.Of(read).Select(m => m.What).ShouldBe(Checks.Of(draft).Select(m => m.What));
        }
    }

    [Theory]
    [InlineData("kind: yes-no", "kind: perhaps")]
    [InlineData("title: About your work", "titel: About your work")]
    [InlineData("sections:", "sections: [")]
    public void What_would_be_lost_hinders(string part, string broken)
    {
        Text.ShouldContain(part);
        QuestionSetYaml.Draft("practitioner-survey-2024-25", Text.Replace(part, broken)).ShouldBeNull();
    }

    [Theory]
    [InlineData("other name.yaml", "practitioner-survey-2024-25", true)]
    [InlineData("other name.yaml", "Not an id", false)]
    public void A_file_that_is_sent_may_be_called_anything(string file, string id, bool ok) =>
        QuestionSetYaml.ParseSent(file, Text.Replace("id: practitioner-survey-2024-25", $"id: {id}")).Ok.ShouldBe(ok);
}
