using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;

namespace Eleven.Tests.Answers.Layouts;

public sealed class PlainTests
{
    [Fact]
    public void Any_table_with_a_header_row_is_read()
    {
        var imported = TinySheet
            .Of("a.csv", "Area of work|Ready?|Ways", "north|Yes|Training, Post", "south|No|Post")
            .Import(A.YesNo("1", "Ready?"), A.Several("2", "Ways", "Training", "Post"));

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.Plain);
        imported.AnswersTo("2").ShouldBe([Answer.OfAll(0b11), Answer.OfAll(0b10)]);
    }

    [Fact]
    public void The_user_says_what_is_what_by_header_or_letter()
    {
        var request = A.Request(A.Set(A.YesNo("1", "Ready?"), A.Several("2", "Ways", "Training", "Post"))) with
        {
            Mapping = A.Mapping(
                new MappedColumn("B", "1"),
                new MappedColumn("t", "2", "training"),
                new MappedColumn("Column with post", "2", "Post"),
                new MappedColumn("E", null)
            ),
        };

        var imported = TinySheet.Of("a.csv", "Something|Else|t|Column with post|Ready?", "x|Yes|1|0|No").Import(request);

        imported.AnswersTo("1").ShouldBe([Answer.Of(0)]);
        imported.AnswersTo("2").ShouldBe([Answer.OfAll(0b01)]);
        imported.Reconciliation.Columns[4].Why.ShouldBe("the mapping says to ignore it");
    }

    [Fact]
    public void Identity_is_dropped_by_its_name_unless_the_form_asks_it()
    {
        var sheet = TinySheet.Of("a.csv", "E-mail|Name|Ready?", "kim@example.org|Early help|Yes");

        var imported = sheet.Import(A.Words("1", "Name"), A.YesNo("2", "Ready?"));

        imported.Table!.Find("1")!.Values[0].Raw.ShouldBe("Early help");
        imported.Reconciliation.Columns[0].Why.ShouldBe("identity column, dropped");
    }

    [Fact]
    public void A_forced_layout_is_honoured()
    {
        var request = A.Request(A.Set(A.YesNo("1", "Ready?"))) with { Layout = "surveymonkey" };

        var imported = TinySheet.Of("a.csv", "Ready?|Words", "a|b", "Yes|x").Import(request);

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SurveyMonkey);
        imported.Reconciliation.RowsIn.ShouldBe(1);
    }
}
