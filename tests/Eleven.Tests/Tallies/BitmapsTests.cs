using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Tallies;

public sealed class BitmapsTests
{
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group Others = new() { Side = PoliceSide.Others };
    private static readonly Group Westmarch = new() { Area = "westmarch" };

    private static readonly ImmutableArray<Group> Kinds =
    [
        Group.Region,
        Westmarch,
        Westmarch with
        {
            NotThatArea = true,
        },
        new() { Sector = "health" },
        Police,
        Others,
        Westmarch with
        {
            Sector = "police",
            Side = PoliceSide.Police,
        },
        new() { Classifier = ("1", "yes") },
        new() { Area = "nowhere" },
    ];

    [Fact]
    public void Whatever_was_answered_the_bitmaps_count_as_one_would_on_paper() =>
        Prop.ForAll(
                Gen.Choose(0, 700).ToArbitrary(),
                rows =>
                {
                    var table = AnAudit.Table(rows, seed: rows);
                    var book = Bitmaps.Tally([table], AnAudit.Region, Kinds);
                    foreach (var group in Kinds)
                    {
                        book.Members(group, Instrument.Survey)
                            .ShouldBe(Enumerable.Range(0, rows).Count(r => NaiveCount.In(table, AnAudit.Region, group, r)));
                        foreach (var question in AnAudit.Questions)
                        {
                            NaiveCount
                                .Of(book.Find(question.Code, group)!)
                                .ShouldBe(NaiveCount.Of(table, AnAudit.Region, group, question), $"group '{group}'");
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_to_tick_has_a_base_for_each_item()
    {
        var each = AnAudit.Questions[3];
        var table = One(each, Answer.OfTicks(0b01, 0b11), Answer.OfTicks(0b10, 0b10), Answer.Blank);

        var tally = Tally(table, each);

        tally.Counts.ShouldBe([1, 1]);
        tally.BaseOfEach.ShouldBe([1, 2]);
        tally.Answered.ShouldBe(2);
    }

    [Fact]
    public void A_ranking_counts_every_place_of_those_who_placed_all()
    {
        var rank = AnAudit.Questions[4];
        var table = One(rank, Answer.OfPlaces([1, 2, 3]), Answer.OfPlaces([3, 1, 2]), Answer.OfPlaces([1, 0, 0]));

        var tally = Tally(table, rank);

        tally.Places.Select(p => string.Join(' ', p)).ShouldBe(["1 0 1", "1 1 0", "0 1 1"]);
        tally.Answered.ShouldBe(2);
        tally.Blank.ShouldBe(1);
    }

    [Fact]
    public void A_grade_given_for_one_area_counts_there_and_the_returns_own_in_the_region()
    {
        var question = AnAudit.Questions[0];
        var table = One(question, Answer.Of(0), Answer.Of(0)) with { AreasOf = [0b011, 0b010] };
        var column = table.Columns[0] with
        {
            InArea = ImmutableDictionary<(int, string), Value>.Empty.Add((0, "westmarch"), new("No", Answer.Of(1))),
        };

        var book = Bitmaps.Tally(
            [table with { Columns = [column] }],
            AnAudit.Region,
            [Group.Region, Westmarch, new() { Area = "calderport" }]
        );

        book.Find("1", Group.Region)!.Counts.ShouldBe([2, 0]);
        book.Find("1", Westmarch)!.Counts.ShouldBe([1, 1]);
        book.Find("1", new() { Area = "calderport" })!.Counts.ShouldBe([1, 0]);
    }

    [Fact]
    public void A_return_that_cannot_be_compared_is_outside_every_figure()
    {
        var question = AnAudit.Questions[0];
        var table = One(question, Answer.Of(0), Answer.Of(0)) with
        {
            Returns = [new("fire", ReturnFormat.OwnNotComparable), new("probation", ReturnFormat.AsAsked)],
        };

        Tally(table, question).Asked.ShouldBe(1);
    }

    [Fact]
    public void What_the_police_form_asks_differently_speaks_among_the_police_only()
    {
        var general = AnAudit.Questions[1];
        var replaced = new YesNoQuestion { Code = "2", Text = "Supervised?" };
        var book = TwoForms(general, [Answer.Of(0), Answer.Of(1)], replaced, [Answer.Of(0)], Match.Similar);

        book.Find("2", Police)!.Question.ShouldBe(replaced);
        book.Find("2", Police)!.Counts.ShouldBe([1, 0]);
        book.Find("2", Group.Region)!.Question.ShouldBe(general);
        book.Find("2", Group.Region)!.Asked.ShouldBe(2);
        book.Find("2", Group.Region)!.Forms.ShouldBe([""]);
        book.Members(Group.Region, Instrument.Survey).ShouldBe(3);
    }

    [Fact]
    public void What_it_asks_the_same_is_added_up()
    {
        var book = TwoForms(AnAudit.Questions[0], [Answer.Of(0), Answer.Of(1)], AnAudit.Questions[0], [Answer.Of(0)], Match.Same);

        book.Find("1", Group.Region)!.Counts.ShouldBe([2, 1]);
        book.Find("1", Others)!.Counts.ShouldBe([1, 1]);
    }

    [Fact]
    public void An_option_that_one_form_adds_has_the_base_of_those_who_were_offered_it()
    {
        var general = (ChooseSeveralQuestion)AnAudit.Questions[2];
        var police = general with { Choices = [.. general.Choices, new("video", "Body-worn video") { OnlyIn = "police" }] };

        var book = TwoForms(general, [Answer.OfAll(0b0001), Answer.OfAll(0b1000)], police, [Answer.OfAll(0b11000)], match: null);

        var tally = book.Find("3", Group.Region)!;
        tally.Question.Options.Select(o => o.Id).ShouldBe(["a", "b", "c", "video"]);
        tally.Counts.ShouldBe([1, 0, 0, 1, 2]);
        tally.BaseOfEach.ShouldBe([3, 3, 3, 1, 3]);
    }

    [Fact]
    public void Over_all_who_were_asked_such_an_option_has_the_base_of_those_who_could_choose_it()
    {
        var general = ((ChooseSeveralQuestion)AnAudit.Questions[2]) with { OtherBase = BaseKind.Asked };
        var police = general with { Choices = [.. general.Choices, new("video", "Body-worn video") { OnlyIn = "police" }] };

        var book = TwoForms(general, [Answer.OfAll(0b0001), Answer.Blank], police, [Answer.OfAll(0b01000), Answer.Blank], match: null);

        var tally = book.Find("3", Group.Region)!;
        tally.Of(0).ShouldBe(new(1, 4, BaseKind.Asked, Instrument.Survey));
        tally.Of(3).ShouldBe(new(1, 2, BaseKind.Asked, Instrument.Survey));
    }

    [Fact]
    public void What_another_form_asks_differently_is_counted_under_a_code_of_its_own()
    {
        var general = AnAudit.Questions[1];
        var schools = new YesNoQuestion { Code = "2", Text = "Supervised?" };
        var variant = new Variant
        {
            Id = "schools",
            Title = "Schools",
            Replaces = [new(schools, Match.Different)],
        };
        var theirs = One(general, Answer.Of(0), Answer.Of(1)) with { Questions = AnAudit.Set([general], variant), SectorOf = [1, 0] };
        var ours = One(schools, Answer.Of(0)) with { Variant = "schools", SectorOf = [0] };

        var book = Bitmaps.Tally([theirs, ours], AnAudit.Region, [Group.Region, Police]);

        book.Find("2", Police)!.Question.ShouldBe(general);
        book.Find("2", Police)!.Counts.ShouldBe([1, 0, 0]);
        book.Find("2", Group.Region)!.Counts.ShouldBe([1, 1, 0]);
        book.Find("2-schools", Group.Region)!.Question.Text.ShouldBe("Supervised?");
        book.Find("2-schools", Group.Region)!.Counts.ShouldBe([1, 0]);
        book.Find("2-schools", Police)!.Asked.ShouldBe(0);
    }

    [Fact]
    public void Rows_behind_a_group_can_be_named()
    {
        var table = One(AnAudit.Questions[0], Answer.Of(0), Answer.Of(1), Answer.Of(0)) with { AreasOf = [0b010, 0b010, 0b001] };

        Bitmaps.Of([table], AnAudit.Region).Members(Westmarch).Select(m => m.Row).ShouldBe([0, 1]);
    }

    private static TallyBook TwoForms(Question general, Answer[] theirs, Question police, Answer[] ours, Match? match)
    {
        var variant = new Variant
        {
            Id = "police",
            Title = "Police",
            Police = true,
            Replaces = match is { } m ? [new(police, m)] : [],
        };
        var form = One(police, ours) with { Variant = "police", PoliceForm = true };
        var set = AnAudit.Set([general], variant);
        return Bitmaps.Tally([One(general, theirs) with { Questions = set }, form], AnAudit.Region, [Group.Region, Police, Others]);
    }

    private static AnswerTable One(Question question, params Answer[] answers) =>
        AnAudit.Table(answers.Length, 1, [question]) with
        {
            Columns = [AnAudit.Column(question, answers)],
        };

    private static QuestionTally Tally(AnswerTable table, Question question) =>
        Bitmaps.Tally([table], AnAudit.Region, [Group.Region]).Find(question.Code, Group.Region)!;
}
