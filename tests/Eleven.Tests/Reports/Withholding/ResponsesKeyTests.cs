using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Reports.Withholding;

public sealed class ResponsesKeyTests
{
    private static readonly YesNoQuestion Question = new() { Code = "1", Text = "Known?" };
    private static readonly string Key = Of(Table(Enumerable.Range(0, 12)))!;

    [Fact]
    public void Rows_may_come_in_another_order_and_in_other_files()
    {
        Of(Table(Enumerable.Range(0, 12).Reverse())).ShouldBe(Key);
        Of(Table(Enumerable.Range(5, 7)), Table(Enumerable.Range(0, 5))).ShouldBe(Key);
    }

    [Fact]
    public void A_recode_changes_how_an_answer_counts_and_not_what_was_written()
    {
        var table = Table(Enumerable.Range(0, 12));
        var column = table.Columns[0];

        Of(table with { Columns = [column with { Values = [.. column.Values.Select(v => v with { Answer = Answer.Of(1) })] }] })
            .ShouldBe(Key);
    }

    public static TheoryData<string> Changes => ["answer", "twice", "form", "fewer"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void One_response_that_is_another_shows(string what)
    {
        var table = Table(Enumerable.Range(0, 12));
        var column = table.Columns[0];
        var changed = what switch
        {
            "answer" => table with
            {
                Columns = [column with { Values = column.Values.SetItem(0, column.Values[0] with { Raw = "yes!" }) }],
            },
            // One went, and another answered as a third had.
            "twice" => table with { Columns = [column with { Codes = column.Codes.SetItem(0, 1) }] },
            "form" => table with { Variant = "police" },
            _ => Table(Enumerable.Range(0, 11)),
        };

        Of(changed).ShouldNotBe(Key);
    }

    [Fact]
    public void Themes_that_somebody_gave_afterwards_are_none_of_it()
    {
        var table = Table(Enumerable.Range(0, 12));
        var themes = new ThemeQuestion
        {
            Code = "1:themes",
            Text = "Known?",
            CodedQuestion = "1",
            Themes = AnAudit.Options("time"),
        };

        Of(table with { Columns = [.. table.Columns, table.Columns[0] with { Question = themes }] }).ShouldBe(Key);
    }

    // Its cells are read only where another answer leads to it, and that may be recoded.
    [Fact]
    public void Nor_are_answers_to_a_routed_question()
    {
        var table = Table(Enumerable.Range(0, 12));
        var routed = new YesNoQuestion
        {
            Code = "2",
            Text = "How?",
            AskedIf = [new("1", ["yes"])],
        };

        Of(table with { Columns = [.. table.Columns, table.Columns[0] with { Question = routed }] }).ShouldBe(Key);
    }

    [Fact]
    public void Of_fewer_than_the_minimum_base_and_of_returns_there_is_none()
    {
        Of(Table(Enumerable.Range(0, 9))).ShouldBeNull();
        var table = Table(Enumerable.Range(0, 12));
        Of(table with { Questions = table.Questions with { Instrument = Instrument.SelfAssessment } }).ShouldBeNull();
    }

    private static string? Of(params AnswerTable[] tables) =>
        ResponsesKey.Of(new AuditAnswers(AnAudit.Region, [.. tables], []), AnAudit.Region) is { } key
            ? Convert.ToHexStringLower(key)
            : null;

    private static AnswerTable Table(IEnumerable<int> people)
    {
        int[] all = [.. people];
        return new AnswerTable
        {
            Source = "general",
            Questions = AnAudit.Set([Question]),
            Rows = [.. all.Select(n => new RowOrigin("survey.csv", n + 2, "0123456789abcdef"))],
            Columns =
            [
                new AnswerColumn(
                    Question,
                    [.. all.Select(n => new Value($"answer {n}", Answer.Of(0)))],
                    [.. all.Index().Select(n => n.Index)]
                ),
            ],
            AreasOf = [.. all.Select(_ => 1u)],
            SectorOf = [.. all.Select(_ => 0)],
        };
    }
}
