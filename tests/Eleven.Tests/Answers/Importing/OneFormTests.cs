using Eleven.Answers;

namespace Eleven.Tests.Answers.Importing;

public sealed class OneFormTests
{
    [Fact]
    public void An_export_is_matched_however_its_accents_were_typed()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            "ID|Start time|Completion time|Email|Name|Which cafe\u0301 do you know?|Which of these, in a cafe\u0301?",
            "1|1|2|a||Cafe\u0301 North|Cafe\u0301 North;Ve\u0301lo",
            "2|1|2|b||Caf\u00E9 North|Caf\u00E9 North"
        );

        var imported = sheet.Import(
            A.One("1", "Which caf\u00E9 do you know?", "Caf\u00E9 North", "Home"),
            A.Several("2", "Which of these, in a caf\u00E9?", "V\u00E9lo", "Caf\u00E9 North")
        );

        imported.AnswersTo("1").Select(a => a.Given).ShouldBe([Given.Answered, Given.Answered]);
        imported.AnswersTo("1").Select(a => a.Has(0)).ShouldBe([true, true]);
        imported.AnswersTo("2").Select(a => (a.Has(0), a.Has(1))).ShouldBe([(true, true), (false, true)]);
    }
}
