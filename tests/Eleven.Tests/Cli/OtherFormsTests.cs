using System.Text;
using AngleSharp.Html.Parser;

namespace Eleven.Tests.Cli;

/// <summary>A form that asks a question in other words and is not the police's: its answers stand by themselves, and none is lost.</summary>
public sealed class OtherFormsTests : IDisposable
{
    private const string Schools = """
        variants:
          schools:
            title: Form for schools
            replaces:
              - match: similar
                question: {code: "2", kind: yes-no, text: Could you name your designated lead?}
        """;

    private readonly SmallAudit _audit = new();

    public OtherFormsTests()
    {
        _audit.Write("question-sets/staff.yaml", $"{SmallAudit.Questions}\n{Schools}\n");
        _audit.Write(
            "audit.yaml",
            $"{SmallAudit.Yaml}\n  - {{name: schools, file: exports/schools.csv, questions: staff, variant: schools}}\n"
        );
        _audit.Write("exports/schools.csv", Answers());
    }

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void The_report_sets_them_under_the_general_question()
    {
        _audit.Eleven("report", "--for", "westmarch", "--audience", "team", "--format", "html", "--out", "out").ShouldEnd(0);

        var page = Words("out/small-westmarch-team.html");
        page.ShouldContain("All 30 practitioners in Westmarch who answered said yes.");
        page.ShouldContain("Form for schools: asked in other words");
        page.ShouldContain("Could you name your designated lead?");
        page.ShouldContain("80% of practitioners in Westmarch who answered (20 of 25) said yes.");
    }

    [Fact]
    public void Prose_may_name_them_and_stand_beside_them()
    {
        _audit.Write("prose.md", "## 2-schools\n\nIn schools {{2-schools.yes@westmarch|of}} could name the lead.\n");

        _audit.Eleven("report", "--for", "region", "--format", "html", "--out", "out").ShouldEnd(0);

        Words("out/small-region.html").ShouldContain("In schools 20 of 25 could name the lead.");
    }

    [Fact]
    public void Each_is_counted_and_its_rows_are_named()
    {
        _audit.Eleven("tally", "--csv", "figures.csv").ShouldEnd(0);
        File.ReadLines(_audit.At("figures.csv"))
            .ShouldContain(line => line.Contains(",2-schools,") && line.Contains(",yes,") && line.Contains(",westmarch,share,20,25,"));

        var why = _audit.Eleven("why", "2-schools.yes@westmarch").ShouldEnd(0).Out;
        why.ShouldContain("2-schools.yes@westmarch is 80.0%: 20 of 25.");
        why.ShouldContain("schools.csv, row 2: Yes");
    }

    private string Words(string page) => new HtmlParser().ParseDocument(File.ReadAllText(_audit.At(page))).Body!.TextContent;

    private static string Answers()
    {
        var csv = new StringBuilder(
            "Which area do you work in?,Could you name your designated lead?,How ready are you?,What would help?\r\n"
        );
        for (var n = 0; n < 25; n++)
        {
            csv.Append(n % 5 == 4 ? "Westmarch,No" : "Westmarch,Yes").Append($",{n % 2},Words of school {n}\r\n");
        }
        return csv.ToString();
    }
}
