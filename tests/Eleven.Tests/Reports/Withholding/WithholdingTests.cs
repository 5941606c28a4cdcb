using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;
using Shouldly;
using Xunit;

namespace Eleven.Tests.Reports.Withholding;

public sealed class WithholdingTests
{
    private static readonly ImmutableArray<Option> Three = [new("a", "A"), new("b", "B"), new("c", "C")];
    private static readonly Question One = new ChooseOneQuestion
    {
        Code = "1",
        Text = "One?",
        Choices = Three,
    };
    private static readonly Question Several = new ChooseSeveralQuestion
    {
        Code = "2",
        Text = "Several?",
        Choices = Three,
    };
    private static readonly Question Ranked = new RankQuestion
    {
        Code = "3",
        Text = "Order?",
        Items = Three,
    };

    private static readonly Question WithNone = new ChooseSeveralQuestion
    {
        Code = "7",
        Text = "Several or none?",
        Choices = [Three[0], Three[1], new("none", "None") { ExcludesOthers = true }],
    };
    private static readonly Question Known = new YesNoQuestion { Code = "5", Text = "Known?" };
    private static readonly Question Routed = new ChooseOneQuestion
    {
        Code = "6",
        Text = "How?",
        Choices = Three[..2],
        AskedIf = [new("5", ["yes"])],
    };

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 60).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_withheld_count_can_be_worked_out_from_what_is_published(int seed)
    {
        var survey = Random(seed);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Public);

        foreach (var question in survey.Questions.Where(q => q is not RankQuestion))
        {
            var (attacker, unknowns) = Published.To(view, survey.Book(), question);
            var recovered = unknowns.Where(u => attacker.Recovers(u.Value)).Select(u => u.Key).ToArray();
            recovered.ShouldBeEmpty($"question {question.Code}, seed {seed}");
        }
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(9, true)]
    public void How_many_of_a_group_wrote_beside_an_option_is_no_difference_of_what_is_published(int wrote, bool told)
    {
        var themes = new ThemeQuestion
        {
            Code = "1:themes",
            Text = "Themes",
            CodedQuestion = "1",
            Themes = Three,
        };
        // Everybody answered; of housing a few wrote, and of the other sectors all.
        var survey = new SmallSurvey(
            [
                .. Enumerable
                    .Range(0, 48)
                    .Select(n => new SmallSurvey.Person(n % 4, 1 + n / 4 % 2, [1 << n % 3, n % 4 == 2 && n / 4 >= wrote ? 0 : 1 << n % 3])),
            ],
            [One, themes]
        );

        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Partners);

        view.Find("1:themes", Group.Region)!.AllWithheld.ShouldBeFalse();
        foreach (var sector in SmallSurvey.Audit.Sectors)
        {
            view.Find("1:themes", new Group { Sector = sector.Id })!.AllWithheld.ShouldBe(!told, sector.Id);
            view.Find("1", new Group { Sector = sector.Id })!.AllWithheld.ShouldBeFalse(sector.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_withheld_first_place_can_be_worked_out_from_places_that_are_published(int seed)
    {
        var survey = Random(seed);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Public);

        var (attacker, unknowns) = Published.Ranking(view, survey.Book(), Ranked, Group.Region);
        unknowns.Where(u => attacker.Recovers(u.Value)).Select(u => u.Key).ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_public_sees_no_count_from_one_to_the_small_count(int seed)
    {
        var survey = Random(seed);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Public);

        foreach (var group in OfferedGroups.Of(SmallSurvey.Audit))
        {
            foreach (var question in survey.Questions)
            {
                var shown = view.Find(question.Code, group)!;
                var counts = Enumerable.Range(0, 3).Select(k => shown[k]).Where(s => s.IsShown).Select(s => s.Figure).ToArray();
                counts.ShouldAllBe(f => (f.Count == 0 || f.Count > 2) && (f.Base == 0 || f.Base >= 5));
                if (question is ChooseSeveralQuestion)
                {
                    counts.ShouldAllBe(f => f.Base == f.Count || f.Base - f.Count > 2);
                }
            }
        }
    }

    [Fact]
    public void The_team_sees_everything_and_partners_see_small_counts_on_a_base_that_is_large_enough()
    {
        var survey = Random(7);
        var book = survey.Book();
        var team = AudienceView.Of(book, SmallSurvey.Audit, survey.Questions, Audience.Team);
        foreach (var group in OfferedGroups.Of(SmallSurvey.Audit))
        {
            team.Find("1", group)!.AnyWithheld.ShouldBeFalse();
        }

        var partners = Enumerable.Range(1, 60).Select(Random).Select(s => (Book: s.Book(), View: For(s, Audience.Partners))).ToArray();
        foreach (var (small, view) in partners)
        {
            foreach (var group in OfferedGroups.Of(SmallSurvey.Audit).Where(g => small.Members(g, Instrument.Survey) is > 0 and < 5))
            {
                view.Find("1", group)!.AllWithheld.ShouldBeTrue();
            }
        }
        partners.Count(p => !p.View.Find("1", Group.Region)!.AnyWithheld).ShouldBeGreaterThan(30);
    }

    // Of thirty-eight who wrote something three are police: region less others would tell it, and so would the police as a sector.
    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Partners)]
    public void How_many_of_the_police_wrote_something_does_not_follow_from_the_others(Audience audience)
    {
        var words = new TextQuestion { Code = "4", Text = "Why?" };
        SmallSurvey.Person[] Of(int people, int sector, int wrote) =>
            [.. Enumerable.Range(0, people).Select(n => new SmallSurvey.Person(sector, 1 + n % 3, [n < wrote ? 1 : 0]))];
        var survey = new SmallSurvey([.. Of(12, 0, 3), .. Of(15, 1, 13), .. Of(15, 2, 12), .. Of(15, 3, 10)], [words]);
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, audience);
        Shown Answered(Group group) => view.Find("4", group)!.Answered;

        Answered(Group.Region).Figure.Count.ShouldBe(38);
        Answered(new Group { Side = PoliceSide.Police }).Mark.ShouldBe(Mark.Withheld);
        Answered(new Group { Sector = "police" }).Mark.ShouldBe(Mark.Withheld);
        Answered(new Group { Side = PoliceSide.Others }).Mark.ShouldBe(Mark.Withheld);
        string[] others = ["health", "housing", "fire"];
        others.Count(s => Answered(new Group { Sector = s }).IsShown).ShouldBe(2);
    }

    // All but three said yes, and nobody who did left the next question blank: whoever has seen the form knows that nobody can.
    [Fact]
    public void How_many_answered_a_routed_question_does_not_tell_who_was_led_to_it()
    {
        var view = For(new SmallSurvey([.. Led(20, 1, 2), .. Led(30, 2, 0)], [Known, Routed]), Audience.Public);

        view.Find("5", Group.Region)![1].Mark.ShouldBe(Mark.Withheld);
        view.Find("6", Group.Region)!.Base.Mark.ShouldBe(Mark.Withheld);
    }

    // Of the region it is published that nobody left it blank, so nobody did in a sector either.
    [Fact]
    public void That_nobody_left_a_routed_question_blank_tells_nothing_of_a_sector()
    {
        var view = For(
            new SmallSurvey([.. Led(30, 0, 10), .. Led(40, 1, 2), .. Led(40, 2, 8), .. Led(40, 3, 9)], [Known, Routed]),
            Audience.Public
        );
        var health = new Group { Sector = "health" };

        view.Find("5", Group.Region)![0].IsShown.ShouldBeTrue();
        view.Find("5", health)![0].Mark.ShouldBe(Mark.Withheld);
        view.Find("6", Group.Region)!.Base.IsShown.ShouldBeTrue();
        view.Find("6", health)!.Base.Mark.ShouldBe(Mark.Withheld);
    }

    // Four people are too few: what the other sectors leave of the region must leave it open what they ticked, though nobody ticks A beside "None".
    [Fact]
    public void That_none_of_these_stands_alone_tells_nothing_of_a_breakdown_that_is_withheld()
    {
        var survey = new SmallSurvey(
            [
                .. Ticked(1, 2, 3),
                .. Ticked(1, 3, 1),
                .. Ticked(2, 4, 3),
                .. Ticked(2, 5, 1),
                .. Ticked(2, 4, 4),
                .. Ticked(3, 1, 3),
                .. Ticked(3, 1, 1),
                .. Ticked(3, 2, 4),
            ],
            [WithNone]
        );
        var view = For(survey, Audience.Partners);
        string[] sectors = ["health", "housing", "fire"];
        ShownTally[] rows = [.. sectors.Select(s => view.Find("7", new Group { Sector = s })!)];
        int[] people = [5, 13, 4];
        rows[2].AllWithheld.ShouldBeTrue();

        var fits =
            from a in Fits(0, 16)
            from none in Fits(2, 6)
            where Enumerable.Range(0, 3).All(s => a[s] + none[s] <= people[s])
            select (A: a[2], None: none[2]);

        fits.Select(f => f.A).Distinct().Count().ShouldBeGreaterThan(1);
        fits.Select(f => f.None).Distinct().Count().ShouldBeGreaterThan(1);

        // All that each sector may have ticked of an option, so that it comes to the region's and to what is shown.
        IEnumerable<int[]> Fits(int option, int region) =>
            from health in Enumerable.Range(0, 6)
            from housing in Enumerable.Range(0, 14)
            let all = new[] { health, housing, region - health - housing }
            where all[2] is >= 0 and <= 4 && rows.Zip(all).All(p => !p.First[option].IsShown || p.First[option].Figure.Count == p.Second)
            select all;
    }

    // Of the region it is published that each chose one thing and no more, so each did in an area and in none.
    [Fact]
    public void What_nobody_did_in_the_region_nobody_did_in_an_area()
    {
        SmallSurvey.Person[] In(int areas) => [.. Enumerable.Range(0, 12).Select(n => new SmallSurvey.Person(1, areas, [n < 5 ? 1 : 2]))];
        var survey = new SmallSurvey([.. In(0), .. In(1), .. In(2)], [Several]);
        var earlier = Pattern.Nothing(Audience.Partners) with { Withheld = [Pattern.Cell("2", "westmarch", "a")] };
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Partners, earlier);

        view.Find("2", Group.Region)!.AnyWithheld.ShouldBeFalse();
        view.Find("2", new Group { Area = "westmarch" })![1].Mark.ShouldBe(Mark.Withheld);
    }

    [Fact]
    public void Withholding_leaves_most_of_a_regional_table_to_be_read()
    {
        var shown = Enumerable
            .Range(1, 60)
            .Select(Random)
            .SelectMany(s =>
                s.Questions.Take(2)
                    .Select(q => AudienceView.Of(s.Book(), SmallSurvey.Audit, s.Questions, Audience.Public).Find(q.Code, Group.Region)!)
            )
            .ToArray();

        shown.Count(s => !s.AllWithheld).ShouldBeGreaterThan(shown.Length * 9 / 10);
    }

    [Fact]
    public void What_was_withheld_before_stays_withheld()
    {
        var survey = Random(7);
        var earlier = Pattern.Nothing(Audience.Public) with { Withheld = [Pattern.Cell("1", "", "a")] };
        var view = AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, Audience.Public, earlier);

        view.Find("1", Group.Region)![0].Mark.ShouldBe(Mark.Withheld);
    }

    [Fact]
    public void What_partners_may_not_see_the_public_may_not_see_either_so_that_both_copies_tell_no_more_than_one()
    {
        foreach (var survey in Enumerable.Range(1, 60).Select(Random))
        {
            var (partners, everybody) = (For(survey, Audience.Partners).Pattern.Withheld, For(survey, Audience.Public).Pattern.Withheld);
            // Of a breakdown that is withheld whole no cell is named.
            partners.Where(k => !everybody.Contains(k) && !everybody.Contains(k[..k.LastIndexOf('/')])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_same_data_give_the_same_pattern()
    {
        var once = AudienceView.Of(Random(3).Book(), SmallSurvey.Audit, Random(3).Questions, Audience.Public).Pattern;
        var again = AudienceView.Of(Random(3).Book(), SmallSurvey.Audit, Random(3).Questions, Audience.Public).Pattern;

        once.Withheld.ShouldBe(again.Withheld);
        once.Withheld.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_attacker_recovers_a_cell_that_was_withheld_alone()
    {
        var attacker = new Attacker();
        var a = attacker.Unknown(40, 5);
        attacker.Knows([(a, 1)], 40 - 37, 40 - 37);

        attacker.Recovers(a).ShouldBeTrue();
    }

    // People of a sector, of whom some say no; who says yes is led on, and says a or b.
    private static IEnumerable<SmallSurvey.Person> Led(int people, int sector, int no) =>
        Enumerable
            .Range(0, people)
            .Select(n => new SmallSurvey.Person(sector, 1 + n % 2, n < no ? [2, SmallSurvey.NotAsked] : [1, 1 + n % 2]));

    private static IEnumerable<SmallSurvey.Person> Ticked(int sector, int people, int ticks) =>
        Enumerable.Range(0, people).Select(_ => new SmallSurvey.Person(sector, 3, [ticks]));

    private static AudienceView For(SmallSurvey survey, Audience audience) =>
        AudienceView.Of(survey.Book(), SmallSurvey.Audit, survey.Questions, audience);

    private static SmallSurvey Random(int seed)
    {
        var random = new Random(seed);
        int[] orders = [0x123, 0x132, 0x213, 0x231, 0x312, 0x321];
        var people = Enumerable
            .Range(0, random.Next(24, 60))
            .Select(_ => new SmallSurvey.Person(
                random.Next(10) switch
                {
                    < 2 => 0,
                    < 6 => 1,
                    < 9 => 2,
                    _ => 3,
                },
                random.Next(1, 4),
                [
                    random.Next(12) == 0 ? 0 : 1 << Math.Min(2, random.Next(1, 9) / 3),
                    random.Next(0, 8),
                    orders[Math.Min(5, random.Next(0, 20) / 3)],
                ]
            ));
        return new SmallSurvey([.. people], [One, Several, Ranked]);
    }
}
