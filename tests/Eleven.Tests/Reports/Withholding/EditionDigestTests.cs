using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>A survey with a question of each kind that is counted, of sixty people.</summary>
public sealed class EditionDigestTests
{
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly AnswerTable Table = AnAudit.Table(60, 7);
    private static readonly EditionDigest Digest = Of(Table);

    public static TheoryData<string> Codes => [.. AnAudit.Questions.Select(q => q.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_answer_that_counts_in_another_way_shows_in_its_question_and_in_no_other(string code)
    {
        var column = Table.Find(code)!;
        var answers = Enumerable.Range(0, Table.Rows.Length).Select(row => column[row]).ToArray();
        var row = Array.FindIndex(answers, a => a.Given == Given.Answered);
        answers[row] = Array.Find(answers, a => a.Given == Given.Answered && a != answers[row]) is { Given: Given.Answered } other
            ? other
            : Answer.Blank;

        var changed = Of(Table with { Columns = Table.Columns.Replace(column, AnAudit.Column(column.Question, answers)) });

        changed.Figures.Except(Digest.Figures).Select(f => f.Key).ShouldBe([code]);
        changed.Responses.ShouldBe(Digest.Responses);
    }

    [Fact]
    public void Somebody_of_another_area_shows_in_the_sizes_of_the_groups()
    {
        var moved = Of(Table with { AreasOf = Table.AreasOf.SetItem(0, Table.AreasOf[0] ^ 1) });

        moved.Figures.Except(Digest.Figures).ShouldContain(f => f.Key == "responses");
    }

    [Fact]
    public void Rows_and_options_may_come_in_another_order_and_have_other_words()
    {
        int[] order = [.. Enumerable.Range(0, Table.Rows.Length).Reverse()];
        var reversed = Table with
        {
            Columns = [.. Table.Columns.Select(c => c with { Codes = [.. order.Select(row => c.Codes[row])] })],
            AreasOf = [.. order.Select(row => Table.AreasOf[row])],
            SectorOf = [.. order.Select(row => Table.SectorOf[row])],
        };
        Same(Of(reversed), Digest);

        Same(Of(OfOne(["weekly", "monthly", "never"], [0, 0, 1, 2])), Of(OfOne(["never", "weekly", "monthly"], [1, 1, 2, 0], "How oft?")));
    }

    [Fact]
    public void Another_id_of_an_option_shows() =>
        Of(OfOne(["weekly", "seldom"], [0, 0, 1])).Figures["2"].ShouldNotBe(Of(OfOne(["weekly", "monthly"], [0, 0, 1])).Figures["2"]);

    // Somebody who has the file and not the responses cannot try out what a withheld count may be.
    [Fact]
    public void Other_responses_with_the_same_figures_share_no_digest()
    {
        var other = EditionDigest.Of([1, 2, 4], Book(Table), AnAudit.Region);

        other.Responses.ShouldNotBe(Digest.Responses);
        other.Figures.Intersect(Digest.Figures).ShouldBeEmpty();
    }

    // Which team somebody is of is told to nobody outside the team.
    [Fact]
    public void Teams_are_none_of_it()
    {
        var team = new ChooseOneQuestion
        {
            Code = "T",
            Text = "Team?",
            Classifies = Classifies.Team,
            Choices = AnAudit.Options("a"),
        };

        Of(Table with { Columns = [.. Table.Columns, AnAudit.Column(team, [.. Table.Rows.Select(_ => Answer.Of(0))])] })
            .Figures.ShouldNotContainKey("T");
    }

    private static void Same(EditionDigest one, EditionDigest other)
    {
        one.Figures.ShouldBe(other.Figures);
        one.Responses.ShouldBe(other.Responses);
    }

    private static AnswerTable OfOne(string[] options, int[] answers, string text = "How often?")
    {
        var question = new ChooseOneQuestion
        {
            Code = "2",
            Text = text,
            Choices = AnAudit.Options(options),
        };
        return AnAudit.Table(answers.Length, 1, [question]) with
        {
            Columns = [AnAudit.Column(question, [.. answers.Select(a => Answer.Of(a))])],
        };
    }

    private static EditionDigest Of(AnswerTable table) => EditionDigest.Of(Key, Book(table), AnAudit.Region);

    private static TallyBook Book(AnswerTable table) => Bitmaps.Tally([table], AnAudit.Region, OfferedGroups.Of(AnAudit.Region));
}
