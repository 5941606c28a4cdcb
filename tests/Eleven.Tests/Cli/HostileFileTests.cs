namespace Eleven.Tests.Cli;

public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileFile.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_file_that_is_no_export_is_refused_in_one_sentence(string name)
    {
        using var folder = new SmallAudit();
        var (make, sentence) = HostileFile.All[name];
        make(folder.At(name));

        folder.Eleven("draft-questions", name).ShouldRefuse(1, sentence);
    }

    [Theory]
    [InlineData("a cell of 100 MB.csv")]
    [InlineData("bomb.xlsx")]
    [InlineData("cut.csv.gz")]
    [InlineData("formulas.xlsx")]
    [InlineData("words.csv")]
    public void An_audit_with_such_a_file_writes_nothing(string name)
    {
        using var audit = new SmallAudit();
        var (make, sentence) = HostileFile.All[name];
        make(audit.At("exports/" + name));
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("exports/answers.csv", $"\"exports/{name}\""));

        audit.Eleven("tally", "--json", "tables.json").ShouldRefuse(1, sentence);
        audit.Eleven("report", "--format", "data").ShouldRefuse(1, sentence);
        Directory.Exists(audit.At("reports")).ShouldBeFalse();
        File.Exists(audit.At("tables.json")).ShouldBeFalse();
    }

    [Fact]
    public void Every_file_that_is_wrong_is_named()
    {
        using var audit = new SmallAudit();
        audit.Write("exports/one.csv", "Dear all\r\n");
        audit.Write("exports/two.csv", "");
        audit.Write("audit.yaml", SmallAudit.Yaml.Replace("answers.csv", "*.csv"));

        var ran = audit.Eleven("import").ShouldEnd(1);

        ran.ErrorLines.Select(l => l.Split(':')[0]).ShouldBe(["one.csv", "two.csv"]);
    }

    [Theory]
    [InlineData("-x.csv", "./-x.csv")]
    [InlineData("a name with blanks.csv", "a name with blanks.csv")]
    [InlineData("a name in\ntwo lines.csv", "a name in\ntwo lines.csv")]
    [InlineData("\u001b[31mred\u001b[2J.csv", "\u001b[31mred\u001b[2J.csv")]
    [InlineData("@answers.csv", "@answers.csv")]
    public void A_file_may_be_called_anything(string name, string typed)
    {
        using var audit = new SmallAudit();
        File.Move(audit.At("exports/answers.csv"), audit.At(name));

        audit.Eleven("import", typed).ShouldEnd(0).OutLines[0].ShouldEndWith(".csv (table with one header row)");
        audit.Eleven("draft-questions", typed).ShouldEnd(0);
    }

    [Fact]
    public void What_would_move_the_cursor_does_not_reach_the_terminal()
    {
        using var audit = new SmallAudit();
        var escape = "\u001b]0;taken over\u0007\u001b[2J\u009b31m\u202e";
        audit.Write(
            "exports/answers.csv",
            SmallAudit.Answers($"{escape},{escape},{escape},\r\nx\r\n").Replace("Do you know", $"{escape}Do you know")
        );

        audit.Eleven("import", "exports/answers.csv").ShouldEnd(0);
        audit.Eleven("draft-questions", "exports/answers.csv").ShouldEnd(0);
        var imported = audit.Eleven("import").ShouldEnd(0);
        imported.Out.ShouldContain("row 42");
        imported.Out.ShouldNotContain('\u202e');
    }

    [Fact]
    public void Headers_of_a_million_letters_are_cut_where_they_are_shown()
    {
        using var audit = new SmallAudit();
        audit.Write("long.csv", $"Area,{new string('x', 1_000_000)}\r\nWest,Yes\r\nNorth,No\r\nWest,Yes\r\n");

        audit.Eleven("draft-questions", "long.csv", "--out", "question-sets/long.yaml").ShouldEnd(0);

        new FileInfo(audit.At("question-sets/long.yaml")).Length.ShouldBeLessThan(5000);
        audit.Eleven("check", "question-sets/long.yaml").ShouldEnd(0);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void Another_encoding_is_read_as_what_it_is(string encoding)
    {
        using var audit = new SmallAudit();
        var how = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? System.Text.Encoding.GetEncoding(encoding);
        audit.Write("café.csv", [.. how.GetPreamble(), .. how.GetBytes("Area;Children’s café?\r\nWest;Yes\r\nNorth;No\r\n")]);

        audit.Eleven("import", "café.csv").ShouldEnd(0).Out.ShouldContain("Children’s café?");
    }
}
