using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Findings;

public sealed class WhyTests
{
    private static readonly string[] Kinds =
    [
        "",
        "@westmarch",
        "@rest-of:westmarch",
        "@police",
        "@calderport+others",
        "@sector:health",
        "@1=yes",
    ];

    private static readonly ImmutableArray<Question> Asked = AnAudit.Questions.Add(
        new ChooseOneQuestion
        {
            Code = "8",
            Text = "How often?",
            Choices =
            [
                new("often", "Often") { Positive = true },
                new("never", "Never"),
                new("not-mine", "Not mine") { DoesNotApply = true },
            ],
        }
    );

    private static readonly string[] Addresses =
    [
        "responses",
        "1.yes",
        "1.positive",
        "1.not-answered",
        "1.asked",
        "1.answered",
        "2.monthly.count",
        "2.other",
        "3.c",
        "3.other.count",
        "4.policy",
        "4.toolkit.answered",
        "5.x",
        "5.y.first",
        "5.z.first-three",
        "5.x.mean",
        "6.4",
        "6.top",
        "6.mean",
        "7.answered",
        "8.often.where-it-applies",
        "8.positive.where-it-applies",
        "8.where-it-applies",
    ];

    [Fact]
    public void The_rows_named_add_up_to_the_figure_whatever_was_answered() =>
        Prop.ForAll(
                Gen.Choose(0, 300).ToArbitrary(),
                rows =>
                {
                    var (answers, tallies) = Tallied([AnAudit.Table(rows, seed: rows, Asked)], AnAudit.Set(Asked));
                    foreach (var text in from address in Addresses from kind in Kinds select address + kind)
                    {
                        var figure = Figure(text, tallies);
                        var why = Explain(text, answers, tallies);

                        (why.Count, why.Base).ShouldBe((figure.Figure.Count, figure.Figure.Base), text);
                        why.Mean?.At(3).ShouldBe(figure.Mean?.At(3), text);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Each_row_is_named_by_file_and_number_with_what_was_written_and_what_it_does()
    {
        var table = OneQuestion(Answer.Of(0), Answer.Of(1), Answer.Blank, Answer.NotAsked, Answer.NotRelevant, Answer.Unreadable);
        var (answers, tallies) = Tallied([table], table.Questions);

        var why = Explain("1.yes", answers, tallies);

        why.Rows.Select(r => (r.Origin.Row, r.Role))
            .ShouldBe([
                (2, RowRole.Counted),
                (3, RowRole.InBase),
                (4, RowRole.NotAnswered),
                (5, RowRole.NotAsked),
                (6, RowRole.NotRelevant),
                (7, RowRole.Unreadable),
            ]);
        why.Rows[0].Origin.File.ShouldBe("survey.csv");
        why.Rows[0].Raw.ShouldBe(Answer.Of(0).ToString());
        why.Figure.ShouldBe(new(1, 2, BaseKind.Answered, Instrument.Survey));
    }

    [Fact]
    public void A_grade_for_one_area_is_the_one_shown_there_and_the_lower_of_two_aspects_is_named()
    {
        var table = OneQuestion(Answer.Of(0), Answer.Of(0));
        var lower = new Value("1 / 0", Answer.Of(1)) { GradesGiven = [1, 0] };
        var column = table.Columns[0];
        table = table with { AreasOf = [2, 2], Columns = [column with { InArea = column.InArea.Add((1, "westmarch"), lower) }] };
        var (answers, tallies) = Tallied([table], table.Questions);

        var there = Explain("1.no@westmarch", answers, tallies);

        there.Rows[1].ShouldBe(new(table.Rows[1], RowRole.Counted, "1 / 0"));
        there.Rules.ShouldBe([CountingRule.OnceInEachArea, CountingRule.GradeForTheArea, CountingRule.LowerOfAspects]);
        Explain("1.no", answers, tallies).Count.ShouldBe(0);
    }

    [Fact]
    public void A_form_that_asks_in_other_words_is_outside_and_says_so()
    {
        var general = OneQuestion(Answer.Of(0), Answer.Of(1));
        var police = new YesNoQuestion { Code = "1", Text = "In other words?" };
        var variant = new Variant
        {
            Id = "police",
            Title = "Police",
            Police = true,
            Replaces = [new(police, Match.Similar)],
        };
        var set = general.Questions with { Variants = [variant] };
        var form = OneQuestion(Answer.Of(0)) with { Questions = set, Variant = "police", PoliceForm = true };
        var (answers, tallies) = Tallied([general with { Questions = set }, form], set);

        Explain("1.yes", answers, tallies).Rows.Select(r => r.Role).ShouldBe([RowRole.Counted, RowRole.InBase, RowRole.AskedDifferently]);
        Explain("1.yes@police", answers, tallies).Rows.Select(r => r.Role).ShouldBe([RowRole.Counted]);
        Explain("1.yes@police", answers, tallies).Rules.ShouldBe([CountingRule.PoliceByForm]);
    }

    [Fact]
    public void The_rows_of_a_form_that_asks_in_other_words_are_found_under_its_own_code()
    {
        var general = OneQuestion(Answer.Of(0), Answer.Of(1));
        var schools = new YesNoQuestion { Code = "1", Text = "In other words?" };
        var variant = new Variant
        {
            Id = "schools",
            Title = "Schools",
            Replaces = [new(schools, Match.Different)],
        };
        var set = general.Questions with { Variants = [variant] };
        var form = OneQuestion(Answer.Of(0)) with { Variant = "schools" };
        var (answers, tallies) = Tallied([general with { Questions = set }, form], set);

        var theirs = Explain("1-schools.yes", answers, tallies);
        theirs.Rows.Select(r => r.Role).ShouldBe([RowRole.AskedDifferently, RowRole.AskedDifferently, RowRole.Counted]);
        theirs.Figure.ShouldBe(Figure("1-schools.yes", tallies).Figure);
        Explain("1.yes", answers, tallies).Rows.Select(r => r.Role).ShouldBe([RowRole.Counted, RowRole.InBase, RowRole.AskedDifferently]);
    }

    [Fact]
    public void A_figure_that_does_not_exist_is_not_explained()
    {
        var table = OneQuestion(Answer.Of(0));
        var (answers, tallies) = Tallied([table], table.Questions);

        Why.TryExplain(Read("1.maybe"), answers, tallies, new(), out _, out var absence).ShouldBeFalse();

        absence!.Missing.ShouldBe(MissingPart.Option);
    }

    private static AnswerTable OneQuestion(params Answer[] given)
    {
        var question = AnAudit.Questions[0];
        return AnAudit.Table(given.Length, seed: 1, [question]) with { Columns = [AnAudit.Column(question, given)] };
    }

    private static (AuditAnswers, AuditTallies) Tallied(ImmutableArray<AnswerTable> tables, QuestionSet set)
    {
        var groups = Groups.Of(AnAudit.Region, [set], [new() { Classifier = ("1", "yes") }]);
        return (new(AnAudit.Region, tables, []), new(AnAudit.Region, [set], Bitmaps.Tally(tables, AnAudit.Region, groups)));
    }

    private static FigureValue Figure(string text, AuditTallies tallies) =>
        new Lookup(tallies, ImmutableDictionary<string, AuditTallies>.Empty).TryFind(Read(text), out var value, out var absence)
            ? value
            : throw new InvalidOperationException(absence.What);

    private static Explanation Explain(string text, AuditAnswers answers, AuditTallies tallies) =>
        Why.TryExplain(Read(text), answers, tallies, new(), out var why, out var absence)
            ? why
            : throw new InvalidOperationException(absence.What);

    private static FigureAddress Read(string text) =>
        FigureAddress.TryParse(text, out var address, out var mistake) ? address : throw new InvalidOperationException(mistake.What);
}
