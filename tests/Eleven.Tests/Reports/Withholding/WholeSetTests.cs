using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>All that an audience may see of a survey, taken together and attacked.</summary>
public sealed class WholeSetTests
{
    private const int Surveys = 60;
    private static readonly Group[] Groups = [.. OfferedGroups.Of(WholeSurvey.Audit)];
    private static readonly Dictionary<(int Seed, Audience Audience), (WholeSurvey Survey, AudienceView View)> Views = [];

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, Surveys).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_withheld_follows_from_all_tables_taken_together(int seed)
    {
        var (survey, view) = Of(seed, Audience.Public);

        new WholeAttack(survey, view).Recovered().ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_breakdown_on_too_few_follows_from_what_partners_see(int seed)
    {
        var (survey, view) = Of(seed, Audience.Partners);

        new WholeAttack(survey, view).Recovered().ShouldBeEmpty($"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_count_that_the_public_sees_is_small_nor_its_base(int seed)
    {
        var view = Of(seed, Audience.Public).View;
        foreach (var group in Groups.Concat(WholeSurvey.Audit.Areas.Select(a => new Group { Area = a.Id, NotThatArea = true })))
        {
            foreach (var tally in WholeSurvey.Questions.Select(q => view.Find(q.Code, group)).OfType<ShownTally>())
            {
                var shown = Enumerable.Range(0, tally.Question.Counters).Select(k => tally[k]).Where(s => s.IsShown).ToArray();
                shown.ShouldAllBe(s => s.Figure.Count == 0 || s.Figure.Count > 3, $"{tally.Question.Code}@{group}");
                shown.ShouldAllBe(s => s.Figure.Base == 0 || s.Figure.Base >= 6, $"{tally.Question.Code}@{group}");
                (!tally.NotRelevant.IsShown || tally.NotRelevant.Figure.Count is 0 or > 3).ShouldBeTrue();
                if (tally.Question is RankQuestion rank)
                {
                    var threes = Enumerable
                        .Range(0, rank.Items.Length)
                        .Select(tally.FirstThree)
                        .Where(s => s.IsShown)
                        .Select(s => s.Figure);
                    threes.ShouldAllBe(f => (f.Count == 0 || f.Count > 3) && (f.Base == f.Count || f.Base - f.Count > 3));
                }
            }
        }
    }

    // The sector of an area's people, and the area of a sector's or of the police, is for the team.
    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Partners)]
    public void The_questions_that_say_area_and_sector_are_told_of_the_region_alone(Audience audience)
    {
        foreach (var code in new[] { "P", "S" })
        {
            var told = Enumerable
                .Range(1, 10)
                .Select(seed => Of(seed, audience).View)
                .SelectMany(v => Groups.Where(g => v.Find(code, g) is { AllWithheld: false }));
            told.Distinct().ShouldBe([Group.Region]);
        }
    }

    // Tables print the base, figures.csv how many answered: where the one is told so is the other.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void How_many_answered_is_told_where_it_is_the_base_and_nowhere_else(int seed)
    {
        var view = Of(seed, Audience.Public).View;
        foreach (var tally in WholeSurvey.Questions.SelectMany(q => Groups.Select(g => view.Find(q.Code, g)!)))
        {
            if (tally.Question.CountedOver == BaseKind.Asked)
            {
                continue;
            }
            tally.Answered.IsShown.ShouldBe(tally.Base.IsShown, $"{tally.Question.Code}@{tally.Group}");
            (!tally.Answered.IsShown || tally.Answered.Figure.Count == tally.Base.Figure.Count).ShouldBeTrue();
            (tally.Asked.IsShown || !tally.Answered.IsShown || tally.Answered.Figure.Base == tally.Answered.Figure.Count).ShouldBeTrue();
        }
    }

    // The note on method counts what is withheld: cells of a table of which no cell is to be seen would tell which of them are small.
    [Fact]
    public void Of_a_breakdown_that_is_withheld_whole_no_cell_is_named()
    {
        var patterns = Enumerable.Range(1, 20).Select(seed => Of(seed, Audience.Public).View.Pattern.Withheld).ToArray();

        var hidden = patterns.SelectMany(p => p.Where(cell => p.Contains(cell[..cell.LastIndexOf('/')])));
        hidden.ShouldBeEmpty();
        patterns.SelectMany(p => p).Count(cell => cell.Count(c => c == '/') == 2).ShouldBeGreaterThan(100);
    }

    // An edition of other figures is refused. Of the same, the first was made when other cells were withheld already, so that others yet stand beside the small counts.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_figures_again_tell_nothing_where_what_was_withheld_stays_so(int seed)
    {
        var survey = Of(seed, Audience.Public).Survey;
        var first = survey.View(Audience.Public, SomeCells(seed));
        var second = survey.View(Audience.Public, first.Pattern);

        second.Pattern.Withheld.IsSupersetOf(first.Pattern.Withheld).ShouldBeTrue();
        new WholeAttack(survey, first, second).Recovered().ShouldBeEmpty($"seed {seed}");
    }

    [Fact]
    public void The_attack_finds_what_two_editions_give_away_when_the_second_forgets_the_first()
    {
        var givenAway = Enumerable
            .Range(1, 20)
            .Count(seed =>
            {
                var (survey, forgetful) = Of(seed, Audience.Public);
                var first = survey.View(Audience.Public, AnotherBeside(survey, forgetful));
                return new WholeAttack(survey, first, forgetful).Recovered().Length > 0;
            });

        givenAway.ShouldBeGreaterThan(5);
    }

    // What is withheld beside a small count is there for its sake: told, it gives something away.
    [Theory]
    [InlineData("1")]
    [InlineData("8")]
    [InlineData("10")]
    public void The_attack_finds_what_one_figure_too_many_gives_away(string question)
    {
        var found = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var (survey, view) = Of(seed, Audience.Public);
            if (view.Pattern.Withheld.FirstOrDefault(w => w.StartsWith($"{question}/") && w.Count(c => c == '/') == 2) is { } cell)
            {
                var attack = new WholeAttack(survey, view);
                attack.Tell(cell);
                found += attack.Recovered().Length > 0 ? 1 : 0;
            }
        }

        found.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Much_is_still_to_be_read()
    {
        var shown = Enumerable
            .Range(1, Surveys)
            .Select(s => Of(s, Audience.Public).View)
            .SelectMany(v => WholeSurvey.Questions.Select(q => v.Find(q.Code, Group.Region)!))
            .SelectMany(t => Enumerable.Range(0, t.Question.Counters).Select(k => t[k].IsShown))
            .ToArray();

        // On some sixty people, with counts of up to three withheld, most of the regional figures stand.
        shown.Count(s => s).ShouldBeGreaterThan(shown.Length / 2);
    }

    private static (WholeSurvey Survey, AudienceView View) Of(int seed, Audience audience)
    {
        if (!Views.TryGetValue((seed, audience), out var found))
        {
            var survey = new WholeSurvey(seed);
            Views[(seed, audience)] = found = (survey, survey.View(audience));
        }
        return found;
    }

    internal static Pattern SomeCells(int seed)
    {
        var random = new Random(seed);
        var cells =
            from question in WholeSurvey.Questions
            from g in Groups
            where question.Counters > 0 && random.Next(2) == 0
            select Pattern.Cell(question.Code, g.Key, Counters.IdOf(question, random.Next(question.Counters)));
        return Pattern.Nothing(Audience.Public) with { Withheld = [.. cells] };
    }

    // Where a small count stands beside another that is withheld for its sake: a third in place of that other.
    private static Pattern AnotherBeside(WholeSurvey survey, AudienceView view)
    {
        var cells = new List<string>();
        foreach (var question in WholeSurvey.Questions.Where(q => q is ChooseOneQuestion or ScaleQuestion && q.Code != "8"))
        {
            foreach (var group in Groups)
            {
                var (shown, truth) = (view.Find(question.Code, group)!, survey.Book.Find(question.Code, group)!);
                var hidden = Enumerable.Range(0, truth.Counts.Length).Where(k => !shown[k].IsShown).OrderBy(k => truth.Counts[k]).ToArray();
                if (!shown.AllWithheld && hidden.Length == 2 && truth.Counts.Length > 2)
                {
                    var third = Enumerable.Range(0, truth.Counts.Length).First(k => !hidden.Contains(k));
                    cells.AddRange(
                        new[] { hidden[0], third }.Select(k => Pattern.Cell(question.Code, group.Key, Counters.IdOf(question, k)))
                    );
                }
            }
        }
        return Pattern.Nothing(Audience.Public) with { Withheld = [.. cells] };
    }
}
