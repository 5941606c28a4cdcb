using System.Text;
using System.Text.RegularExpressions;

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
    public void The_same_figures_may_be_published_again_from_rows_and_options_in_another_order_and_with_other_words()
    {
        var lines = Answers().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        _audit.Write("exports/answers.csv", string.Join("\r\n", lines.Skip(1).Reverse().Prepend(lines[0])));
        Options("d", "b", "c", "a");
        _audit.Write("prose.md", "## 5\n\nMost know their lead.\n");

        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);
    }

    // Three C and five D are withheld, and twelve B are not: with D counted as B, the two editions tell that five were D.
    [Fact]
    public void A_recode_after_publication_is_refused()
    {
        _audit.Write("audit.yaml", SmallAudit.Yaml + "\nrecodes:\n  - {question: \"5\", from: D, to: b}");

        _audit
            .Eleven([.. Report, "--final"])
            .ShouldRefuse(1, "the figures of question 5 have changed", "though the responses are the same");
        _audit.Eleven([.. Report, "--audience", "partners", "--out", "elsewhere", "--final"]).ShouldEnd(0);
    }

    [Fact]
    public void Two_options_made_into_one_by_their_spellings_are_refused()
    {
        Written("{id: a, label: A}", "{id: b, label: B, spellings: [D]}", "{id: c, label: C}");

        _audit.Eleven([.. Report]).ShouldRefuse(1, "the figures of question 5 have changed", "delete withheld-public.json");
    }

    // What is withheld is remembered by the option's id.
    [Fact]
    public void Another_id_of_an_option_is_refused()
    {
        Written("{id: a, label: A}", "{id: b, label: B}", "{id: seldom, label: C}", "{id: d, label: D}");

        _audit.Eleven([.. Report]).ShouldRefuse(1, "the figures of question 5 have changed", "another id of an option");
    }

    [Fact]
    public void A_recode_that_led_to_another_question_cannot_be_taken_back()
    {
        File.Delete(_audit.At(Kept));
        _audit.Write(
            "question-sets/staff.yaml",
            SmallAudit.Questions.Replace(
                "text: How ready are you?, scale: ready}",
                "text: How ready are you?, scale: ready, asked-if: {question: \"2\", is: [\"yes\"]}}"
            )
        );
        _audit.Write("exports/answers.csv", Answers().Replace("Yes,1,Words of number 7", "Aye,1,Words of number 7"));
        _audit.Write("audit.yaml", SmallAudit.Yaml + "\nrecodes:\n  - {question: \"2\", from: Aye, to: \"yes\"}");
        _audit.Eleven([.. Report, "--final"]).ShouldEnd(0);
        _audit.Write("audit.yaml", SmallAudit.Yaml);

        _audit.Eleven([.. Report]).ShouldRefuse(1, "the figures of questions 2 and 3 have changed", "though the responses are the same");
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
    public void An_option_that_is_put_first_between_drafts_shifts_nothing_that_is_withheld()
    {
        File.Delete(_audit.At(Kept));
        _audit.Eleven([.. Report]).ShouldEnd(0);
        var withheld = Withheld();
        withheld.ShouldContain("c");

        Options("z", "a", "b", "c", "d");
        _audit.Eleven([.. Report]).ShouldEnd(0);

        Withheld().ShouldBe(withheld);
    }

    [Fact]
    public void What_is_kept_holds_a_digest_a_question_and_no_row()
    {
        var kept = File.ReadAllText(_audit.At(Kept));

        kept.Split('\n').Count(l => Regex.IsMatch(l, "\"[0-9a-f]{64}\"")).ShouldBe(7);
        kept.ShouldNotContain("Words of number");
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

    private void Options(params string[] ids) => Written([.. ids.Select(i => $"{{id: {i}, label: {i.ToUpperInvariant()}}}")]);

    private void Written(params string[] options) =>
        _audit.Write(
            "question-sets/staff.yaml",
            $"{SmallAudit.Questions}\n      - {{code: \"5\", kind: choose-one, text: Which?, options: [{string.Join(", ", options)}]}}"
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
