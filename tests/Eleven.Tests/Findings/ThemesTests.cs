using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Findings;

public sealed class ThemesTests
{
    private const string File = "0123456789abcdef";
    private static readonly TextQuestion Barriers = new() { Code = "8", Text = "What are the barriers?" };

    [Fact]
    public void Themes_are_counted_over_those_who_wrote_something_and_one_answer_may_have_several()
    {
        var themed = Coded(BaseKind.Answered, (2, ["lost", "time"]), (3, ["time"]));

        var tally = Tally(themed);

        themed.Problems.ShouldBeEmpty();
        // Rows 2 to 4 wrote words, row 4 of no theme; row 5 left it blank; row 6 was not asked.
        (tally.Asked, tally.Answered).ShouldBe((4, 3));
        tally.Counts.ShouldBe([1, 2]);
        tally.Of(1).ShouldBe(new(2, 3, BaseKind.Answered, Instrument.Survey));
    }

    [Fact]
    public void A_codebook_over_all_asked_counts_those_without_words_too()
    {
        var tally = Tally(Coded(BaseKind.Asked, (2, ["lost"]), (5, ["time"])));

        tally.Counts.ShouldBe([1, 1]);
        tally.Of(0).ShouldBe(new(1, 4, BaseKind.Asked, Instrument.Survey));
    }

    // How many were asked would tell a withheld answer that leads there.
    [Fact]
    public void Themes_hang_on_the_answers_that_lead_to_their_question()
    {
        var answers = Answers().WithColumn("8", c => c with { Question = Barriers with { AskedIf = [new("7", ["yes"])] } });

        var themed = Themes.Add(answers, Decided(BaseKind.Answered, "8", (2, ["lost"])));

        themed.Answers.Tables.Single().Find("8:themes")!.Question.AskedIf.ShouldHaveSingleItem().Question.ShouldBe("7");
    }

    [Fact]
    public void The_narrative_of_a_rating_is_coded_like_any_text()
    {
        var answers = SomeReturns
            .Of(SomeReturns.Audit, SomeReturns.Set("returns", SomeReturns.Rating("A1")), ("fire", "g"), ("constabulary", "-"))
            .WithColumn("A1", c => c with { Words = c.Words.Add("text", ["By induction.", " "]).Add("evidence", [null, null]) });

        var themed = Themes.Add(answers, Decided(BaseKind.Answered, "A1", (2, ["lost"])));

        var tally = Bitmaps.Tally(themed.Answers.Tables, SomeReturns.Audit, [Group.Region]).Find("A1:themes", Group.Region)!;
        (tally.Asked, tally.Answered, tally.Counts[0]).ShouldBe((2, 1, 1));
    }

    [Theory]
    [InlineData(99, "lost", "No answer stands there")]
    [InlineData(2, "losst", "There is no theme 'losst': did you mean 'lost'?")]
    [InlineData(5, "lost", "Themes are given for question 8, but there is nothing to code: no words were written.")]
    [InlineData(6, "lost", "Themes are given for question 8, but this question was not asked there")]
    public void A_code_that_fits_nothing_is_named_and_left_out(int row, string theme, string what)
    {
        var themed = Coded(BaseKind.Answered, (row, [theme]));

        var problem = themed.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.LeftOut);
        problem.ToString().ShouldContain(what);
        problem.Where.ShouldContain($"row {row}");
        Tally(themed).Counts.ShouldBe([0, 0]);
    }

    [Fact]
    public void A_codebook_for_no_question_and_codes_without_a_codebook_are_problems()
    {
        var decisions = Decided(BaseKind.Answered, "9", (2, ["lost"])) with { ThemeCodes = [new("7", File, 2, ["lost"])] };

        var themed = Themes.Add(Answers(), decisions);

        themed
            .Problems.Select(p => p.What)
            .ShouldBe(["No form has this question: correct its code.", "There are codes and no codebook: list the themes under codebook."]);
    }

    private static QuestionTally Tally(ThemedAnswers themed) =>
        Bitmaps.Tally(themed.Answers.Tables, AnAudit.Region, [Group.Region]).Find(ThemeQuestion.CodeOf("8"), Group.Region)!;

    private static ThemedAnswers Coded(BaseKind @base, params (int Row, string[] Themes)[] codes) =>
        Themes.Add(Answers(), Decided(@base, "8", codes));

    private static Decisions Decided(BaseKind @base, string question, params (int Row, string[] Themes)[] codes) =>
        new()
        {
            Codebooks = [new(question, AnAudit.Options("lost", "time"), @base)],
            ThemeCodes = [.. codes.Select(c => new ThemeCode(question, File, c.Row, [.. c.Themes]))],
        };

    private static AuditAnswers Answers()
    {
        var column = AnAudit.Column(Barriers, Answer.Words, Answer.Words, Answer.Words, Answer.Blank, Answer.NotAsked);
        return new(AnAudit.Region, [AnAudit.Table(5, seed: 1, [Barriers]) with { Columns = [column] }], []);
    }
}
