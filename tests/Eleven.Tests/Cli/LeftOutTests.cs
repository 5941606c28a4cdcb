namespace Eleven.Tests.Cli;

/// <summary>What was left out is said where figures are made, and not by import alone.</summary>
public sealed class LeftOutTests
{
    [Theory]
    [InlineData(
        "Westmarch,Yes,1\r\nWestmarch,Perhaps,1,\r\nWestmarch,Perhaps,1,Words\r\n",
        "1 row and 2 cells did not fit and were left out"
    )]
    [InlineData("Westmarch,Perhaps,1,\r\n", "1 cell did not fit and was left out")]
    public void Rows_and_cells_that_did_not_fit_are_counted(string rows, string said)
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", SmallAudit.Answers(rows));

        audit.Eleven("check", audit.Folder).ErrorLines.ShouldContain($"{said}: eleven import \"{audit.Folder}\" tells which and why.");
    }

    [Fact]
    public void Nothing_is_said_of_blank_cells_and_duplicates_that_were_decided()
    {
        using var audit = new SmallAudit();
        audit.Write("exports/answers.csv", SmallAudit.Answers("Westmarch,,,\r\n,,,\r\n"));
        audit.Write("audit.yaml", SmallAudit.Yaml + "\nduplicates:\n  - {source: answers, rows: [2, 3], keep: 3}");

        audit.Eleven("check").Error.ShouldNotContain("did not fit");
    }
}
