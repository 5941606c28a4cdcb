namespace Eleven.Tests.Cli;

/// <summary>The help of every verb, as text files that a reviewer can read: tests/Eleven.Tests/Cli/help.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("tally")]
    [InlineData("report")]
    [InlineData("why")]
    [InlineData("draft-questions")]
    [InlineData("return-workbook")]
    [InlineData("demo")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify-record")]
    [InlineData("begin-again")]
    public void The_help_is_as_it_was_read_and_approved(string verb)
    {
        var help = Ran.Eleven([.. verb.Length > 0 ? [verb] : Array.Empty<string>(), "--help"]).ShouldEnd(0);

        Golden.ShouldBeAsRead(help.Out, "Cli", "help", $"{(verb.Length > 0 ? verb : "eleven")}.txt");
        help.Error.ShouldBeEmpty();
        help.OutLines.ShouldAllBe(l => l.Length <= 80);
    }

    [Fact]
    public void Without_a_word_it_shows_its_help() => Ran.Eleven().Out.ShouldBe(Ran.Eleven("--help").Out);

    [Fact]
    public void Its_version_is_told() =>
        Ran.Eleven("--version").ShouldEnd(0).OutLines.ShouldHaveSingleItem().ShouldMatch(@"^\d+\.\d+\.\d+");

    [Theory]
    [InlineData("'chek' is not something eleven does: did you mean 'check'?", "chek", "examples/2024-25")]
    [InlineData("'--audiense' is no option of eleven report: did you mean '--audience'?", "report", "--audiense", "team")]
    [InlineData("'pblic' cannot stand after --audience: did you mean 'public'?", "report", "--audience", "pblic")]
    [InlineData("'wrod' cannot stand after --format: did you mean 'word'?", "report", "--format", "html,wrod")]
    [InlineData("--out needs a value after it", "report", "--out")]
    [InlineData("--audience is given more than once", "report", "--audience", "team", "--audience", "public")]
    [InlineData("eleven why needs FIGURE", "why")]
    [InlineData("eleven draft-questions needs EXPORT", "draft-questions")]
    [InlineData("'survey.csv' is one word too many", "draft-questions", "Staff", "survey.csv")]
    [InlineData("'-x.csv' is no option of eleven import", "import", "-x.csv")]
    [InlineData("cannot both be written to standard output", "tally", "examples/2024-25", "--json", "-", "--csv", "-")]
    public void What_is_mistyped_is_named_with_what_to_write(string sentence, params string[] typed)
    {
        var ran = Ran.Eleven(typed).ShouldEnd(2);

        ran.Out.ShouldBeEmpty();
        ran.ErrorLines[0].ShouldContain(sentence);
    }
}
