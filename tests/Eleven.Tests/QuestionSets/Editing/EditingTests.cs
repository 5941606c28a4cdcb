using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.QuestionSets.Editing;

namespace Eleven.Tests.QuestionSets.Editing;

/// <summary>What becomes of a set when its sections and questions are added, moved and taken out.</summary>
public sealed class EditingTests
{
    private static QuestionSet Set { get; } =
        QuestionSetYaml.Read(ProjectFolder.Path("question-sets", "practitioner-survey-2024-25.yaml")).Value!;

    private static string[] Order(QuestionSet set) =>
        [.. set.Sections.Select(s => $"{s.Code}: {string.Join(' ', s.Questions.Select(q => q.Code))}")];

    [Fact]
    public void A_question_moves_through_all_sections_and_back()
    {
        var start = Order(Set);
        var codes = Set.Questions.Select(q => q.Code).ToArray();
        var (moved, steps) = (Set, 0);

        for (var next = moved.MoveQuestion(codes[0], up: false); next != moved; next = moved.MoveQuestion(codes[0], up: false))
        {
            (moved, steps) = (next, steps + 1);
        }

        moved.Questions.Last().Code.ShouldBe(codes[0]);
        moved.Questions.Select(q => q.Code).ShouldBe(codes, ignoreOrder: true);
        // Past each of the others, and into each further section.
        steps.ShouldBe(codes.Length - 1 + Set.Sections.Length - 1);
        for (; steps > 0; steps--)
        {
            moved = moved.MoveQuestion(codes[0], up: true);
        }
        Order(moved).ShouldBe(start);
        moved.MoveQuestion(codes[0], up: true).ShouldBe(moved);
    }

    [Fact]
    public void Every_question_that_is_taken_out_leaves_nothing_but_conditions_on_it()
    {
        foreach (var question in Set.Questions)
        {
            var left = Set.RemoveQuestion(question.Code);

            left.Find(question.Code).ShouldBeNull();
            var waiting = Set.Questions.Count(q => q.Code != question.Code && q.AskedIf.Any(c => c.Question == question.Code));
            // Of one condition each form may tell, with what it has instead.
            Checks
                .Of(left)
                .Where(m => m.Path is not ["sections", _])
                .Select(m => string.Join('/', m.Path))
                .Distinct()
                .Count()
                .ShouldBe(waiting, question.Code);
        }
    }

    [Fact]
    public void A_section_goes_with_its_questions_and_their_links()
    {
        var left = Set.RemoveSection("B");

        left.Sections.Select(s => s.Code).ShouldBe(Set.Sections.Select(s => s.Code).Where(c => c != "B"));
        var gone = Set.Sections.Single(s => s.Code == "B").Questions.Select(q => q.Code).ToArray();
        gone.ShouldNotBeEmpty();
        left.Links.ShouldAllBe(l => !gone.Contains(l.Question));
        left.Links.Length.ShouldBe(Set.Links.Count(l => !gone.Contains(l.Question)));
    }

    [Fact]
    public void Sections_move_and_are_renamed()
    {
        Order(Set.MoveSection("B", up: true))[..2].ShouldBe([Order(Set)[1], Order(Set)[0]]);
        Set.MoveSection("A", up: true).Sections.ShouldBe(Set.Sections);
        var changed = Set.ChangeSection("B", "Other", null).Sections[1];
        (changed.Title, changed.Introduction, changed.Questions).ShouldBe(("Other", null, Set.Sections[1].Questions));
    }

    [Fact]
    public void Codes_go_on_as_they_were_given()
    {
        FreeCodes.Question(Set, "A").ShouldBe("28");
        FreeCodes.Section(Set).ShouldBe("I");
        var lettered = QuestionSetYaml.Read(ProjectFolder.Path("question-sets", "self-assessment-2023-24.yaml")).Value!;
        var next = FreeCodes.Question(lettered, "B");
        next.ShouldBe($"B{lettered.Sections.Single(s => s.Code == "B").Questions.Length + 1}");
        FreeCodes.Question(Set with { Sections = [] }, "A").ShouldBe("A1");
    }
}
