namespace Eleven.Tests.Cli;

public sealed class TerminalTests
{
    // script gives the command a terminal of its own and hands on what arrives there.
    private const string OnTerminal = "script -qec '\"$ELEVEN\" {0}' /dev/null </dev/null";

    // What .NET itself sends to every terminal it writes to.
    private const string KeysOfTheTerminal = "\u001b[?1h\u001b=";

    [Fact]
    public void Progress_is_told_on_a_terminal_only()
    {
        using var audit = new SmallAudit();

        Ran.Shell(audit.Folder, string.Format(OnTerminal, "report --format word")).Out.ShouldContain("Reading answers.csv");

        var piped = audit.Eleven("report", "--format", "word").ShouldEnd(0);
        piped.Error.ShouldBeEmpty();
        piped.OutLines.Select(Path.GetFileName).ShouldBe(["small-northmarch.docx", "small-region.docx", "small-westmarch.docx"]);
    }

    [Theory]
    [InlineData("import exports/answers.csv")]
    [InlineData("import")]
    [InlineData("tally")]
    [InlineData("why 2.yes")]
    [InlineData("draft-questions exports/answers.csv")]
    public void No_terminal_is_moved_or_coloured_by_what_a_file_holds(string typed)
    {
        using var audit = new SmallAudit();
        const string escape = "\u001b]0;taken over\u0007\u001b[2J\u009b31m\u202e";
        audit.Write(
            "exports/answers.csv",
            SmallAudit.Answers($"{escape},{escape}Yes,{escape},{escape}\r\n").Replace("What would", escape + "What would")
        );

        var seen = Ran.Shell(audit.Folder, string.Format(OnTerminal, typed));

        seen.Exit.ShouldBe(0, seen.Out);
        seen.Out.Replace(KeysOfTheTerminal, "").Where(c => char.IsControl(c) && c is not ('\r' or '\n') || c == '\u202e').ShouldBeEmpty();
    }
}
