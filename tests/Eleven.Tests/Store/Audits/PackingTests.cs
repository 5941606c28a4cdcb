using System.Text;
using Eleven.Answers;
using Eleven.Store.Audits;
using Eleven.Tests.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Store.Audits;

public sealed class PackingTests
{
    [Fact]
    public void Whatever_was_answered_comes_back_from_its_bytes() =>
        Prop.ForAll(
                Gen.Choose(0, 400).ToArbitrary(),
                rows =>
                {
                    var table = SomeAnswers.Table(rows, seed: rows);

                    Whole.Of(Back(table, words: true)).ShouldBe(Whole.Of(table));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_the_words_everything_else_comes_back_and_that_there_were_words() =>
        Prop.ForAll(
                Gen.Choose(0, 400).ToArbitrary(),
                rows =>
                {
                    var table = SomeAnswers.Table(rows, seed: rows);

                    var back = Back(table, words: false);

                    Whole.Of(back, words: false).ShouldBe(Whole.Of(table, words: false));
                    Whole.Words(back).Where(w => w.Length > 0).ShouldBeEmpty();
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public void However_many_different_answers_there_are(int different)
    {
        var column = new AnswerColumn(
            AnAudit.Questions[2],
            [.. Enumerable.Range(0, different).Select(i => new Value("", Answer.OfAll((ulong)i)))],
            [.. Enumerable.Range(0, different).Reverse()]
        );

        var back = PackedAnswers.Unpack(PackedAnswers.Pack(column), column.Question, null);

        back.Codes.ShouldBe(column.Codes);
        back.Values.Select(v => v.Answer).ShouldBe(column.Values.Select(v => v.Answer));
    }

    [Fact]
    public void A_choice_is_a_byte_a_row()
    {
        var column = AnAudit.Table(1000, seed: 1).Columns[1];

        PackedAnswers.Pack(column).Length.ShouldBeLessThan(1000 + 100);
    }

    [Fact]
    public void No_word_is_among_what_is_counted()
    {
        var table = SomeAnswers.Table(200, seed: 7);

        foreach (var column in table.Columns)
        {
            Encoding.UTF8.GetString(PackedAnswers.Pack(column)).ShouldNotContain("Written");
            Encoding.UTF8.GetString(PackedWords.Pack(column)).ShouldContain("Written");
        }
        Encoding.UTF8.GetString(PackedRows.Pack(table, AnAudit.Region)).ShouldNotContain("Written");
    }

    [Fact]
    public void Areas_and_sectors_may_stand_in_another_order_by_then()
    {
        var table = SomeAnswers.Table(100, seed: 3);
        var turned = AnAudit.Region with { Areas = [.. AnAudit.Region.Areas.Reverse()], Sectors = [.. AnAudit.Region.Sectors.Reverse()] };
        var question = SomeAnswers.Where with { Choices = [.. SomeAnswers.Where.Choices.Reverse()] };
        var column = table.Find(question.Code)!;

        var rows = PackedRows.Unpack(PackedRows.Pack(table, AnAudit.Region), table, turned);
        var answers = PackedAnswers.Unpack(PackedAnswers.Pack(column), question, null);

        for (var row = 0; row < 100; row++)
        {
            for (var area = 0; area < 3; area++)
            {
                (rows.AreasOf[row] >> area & 1).ShouldBe(table.AreasOf[row] >> 2 - area & 1);
                answers[row].Has(area).ShouldBe(column[row].Has(2 - area));
            }
            answers[row].Has(3).ShouldBe(column[row].Has(3));
            rows.SectorOf[row].ShouldBe(table.SectorOf[row] < 0 ? -1 : 1 - table.SectorOf[row]);
        }
    }

    private static AnswerTable Back(AnswerTable table, bool words)
    {
        var rows = PackedRows.Unpack(PackedRows.Pack(table, AnAudit.Region), Bare(table), AnAudit.Region);
        var whole = words ? PackedRowWords.Unpack(PackedRowWords.Pack(table), rows) : rows;
        return whole with
        {
            Columns =
            [
                .. table.Columns.Select(c => PackedAnswers.Unpack(PackedAnswers.Pack(c), c.Question, words ? PackedWords.Pack(c) : null)),
            ],
        };
    }

    private static AnswerTable Bare(AnswerTable table) =>
        new()
        {
            Source = table.Source,
            Questions = table.Questions,
            Rows = [],
            Columns = [],
            AreasOf = [],
            SectorOf = [],
        };
}
