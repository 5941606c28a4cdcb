using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>What an area calls a policy or tool, its own report calls it too, wherever an option is named; all others keep the general name.</summary>
public sealed class AreaNamesTests
{
    private const string Note = "In Westmarch “The general policy” is called “Westmarch Way”.";

    private static readonly ChooseOneQuestion Which = new()
    {
        Code = "A1",
        Text = "What do you use?",
        Choices =
        [
            new("policy", "The general policy")
            {
                Positive = true,
                AreaNames = ImmutableDictionary<string, string>.Empty.Add("westmarch", "Westmarch Way"),
            },
            new("nothing", "Nothing") { Positive = false },
        ],
    };

    private static readonly QuestionSet Survey = SomeReturns.Set(
        "survey",
        Which,
        SomeReturns.YesNo("A2") with
        {
            AskedIf = [new("A1", ["policy"])],
        }
    ) with
    {
        Instrument = Instrument.Survey,
    };

    [Fact]
    public void The_report_of_an_area_has_the_names_of_that_area_alone()
    {
        var words = ReportDrafting.Area(Input(), "westmarch").Report.Texts();

        words.ShouldNotContain(w => w.Contains("general policy"));
        words.ShouldContain(w => w.Contains("Asked only of those who answered “Westmarch Way” to question A1."));
        words.ShouldContain(w => w.Contains("counts as “Westmarch Way”"));
        words.ShouldContain(w => w.Contains("said “Westmarch Way”"));
    }

    [Theory]
    [InlineData("calderport")]
    [InlineData(null)]
    public void Other_reports_have_the_general_names(string? area)
    {
        var words = (area is null ? ReportDrafting.Region(Input()) : ReportDrafting.Area(Input(), area)).Report.Texts();

        words.ShouldNotContain(w => w.Contains("Westmarch Way") && !w.EndsWith(Note));
        words.ShouldContain(w => w.Contains("Asked only of those who answered “The general policy” to question A1."));
    }

    [Fact]
    public void Beneath_a_table_of_the_region_stands_what_areas_call_its_options()
    {
        string Beneath(Report report) => report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-a1").Table.Note ?? "";

        Beneath(ReportDrafting.Region(Input()).Report).ShouldEndWith(" " + Note);
        Beneath(ReportDrafting.Area(Input(), "westmarch").Report).ShouldNotContain(Note);
    }

    [Theory]
    [InlineData("westmarch-council", "How good is the Hub?")]
    [InlineData("calderport-council", "How good is the front door?")]
    [InlineData("constabulary", "How good is the front door?")]
    public void The_report_of_an_organisation_has_the_names_of_its_only_area(string organisation, string read)
    {
        var returns = Returns();
        var words = ReportDrafting.Organisation(Input(returns.Audit, returns.Set), organisation).Report.Texts();

        words.ShouldContain(w => w.Contains(read));
        words.ShouldNotContain(w => w.Contains("{{"));
        words.Any(w => w.Contains("Hub")).ShouldBe(read.Contains("Hub"));
    }

    private static (Audit Audit, QuestionSet Set) Returns()
    {
        var audit = SomeReturns.Audit with
        {
            Areas = [new("calderport", "Calderport"), new("westmarch", "Westmarch") { Names = NamesInText.None.Add("front door", "Hub") }],
        };
        var set = SomeReturns.Set(
            "returns",
            SomeReturns.Rating("A1") with
            {
                Text = "How good is the {{front door}}?",
            },
            SomeReturns.YesNo("A2")
        );
        return (audit, set.FilledFrom(audit));
    }

    private static DraftInput Input(Audit? audit = null, QuestionSet? returns = null)
    {
        var rated = returns is not null;
        var answers = SomeReturns.Of(
            audit ?? SomeReturns.Audit,
            returns ?? Survey,
            ("calderport-council", rated ? "gy" : "yy"),
            ("westmarch-council", rated ? "an" : "yn"),
            ("constabulary", rated ? "gx" : "nx"),
            ("fire", rated ? "ry" : "yy")
        );
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return new DraftInput
        {
            Now = new AuditMaterial(tallies, view, answers),
            Decisions = new() { Recodes = [new("A1", "Our policy", "policy", null)] },
        };
    }
}
