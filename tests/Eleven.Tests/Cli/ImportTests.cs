namespace Eleven.Tests.Cli;

/// <summary>What eleven import says of problems: by kind, and briefly where many are of one sort.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly SmallAudit _audit = new();

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void Problems_stand_under_their_kinds_what_needs_a_decision_first()
    {
        _audit.Write("exports/answers.csv", SmallAudit.Answers("Atlantis,Yes,1,a\r\nWestmarch,Perhaps,1,b\r\nWestmarch\r\n"));

        var said = _audit.Eleven("import").ShouldEnd(0).OutLines;

        var headings = said.Where(l => l.EndsWith("):", StringComparison.Ordinal)).ToArray();
        headings.ShouldBe(["  Unsure: decide before you trust the figures (1):", "  Left out, and counted above (2):"]);
        var unsure = Array.IndexOf(said, headings[0]);
        said[unsure + 1].ShouldStartWith("    answers.csv, column A, row 42: \"Atlantis\" is no area");
        said[unsure + 3].ShouldStartWith("    answers.csv, row 44 (line 44): the row has 1 cell");
        said[unsure + 4].ShouldStartWith("    answers.csv, column B, row 43: \"Perhaps\" is no listed answer");
    }

    [Fact]
    public void Many_of_one_sort_are_one_line_with_the_first_places_unless_all_are_asked_for()
    {
        var strange = string.Concat(Enumerable.Range(0, 20).Select(n => $"Westmarch,Perhaps {n},1,a\r\n"));
        _audit.Write("exports/answers.csv", SmallAudit.Answers(strange));

        var said = _audit.Eleven("import").ShouldEnd(0).OutLines;
        var all = _audit.Eleven("import", "--all").ShouldEnd(0).OutLines;

        said.Where(l => l.Contains("Perhaps"))
            .ShouldBe([
                "    answers.csv, column B, row 42: \"Perhaps 0\" is no listed answer of question 2, so it was left out; add a recode to audit.yaml if it means one of them.",
                "      ... and 19 more like it: \"Perhaps 1\" (column B, row 43); \"Perhaps 2\" (column B, row 44); \"Perhaps 3\" (column B, row 45); and 16 others (--all lists them)",
            ]);
        said.ShouldContain("  Left out, and counted above (20):");
        all.Count(l => l.Contains("is no listed answer of question 2")).ShouldBe(20);
    }

    [Fact]
    public void The_same_words_beside_many_others_are_one_problem_with_all_its_rows()
    {
        var several =
            SmallAudit.Questions
            + "\n      - {code: \"5\", kind: choose-several, text: What helps?, options: [Training, Supervision, Time]}";
        _audit.Write("question-sets/staff.yaml", several);
        _audit.Write(
            "exports/answers.csv",
            "Do you know your lead?,What helps?\nYes,Training;Tea\nYes,Supervision;Tea\nYes,Time;Tea\nYes,Training;Time;Tea\nYes,Tea\n"
        );

        var said = _audit.Eleven("import").ShouldEnd(0).OutLines;

        said.Where(l => l.Contains("\"Tea\""))
            .ShouldHaveSingleItem()
            .ShouldStartWith("    answers.csv, column B, rows 2, 3, 4, 5 and 6: \"Tea\" is no listed answer");
    }

    [Theory]
    [InlineData("x\r\n", "5,000 more rows have another number of cells than the header and were left out.")]
    [InlineData("Westmarch,Yes,1,same\r\n", "4,999 more rows are the same as earlier rows in every cell, and count.")]
    public void Of_thousands_of_one_sort_a_thousand_are_told(string row, string rest)
    {
        _audit.Write("exports/answers.csv", SmallAudit.Answers(string.Concat(Enumerable.Repeat(row, 6000))));

        var said = _audit.Eleven("import").ShouldEnd(0);

        said.Out.ShouldContain($"    answers.csv: {rest}");
        said.Out.ShouldContain("Adds up");
        said.OutLines.Length.ShouldBeLessThan(20);
    }

    [Fact]
    public void Of_thousands_of_different_cells_a_thousand_are_told()
    {
        var strange = string.Concat(Enumerable.Range(0, 3000).Select(n => $"Area{n},Perhaps {n},1,a\r\n"));
        _audit.Write("exports/answers.csv", SmallAudit.Answers(strange));

        var said = _audit.Eleven("import").ShouldEnd(0);

        said.Out.ShouldContain("answers.csv, column A: 2,000 more different cells name no area, sector or organisation of audit.yaml;");
        said.Out.ShouldContain("answers.csv: 2,000 more different cells of question 2 were not, or not wholly, understood;");
    }

    [Fact]
    public void What_the_reader_of_a_file_noticed_is_among_the_notes()
    {
        _audit.Write("exports/answers.csv", [.. "Do you know your lead?,What would help?\nYes,It"u8, 0x92, .. "s good\n"u8]);

        _audit.Eleven("import").ShouldEnd(0).Out.ShouldContain("answers.csv: the text was read as Windows-1252;");
    }
}
