using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;
using Eleven.Tallies;
using Shouldly;
using Xunit;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>As few people of the whole region as are a small count answered on the police's form, which leaves questions out: what the base of those tells is told, and what these people answered is not.</summary>
public sealed class FewOnAFormTests
{
    private static readonly Group Police = new() { Side = PoliceSide.Police };
    private static readonly Group PoliceSector = new() { Sector = "police" };
    private static readonly Dictionary<(int, int, PoliceSectors, bool), WholeSurvey> Surveys = [];

    public static IEnumerable<TheoryDataRow<int, int, PoliceSectors>> Few =>
        from sectors in Enum.GetValues<PoliceSectors>()
        from police in Enumerable.Range(1, WholeSurvey.Audit.Thresholds.SmallCount)
        from seed in Enumerable.Range(1, 3)
        select new TheoryDataRow<int, int, PoliceSectors>((100 * police) + seed, police, sectors);

    [Theory]
    [MemberData(nameof(Few))]
    public void No_number_that_is_withheld_from_the_public_follows(int seed, int police, PoliceSectors sectors)
    {
        var survey = Of(seed, police, sectors);

        new WholeAttack(survey, survey.View(Audience.Public)).Recovered().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Few))]
    public void No_number_that_is_withheld_from_partners_follows(int seed, int police, PoliceSectors sectors)
    {
        var survey = Of(seed, police, sectors);

        new WholeAttack(survey, survey.View(Audience.Partners)).Recovered().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Few))]
    public void No_number_follows_where_somebody_left_every_such_question_blank(int seed, int police, PoliceSectors sectors)
    {
        var survey = Of(seed, police, sectors, someBlank: true);

        new WholeAttack(survey, survey.View(Audience.Public)).Recovered().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Few))]
    public void How_many_they_are_is_told_where_a_base_tells_it_and_no_answer_of_theirs(int seed, int police, PoliceSectors sectors)
    {
        var view = Of(seed, police, sectors).View(Audience.Public);

        if (view.Find("17", Group.Region)!.Base.IsShown)
        {
            view.Members(Police, Instrument.Survey).Figure.Count.ShouldBe(police);
        }
        foreach (var tally in WholeSurvey.Questions.Select(q => view.Find(q.Code, Police)!).Where(t => t.Question.AskedIf.IsEmpty))
        {
            (tally.AllWithheld || tally.Answered.Figure.Count == 0).ShouldBeTrue(tally.Question.Code);
        }
    }

    // Of a sector that has others too, how many those are is what they answered.
    [Theory]
    [MemberData(nameof(Few))]
    public void Their_sector_is_told_where_it_is_they_and_nobody_else(int seed, int police, PoliceSectors sectors)
    {
        var survey = Of(seed, police, sectors);
        var view = survey.View(Audience.Public);
        var sector = view.Members(PoliceSector, Instrument.Survey);

        if (sectors == PoliceSectors.Own)
        {
            sector.IsShown.ShouldBe(view.Members(Police, Instrument.Survey).IsShown);
        }
        else if (survey.Book.Members(PoliceSector, Instrument.Survey) is >= 1 and <= 3 and var people && people != police)
        {
            sector.Mark.ShouldBe(Mark.Withheld);
        }
    }

    [Fact]
    public void Nothing_of_the_table_of_sectors_is_withheld_for_their_sake()
    {
        var views = Few.Select(row => row.Data)
            .Where(d => d.Item3 == PoliceSectors.Own)
            .Select(d => Of(d.Item1, d.Item2, d.Item3))
            .Where(s => WholeSurvey.Audit.Sectors.All(a => a.Police || s.Book.Members(new Group { Sector = a.Id }, Instrument.Survey) > 3))
            .Select(s => s.View(Audience.Public))
            .Where(v => v.Find("17", Group.Region)!.Base.IsShown)
            .ToArray();

        views.ShouldNotBeEmpty();
        views.ShouldAllBe(v => WholeSurvey.Audit.Sectors.All(s => v.Members(new Group { Sector = s.Id }, Instrument.Survey).IsShown));
    }

    // Of the answered a base may tell it; nobody prints how many were asked.
    [Theory]
    [MemberData(nameof(Few))]
    public void How_many_of_them_are_in_an_area_is_printed_nowhere(int seed, int police, PoliceSectors sectors)
    {
        var survey = Of(seed, police, sectors);
        var view = survey.View(Audience.Public);
        var fewer =
            from @group in OfferedGroups.Of(WholeSurvey.Audit)
            where (@group.Area ?? @group.Sector) is not null
            from code in new[] { "8", "9", "14", "17" }
            let tally = survey.Book.Find(code, @group)!
            where tally.Asked < survey.Book.Members(@group, Instrument.Survey)
            select view.Find(code, @group)!;

        fewer.ShouldNotBeEmpty();
        fewer.ShouldAllBe(t => t.AskedWithheld);
    }

    // One was asked and said nothing, or was not asked: nobody can say.
    [Fact]
    public void How_many_they_are_is_withheld_where_no_base_tells_it()
    {
        var view = Of(301, 3, PoliceSectors.Own, someBlank: true).View(Audience.Public);

        view.Members(Police, Instrument.Survey).Mark.ShouldBe(Mark.Withheld);
        view.Members(PoliceSector, Instrument.Survey).Mark.ShouldBe(Mark.Withheld);
    }

    [Fact]
    public void What_an_earlier_edition_withheld_stays_withheld()
    {
        var survey = Of(301, 3, PoliceSectors.Own);
        string[] sizes = ["police", "others", "sector:police", "sector:health"];
        var earlier = Pattern.Nothing(Audience.Public) with { Withheld = [.. sizes.Select(g => Pattern.Whole(Pattern.Responses, g))] };

        survey.View(Audience.Public, earlier).Pattern.Withheld.IsSupersetOf(earlier.Withheld).ShouldBeTrue();
    }

    private static WholeSurvey Of(int seed, int police, PoliceSectors sectors, bool someBlank = false)
    {
        if (!Surveys.TryGetValue((seed, police, sectors, someBlank), out var survey))
        {
            Surveys[(seed, police, sectors, someBlank)] = survey = new WholeSurvey(seed, police, sectors, someBlank);
        }
        return survey;
    }
}
