using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Tallies;

public sealed class LookupTests
{
    private static readonly Scale Colours = new(
        "colours",
        "Compliance",
        [new("0", "Red", "", "red"), new("1", "Amber", "", "amber"), new("2", "Green", "", "green")],
        [
            new("red", "Requires improvement") { Positive = false },
            new("amber", "Good") { Positive = true },
            new("green", "Outstanding") { Positive = true },
        ]
    );

    private static readonly RatingQuestion Rating = new()
    {
        Code = "A1",
        Text = "Is the lead known?",
        Scale = Colours,
    };

    // 15 returns: 3 good, 11 outstanding and one without a grade, and themes in 14 of them.
    private static readonly AuditTallies Returns = new(
        AnAudit.Region,
        [AnAudit.Set([Rating]) with { Id = "returns", Instrument = Instrument.SelfAssessment }],
        new(
            [Group.Region],
            [new(Group.Region, Instrument.SelfAssessment, 15)],
            [
                new()
                {
                    Question = Rating,
                    Group = Group.Region,
                    Who = Instrument.SelfAssessment,
                    Asked = 15,
                    Answered = 14,
                    Counts = [0, 3, 11],
                },
                new()
                {
                    Question = new ThemeQuestion
                    {
                        Code = "A1:themes",
                        Text = "Is the lead known?",
                        CodedQuestion = "A1",
                        Themes = AnAudit.Options("induction", "policy"),
                    },
                    Group = Group.Region,
                    Who = Instrument.SelfAssessment,
                    Asked = 15,
                    Answered = 14,
                    Counts = [12, 7],
                },
            ]
        )
    );

    private static readonly AuditTallies Survey = Tallied();

    [Theory]
    [InlineData("A1.green", 11, 15, 73.3)]
    [InlineData("A1.positive.share", 14, 15, 93.3)]
    [InlineData("A1.did-not-rate.count", 1, 15, 1)]
    [InlineData("A1.not-relevant", 0, 15, 0)]
    [InlineData("A1.green.base", 11, 15, 15)]
    [InlineData("A1.answered", 14, 15, 14)]
    [InlineData("A1.asked", 15, 15, 15)]
    [InlineData("A1.base", 15, 15, 15)]
    [InlineData("A1.theme:policy", 7, 14, 50)]
    [InlineData("returns", 15, 15, 15)]
    public void A_figure_of_returns_is_found_by_its_address(string address, long count, long whole, double number)
    {
        var value = Found(address, Returns);

        (value.Figure.Count, value.Figure.Base).ShouldBe((count, whole));
        value.Number(1).ShouldBe((decimal)number);
    }

    [Theory]
    [InlineData("2.weekly@calderport")]
    [InlineData("2.other.count@rest-of:calderport")]
    [InlineData("4.policy.answered@sector:health")]
    [InlineData("5.x.first-three@police")]
    [InlineData("5.x.mean@others")]
    [InlineData("6.mean@westmarch+police")]
    [InlineData("6.top@1=yes")]
    [InlineData("7.answered@northmarch+sector:police")]
    [InlineData("1.not-answered")]
    [InlineData("responses@calderport")]
    [InlineData("1.yes#2024-25")]
    public void A_figure_of_a_survey_is_found_by_its_address(string address) =>
        Found(address, Survey).Number(1).ShouldNotBeNull().ShouldBeGreaterThan(0);

    [Fact]
    public void A_mean_is_of_the_steps_and_its_base_those_who_gave_one()
    {
        var tally = Survey.Find("6", Group.Region)!;
        var steps = tally.Counts.SelectMany((n, i) => Enumerable.Repeat(i + 1, (int)n)).ToArray();

        var value = Found("6.mean", Survey);

        value.Number(3).ShouldBe(decimal.Round((decimal)steps.Average(), 3, MidpointRounding.AwayFromZero));
        value.Figure.Base.ShouldBe(steps.Length);
        value.Counters.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory]
    [InlineData("9.yes", MissingPart.Question, "There is no question '9'")]
    [InlineData("1.yes#2019-20", MissingPart.Audit, "There is no audit '2019-20' here")]
    [InlineData("1.yse", MissingPart.Option, "Question 1 has no option 'yse': did you mean 'yes'?")]
    [InlineData("7.yes", MissingPart.Option, "Question 7 asks for words")]
    [InlineData("1.share", MissingPart.Measure, "Question 1 as a whole has no share: name an option, for example 1.yes.share.")]
    [InlineData("1.mean", MissingPart.Measure, "Question 1 as a whole has no mean")]
    [InlineData("6.3.mean", MissingPart.Measure, "write 6.mean.")]
    [InlineData("1.yes.first", MissingPart.Measure, "An option of question 1 has no first")]
    [InlineData("4.base", MissingPart.Measure, "Question 4 as a whole has no base: name an option")]
    [InlineData("3.positive", MissingPart.Option, "Question 3 has no option 'positive'")]
    [InlineData("1.yes@westmarsh", MissingPart.Group, "There is no area 'westmarsh': did you mean 'westmarch'?")]
    [InlineData("1.yes@sector:helth", MissingPart.Group, "There is no sector 'helth': did you mean 'health'?")]
    [InlineData("1.yes@area", MissingPart.Group, "@area and @rest mean the area of the report")]
    [InlineData("1.yes@1=maybe", MissingPart.Group, "Question 1 has no option 'maybe'")]
    [InlineData("1.yes@2=weekly", MissingPart.Group, "The group 2=weekly was not counted.")]
    [InlineData("1.theme:lost", MissingPart.Question, "No themes were coded for question 1")]
    [InlineData("returns", MissingPart.Question, "This audit has no returns: use responses.")]
    public void Where_there_is_no_figure_it_says_why(string text, MissingPart part, string what)
    {
        var lookup = new Lookup(Survey, ImmutableDictionary<string, AuditTallies>.Empty);

        lookup.TryFind(Read(text), out _, out var absence).ShouldBeFalse();

        absence!.Missing.ShouldBe(part);
        absence.What.ShouldContain(what);
    }

    [Fact]
    public void An_earlier_audit_is_looked_up_under_its_name()
    {
        var lookup = new Lookup(Survey, ImmutableDictionary<string, AuditTallies>.Empty.Add("2023-24", Returns));

        lookup.TryFind(Read("A1.green.share#2023-24"), out var value, out _).ShouldBeTrue();

        value!.Figure.ShouldBe(new(11, 15, BaseKind.Asked, Instrument.SelfAssessment));
        value.Address.ToString().ShouldBe("A1.green#2023-24");
    }

    [Fact]
    public void Every_group_of_an_audit_is_counted_once()
    {
        var classifying = new YesNoQuestion
        {
            Code = "1",
            Text = "Known?",
            Classifies = Classifies.Respondent,
        };

        var keys = Groups.Of(AnAudit.Region, [AnAudit.Set([classifying])], [new() { Area = "westmarch" }]).Select(g => g.Key).ToArray();

        keys.ShouldBeUnique();
        // The region, 2 sectors, 2 sides, 2 answers; and for each of 3 areas itself and the rest (with 2 sides each), 2 sectors, 2 answers.
        keys.Length.ShouldBe(1 + 2 + 2 + 2 + 3 * (2 + 4 + 2 + 2));
        keys.ShouldContain("rest-of:westmarch+others");
        keys.ShouldContain("westmarch+sector:police");
        keys.ShouldContain("westmarch+1=yes");
    }

    private static AuditTallies Tallied()
    {
        ImmutableArray<AnswerTable> tables = [AnAudit.Table(300, seed: 7)];
        var sets = ImmutableArray.Create(AnAudit.Set(AnAudit.Questions));
        var groups = Groups.Of(AnAudit.Region, sets, [new() { Classifier = ("1", "yes") }]);
        return new(AnAudit.Region, sets, Bitmaps.Tally(tables, AnAudit.Region, groups));
    }

    private static FigureValue Found(string text, AuditTallies tallies) =>
        new Lookup(tallies, ImmutableDictionary<string, AuditTallies>.Empty).TryFind(Read(text), out var value, out var absence)
            ? value
            : throw new InvalidOperationException(absence.What);

    private static FigureAddress Read(string text) =>
        FigureAddress.TryParse(text, out var address, out var mistake) ? address : throw new InvalidOperationException(mistake.What);
}
