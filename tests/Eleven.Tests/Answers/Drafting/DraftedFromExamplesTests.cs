using Eleven.Answers.Drafting;
using Eleven.Answers.Layouts;
using Eleven.Files;
using Eleven.Files.Audits;

namespace Eleven.Tests.Answers.Drafting;

public sealed class DraftedFromExamplesTests
{
    [Theory]
    [InlineData("2017", "Staff survey 2017.csv")]
    [InlineData("2019-20", "Section 11 self-assessment 2019-20.csv")]
    [InlineData("2024-25", "Practitioner survey 2024-25(1-467).xlsx")]
    public void A_set_drafted_from_an_export_finds_every_answer_column_of_it(string audit, string file)
    {
        var sheet = SheetFile.Open(ProjectFolder.Path("examples", audit, "exports", file));

        var draft = DraftQuestions.Of(sheet, "drafted").Set.ShouldNotBeNull();
        var imported = sheet.Import(A.Request(draft));

        var lost = imported
            .Map!.Columns.Where(c => c.Column.Role == ColumnRole.Answer && !c.Used)
            .Select(c => $"{c.Column.Shown}: {c.Why}");
        lost.ShouldBeEmpty();
    }
}
