using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Layouts;

public sealed class MicrosoftFormsTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";
    private static readonly ChooseSeveralQuestion Areas = A.Several(
        "1",
        "Which area do you work in?",
        "Calderport",
        "Northmarch",
        "Westmarch"
    ) with
    {
        Classifies = Classifies.Area,
    };

    [Theory]
    [InlineData("Survey(1-90).xlsx", "ID", "Microsoft Forms (download)")]
    [InlineData("Survey.xlsx", "Id", "Microsoft Forms (live workbook)")]
    [InlineData("Survey.csv", "ID", "Microsoft Forms (saved as CSV)")]
    public void Its_three_forms_are_recognised(string file, string id, string title)
    {
        var sheet = TinySheet.Of(file, $"{id}|Start time|Completion time|Email|Name|Q", "1|45500|45500.1|anonymous||Yes");

        var layout = LayoutRecognition.Of(sheet).Layout.ShouldNotBeNull();

        layout.Kind.ShouldBe(LayoutKind.MicrosoftForms);
        layout.Title.ShouldBe(title);
    }

    [Fact]
    public void A_whole_survey_is_read()
    {
        var sheet = TinySheet.Of(
            "Survey(1-90).xlsx",
            $"{Meta}|1. Which area do you work in?|Your sector|Do you know who leads?|Frequency|Rank them|How satisfied?|Escalation policy|Threshold document|Why that score?",
            "7|45500.3|45500.4|anonymous||Calderport;Westmarch;|Police|Yes|Weekly|Second;First;|4|Aware|Not aware|All good",
            "9|45501.3|45501.4|anonymous||Northmarch;|Health|No|When I ask|First;Second;|5|Not aware||",
            "12|45502.3|45502.4|anonymous|||||||||| "
        );
        var imported = sheet.Import(
            Areas,
            A.One("2", "Your sector", "Police", "Health") with
            {
                Classifies = Classifies.Sector,
            },
            A.YesNo("3", "Do you know who leads?"),
            A.One("4", "Frequency", "Weekly", "Monthly") with
            {
                Other = true,
            },
            A.Rank("5", "Rank them", "First", "Second"),
            A.Steps("6", "How satisfied?"),
            A.Ticks("7", "Which of these do you know?", "Escalation policy", "Threshold document"),
            A.Words("8", "Why that score?")
        );

        var table = imported.Table.ShouldNotBeNull();
        table.AreasOf.ShouldBe([0b101U, 0b010U]);
        table.SectorOf.ShouldBe([0, 1]);
        table.Rows.Select(r => r.Row).ShouldBe([2, 3]);
        imported.AnswersTo("3").ShouldBe([Answer.Of(0), Answer.Of(1)]);
        imported.AnswersTo("4").ShouldBe([Answer.Of(0), Answer.Of(2)]);
        imported.AnswersTo("5").ShouldBe([Answer.OfPlaces([2, 1]), Answer.OfPlaces([1, 2])]);
        imported.AnswersTo("6").ShouldBe([Answer.Of(3), Answer.Of(4)]);
        imported.AnswersTo("7").ShouldBe([Answer.OfTicks(0b01, 0b11), Answer.OfTicks(0, 0b01)]);
        imported.AnswersTo("8").ShouldBe([Answer.Words, Answer.Blank]);
        imported.Reconciliation.Rows.ShouldBe([new Explained("opened, but nothing was answered", 1)]);
        imported.Reconciliation.CellsIn.ShouldBe(3 * 14);
    }
}
