using System.Text;

namespace Eleven.Tests.Cli;

/// <summary>A second edition, after reports were published with --final.</summary>
public sealed class EditionTests : IDisposable
{
    private const string Kept = "reports/withheld-public.json";
    private static readonly string[] Report = ["report", "--for", "region", "--format", "data"];
    private readonly SmallAudit _audit = new();

    public EditionTests()
    {
        Options("a", "b", "c", "d");
        _audit.Write("exports/answers.csv", Answers());
        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);
    }

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void The_same_responses_may_be_published_again_in_another_order_and_with_a_recode()
    {
        var lines = Answers().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        _audit.Write("exports/answers.csv", string.Join("\r\n", lines.Skip(1).Reverse().Prepend(lines[0])));
        _audit.Write("audit.yaml", SmallAudit.Yaml + "\nrecodes:\n  - {question: \"5\", from: A, to: b}");

        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);
    }

    [Theory]
    [InlineData("Words of number 7", "Other words", "survey responses have changed, were exchanged for others")]
    [InlineData("Westmarch,Yes,1,Words of number 7", "Northmarch,Yes,1,Words of number 7", "in northmarch 10 to 11, in westmarch 30 to 29")]
    public void Where_one_respondent_was_exchanged_for_another_the_edition_is_refused(string written, string now, string told)
    {
        var kept = File.ReadAllText(_audit.At(Kept));
        Answers().ShouldContain(written);
        _audit.Write("exports/answers.csv", Answers().Replace(written, now));

        _audit.Eleven([.. Report]).ShouldRefuse(1, told, "comparing the two", "delete withheld-public.json");

        File.ReadAllText(_audit.At(Kept)).ShouldBe(kept);
        File.Delete(_audit.At(Kept));
        _audit.Eleven([.. Report]).ShouldEnd(0);
    }

    [Fact]
    public void An_option_that_is_put_first_later_shifts_nothing_that_is_withheld()
    {
        var withheld = Withheld();
        withheld.ShouldContain("c");

        Options("z", "a", "b", "c", "d");
        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);

        Withheld().ShouldBe(withheld);
    }

    [Fact]
    public void What_is_kept_holds_one_digest_and_no_row()
    {
        var kept = File.ReadAllText(_audit.At(Kept));

        kept.ShouldMatch("\"digest\": \"[0-9a-f]{64}\"");
        kept.Split("\"digest\"").Length.ShouldBe(2);
        File.ReadAllText(_audit.At("reports/figures.csv")).ShouldNotContain("digest");
    }

    // Of the region, in the order of the question set.
    private string[] Withheld() =>
        [
            .. File.ReadAllLines(_audit.At("reports/figures.csv"))
                .Select(l => l.Split(','))
                .Where(c => c[1] == "5" && c[5] == "region" && c[^1] == "[c]")
                .Select(c => c[3]),
        ];

    private void Options(params string[] ids) =>
        _audit.Write(
            "question-sets/staff.yaml",
            $"{SmallAudit.Questions}\n      - {{code: \"5\", kind: choose-one, text: Which?, options: [{string.Join(", ", ids.Select(i => $"{{id: {i}, label: {i.ToUpperInvariant()}}}"))}]}}"
        );

    // Of forty, twenty chose A, twelve B, three C and five D.
    private static string Answers()
    {
        var lines = SmallAudit.Answers().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var csv = new StringBuilder($"{lines[0]},Which?\r\n");
        foreach (var (n, line) in lines.Skip(1).Index())
        {
            csv.Append($"{line},{(n < 20 ? "A" : n < 32 ? "B" : n < 35 ? "C" : "D")}\r\n");
        }
        return csv.ToString();
    }
}
