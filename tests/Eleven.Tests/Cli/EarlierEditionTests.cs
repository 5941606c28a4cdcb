namespace Eleven.Tests.Cli;

/// <summary>What was withheld when an earlier audit was published is withheld from its readers in this audit's reports too: the two side by side would tell it.</summary>
public sealed class EarlierEditionTests : IDisposable
{
    private static readonly string[] Report = ["report", "--for", "region", "--format", "data"];
    private readonly SmallAudit _audit = new();

    // A draft had two B and three C. Of the edition that was published afterwards both are withheld, and D is not; by its own figures, D would be and B not.
    public EarlierEditionTests()
    {
        _audit.Write(
            "question-sets/staff.yaml",
            SmallAudit.Questions + "\n      - {code: \"5\", kind: choose-one, text: Which?, options: [A, B, C, D]}"
        );
        _audit.Write("exports/answers.csv", Answers(b: 2, c: 3));
        _audit.Eleven(Report).ShouldEnd(0);
        _audit.Write("exports/answers.csv", Answers(b: 12, c: 3));
        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);
        _audit.Write("next/audit.yaml", Yaml(""));
        _audit.Write("next/question-sets/staff.yaml", SmallAudit.Questions);
        _audit.Write("next/exports/answers.csv", SmallAudit.Answers());
    }

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void A_figure_of_an_earlier_audit_that_was_withheld_when_it_was_published_is_withheld()
    {
        Prose("d");
        Next().ShouldEnd(0);

        Prose("b");
        Next().ShouldRefuse(2, "prose.md, line 3", "withheld");
    }

    [Fact]
    public void The_folder_of_its_reports_can_be_named_and_must_be_there()
    {
        Directory.Move(_audit.At("reports"), _audit.At("published"));
        Prose("b");
        Next().ShouldEnd(0);

        File.Delete(_audit.At("next/reports/withheld-public.json"));
        _audit.Write("next/audit.yaml", Yaml(", reports: ../published"));
        Next().ShouldRefuse(2, "prose.md, line 3", "withheld");

        _audit.Write("next/audit.yaml", Yaml(", reports: ../publishd"));
        _audit.Eleven("check", "next").ShouldRefuse(2, "audit.yaml, line 15", "There is no folder '../publishd'");
    }

    [Fact]
    public void An_earlier_audit_that_was_counted_otherwise_since_it_was_published_is_refused()
    {
        _audit.Write("exports/answers.csv", Answers(b: 13, c: 3));

        Next().ShouldRefuse(1, "survey responses have changed", "comparing the two");
    }

    private static string Yaml(string more) =>
        SmallAudit.Yaml.Replace("id: small", "id: next") + $"\ncompared-with:\n  - {{name: last, folder: ..{more}}}";

    private Ran Next() => _audit.Eleven("report", "next", "--for", "region", "--format", "data");

    private void Prose(string option) =>
        _audit.Write("next/prose.md", $"## introduction\n\nIt was {{{{5.{option}.count#last}}}} last time.\n");

    // Of forty, five D, and A what is left.
    private static string Answers(int b, int c)
    {
        var lines = SmallAudit.Answers().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var answered = lines
            .Skip(1)
            .Select(
                (line, n) =>
                    line
                    + (
                        n < b ? ",B"
                        : n < b + c ? ",C"
                        : n < b + c + 5 ? ",D"
                        : ",A"
                    )
            );
        return string.Join("\r\n", answered.Prepend($"{lines[0]},Which?"));
    }
}
