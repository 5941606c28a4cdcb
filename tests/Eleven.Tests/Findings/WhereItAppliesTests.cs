using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Findings;

/// <summary>People who say that a question does not apply to them are counted like all who answered it, and are outside the base by which questions are put in order.</summary>
public sealed class WhereItAppliesTests
{
    private static readonly ChooseOneQuestion Decides = new()
    {
        Code = "15",
        Text = "How often do you ask first?",
        Choices =
        [
            new("always", "Always") { Positive = true },
            new("never", "Never") { Positive = false },
            new("not-mine", "I make no decisions") { DoesNotApply = true },
        ],
    };

    // Of the 40 who decide anything 30 always ask: 75%, though they are 30% of all who answered.
    private static readonly AuditTallies Audit = SomeFigures.Audit(
        "2017",
        [SomeFigures.Survey("staff", Decides, Known("4"), Known("5"), Known("6"))],
        SomeFigures.Tally(Decides, Group.Region, Instrument.Survey, 30, 10, 60),
        SomeFigures.Tally(Known("4"), Group.Region, Instrument.Survey, 70, 30),
        SomeFigures.Tally(Known("5"), Group.Region, Instrument.Survey, 50, 50),
        SomeFigures.Tally(Known("6"), Group.Region, Instrument.Survey, 80, 20)
    );

    [Fact]
    public void A_question_is_not_weak_because_it_is_not_everybodys()
    {
        var found = Strengths.Of(Audit, Group.Region, StrengthRule.Favourable, places: 4);

        found.Weakest.Select(w => w.Question.Code).ShouldBe(["5"]);
        found.InOrder.Select(s => s.Question.Code).ShouldBe(["6", "15", "4", "5"]);
        var share = found.InOrder[1].Value;
        share.Figure.ShouldBe(new(30, 40, BaseKind.Applies, Instrument.Survey));
        share.Address.ToString().ShouldBe("15.positive.where-it-applies");
    }

    [Fact]
    public void Its_own_shares_stay_shares_of_all_who_answered()
    {
        Find("15.always").Figure.ShouldBe(new(30, 100, BaseKind.Answered, Instrument.Survey));
        Find("15.not-mine").Figure.ShouldBe(new(60, 100, BaseKind.Answered, Instrument.Survey));
        Find("15.positive").Figure.ShouldBe(new(30, 100, BaseKind.Answered, Instrument.Survey));
    }

    [Theory]
    [InlineData("15.always.where-it-applies", 30, 40, "75")]
    [InlineData("15.never.where-it-applies", 10, 40, "25")]
    [InlineData("15.where-it-applies", 40, 100, "40")]
    public void Those_to_whom_it_applies_can_be_named(string address, long count, long @base, string printed)
    {
        var value = Find(address);

        (value.Figure.Count, value.Figure.Base).ShouldBe((count, @base));
        $"{value.Number(1)}".ShouldBe(printed);
    }

    [Theory]
    [InlineData("15.not-mine.where-it-applies")]
    [InlineData("4.where-it-applies")]
    [InlineData("4.yes.where-it-applies")]
    public void Where_no_answer_says_so_or_of_that_answer_itself_there_is_no_such_figure(string address) =>
        new Lookup(Audit, ImmutableDictionary<string, AuditTallies>.Empty).TryFind(Read(address), out _, out _).ShouldBeFalse();

    [Fact]
    public void The_rows_behind_it_say_to_whom_it_does_not_apply()
    {
        var table = AnAudit.Table(5, seed: 1, [Decides]) with
        {
            Columns = [AnAudit.Column(Decides, Answer.Of(0), Answer.Of(1), Answer.Of(2), Answer.Blank, Answer.Unreadable)],
        };
        var tallies = new AuditTallies(AnAudit.Region, [table.Questions], Bitmaps.Tally([table], AnAudit.Region, [Group.Region]));
        Explanation Of(string address) =>
            Why.TryExplain(Read(address), new(AnAudit.Region, [table], []), tallies, new(), out var why, out var absence)
                ? why
                : throw new InvalidOperationException(absence.What);

        var share = Of("15.positive.where-it-applies");
        var people = Of("15.where-it-applies");

        share
            .Rows.Select(r => r.Role)
            .ShouldBe([RowRole.Counted, RowRole.InBase, RowRole.DoesNotApply, RowRole.NotAnswered, RowRole.Unreadable]);
        share.Figure.ShouldBe(new(1, 2, BaseKind.Applies, Instrument.Survey));
        people
            .Rows.Select(r => r.Role)
            .ShouldBe([RowRole.Counted, RowRole.Counted, RowRole.InBase, RowRole.NotAnswered, RowRole.Unreadable]);
        people.Figure.ShouldBe(new(2, 3, BaseKind.Answered, Instrument.Survey));
    }

    private static YesNoQuestion Known(string code) => SomeFigures.Known with { Code = code };

    private static FigureValue Find(string address) =>
        new Lookup(Audit, ImmutableDictionary<string, AuditTallies>.Empty).TryFind(Read(address), out var value, out var absence)
            ? value
            : throw new InvalidOperationException(absence.What);

    private static FigureAddress Read(string text) =>
        FigureAddress.TryParse(text, out var address, out var mistake) ? address : throw new InvalidOperationException(mistake.What);
}
