using Eleven.Answers;
using Eleven.Answers.Layouts;

namespace Eleven.Tests.Answers.Layouts;

public sealed class GoogleFormsTests
{
    private static readonly string[] Channels = ["Marketing (blog, news)", "Social (Twitter)", "Post"];

    [Theory]
    [InlineData("Marketing (blog, news), Social (Twitter)", "Post")]
    [InlineData("Marketing (blog, news);Social (Twitter)", "Post")]
    public void The_linked_sheet_joins_by_comma_unescaped_and_the_download_by_semicolon(string both, string one)
    {
        var imported = TinySheet
            .Of("a.csv", "Timestamp|Channels", $"1/2/2024 10:00:00|{both}", $"1/3/2024 10:00:00|{one}")
            .Import(A.Several("1", "Channels", Channels));

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.GoogleForms);
        imported.AnswersTo("1").ShouldBe([Answer.OfAll(0b011), Answer.OfAll(0b100)]);
    }

    [Theory]
    [InlineData("Email Address")]
    [InlineData("Username")]
    public void The_address_is_dropped_if_it_was_collected(string header)
    {
        var imported = TinySheet
            .Of("a.csv", $"Timestamp|{header}|Ready?", "1/2/2024 10:00:00|kim@example.org|Yes")
            .Import(A.YesNo("1", "Ready?"));

        imported.Reconciliation.Cells.ShouldBe([new Explained("identity column, dropped", 2)]);
    }

    [Fact]
    public void A_grid_has_a_column_a_row_in_brackets_with_one_space_or_two()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Timestamp|Policies you know [Escalation policy]|Policies you know  [Threshold document]",
            "1/2/2024 10:00:00|Aware|Not aware"
        );

        sheet
            .Import(A.Ticks("6", "Policies you know", "Escalation policy", "Threshold document"))
            .AnswersTo("6")
            .ShouldBe([Answer.OfTicks(0b01, 0b11)]);
    }

    [Fact]
    public void A_scale_may_be_written_with_a_decimal()
    {
        var imported = TinySheet.Of("a.csv", "Timestamp|Satisfied?", "1/2/2024|3", "1/2/2024|3.0").Import(A.Steps("1", "Satisfied?"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(2), Answer.Of(2)]);
    }

    [Fact]
    public void Other_is_the_typed_text_in_place()
    {
        var imported = TinySheet
            .Of("a.csv", "Timestamp|Channels", "1/2/2024|Post, a friend, of a friend", "1/2/2024|Social (Twitter)")
            .Import(A.Several("1", "Channels", Channels) with { Other = true });

        imported.AnswersTo("1")[0].ShouldBe(Answer.OfAll(0b1100));
        imported.Table!.Columns[0].Values[0].Other.ShouldBe("a friend, of a friend");
    }
}
