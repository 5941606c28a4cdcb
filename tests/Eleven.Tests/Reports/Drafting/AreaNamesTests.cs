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

        words.ShouldNotContain(w => w.Contains("Westmarch Way"));
        words.ShouldContain(w => w.Contains("Asked only of those who answered “The general policy” to question A1."));
    }

    private static DraftInput Input()
    {
        var answers = SomeReturns.Of(
            SomeReturns.Audit,
            Survey,
            ("calderport-council", "yy"),
            ("westmarch-council", "yn"),
            ("constabulary", "nx"),
            ("fire", "yy")
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
