using Eleven.Answers;
using Eleven.Answers.Parsing;

namespace Eleven.Tests.Answers.Parsing;

public sealed class SpreadsheetDamageTests
{
    [Theory]
    [InlineData("Oct-49")]
    [InlineData("20-Jun")]
    [InlineData("#NAME?")]
    [InlineData("1.23457E+15")]
    public void What_a_spreadsheet_did_to_a_cell_is_named_and_a_fresh_export_asked_for(string cell)
    {
        var reading = QuestionReader.For(A.One("3", "Staff", "1-9", "10-49", "50+") with { Other = true }).Read(cell);

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldBe([CellFate.Damaged]);
        reading.Trouble.ShouldNotBeNull().ShouldContain("please export the file afresh");
    }

    [Fact]
    public void A_number_that_lost_its_last_zero_is_named_too()
    {
        var reading = QuestionReader.For(A.One("3", "Ratio", "1.20", "1.50") with { Other = true }).Read("1.2");

        reading.Fates.ShouldBe([CellFate.Damaged]);
    }

    [Theory]
    [InlineData("Jun-ior staff")]
    [InlineData("10-49")]
    [InlineData("May")]
    [InlineData("E+")]
    public void Ordinary_words_are_no_damage(string cell) => SpreadsheetDamage.Seen(cell).ShouldBeFalse();

    [Fact]
    public void Words_that_became_an_error_are_left_out()
    {
        var reading = QuestionReader.For(A.Words("8", "Why?")).Read("#NAME?");

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
    }

    [Fact]
    public void Respondent_ids_in_scientific_notation_are_named()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Ready?", "1.13E+10|Yes", "1.13E+10|No");

        var problems = sheet.Import(A.YesNo("1", "Ready?")).Reconciliation.Problems;

        var damage = problems.Single(p => p.What.Contains("export the file afresh"));
        damage.Where.ShouldBe("a.csv, column A, rows 2 and 3");
        problems.ShouldNotContain(p => p.What.Contains("the same respondent id"));
    }
}
