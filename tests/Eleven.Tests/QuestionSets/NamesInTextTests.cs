using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

/// <summary>Names that areas have for policies and tools, in what respondents read.</summary>
public sealed class NamesInTextTests
{
    private static readonly ImmutableDictionary<string, string> North = ImmutableDictionary<string, string>.Empty.Add(
        "Threshold document",
        "Right Help {{here}}"
    );

    [Theory]
    [InlineData("Do you use the {{threshold document}}?", "Do you use the Right Help {{here}}?")]
    [InlineData("{{ THRESHOLD document }}{{other}}", "Right Help {{here}}other")]
    [InlineData("No {braces}, {{}} or {{ }}", "No {braces}, {{}} or {{ }}")]
    public void A_term_stands_for_what_the_area_calls_it_and_else_for_itself(string text, string read) =>
        NamesInText.In(text, North).ShouldBe(read);

    [Fact]
    public void An_audit_reads_every_term_as_its_own_words()
    {
        var set = Read("{{threshold document}}", "{{threshold document}} and {{Threshold Document}}, {{escalation policy}}");

        NamesInText.TermsOf(set).ShouldBe(["threshold document", "escalation policy"]);
        var read = set.WithNames(NamesInText.None).Find("1")!;
        (read.Text, read.Label, read.Help).ShouldBe(
            (
                "Do you use the threshold document?",
                "Do you use the threshold document?",
                "threshold document and Threshold Document, escalation policy"
            )
        );
        QuestionSetYaml
            .Parse("s.yaml", QuestionSetYaml.Write(set))
            .Value!.Find("1")!
            .Text.ShouldBe("Do you use the {{threshold document}}?");
    }

    [Theory]
    [InlineData("{{threshold document")]
    [InlineData("{{}}")]
    [InlineData("threshold document}}")]
    public void Braces_that_name_nothing_are_a_mistake(string broken) =>
        Checks
            .Of(Read(broken, null))
            .Select(m => m.What)
            .ShouldBe([
                "Two braces before and two behind make a name of what stands between them, such as {{threshold document}}. Close them, or take them out.",
            ]);

    [Fact]
    public void They_are_one_in_introductions_too()
    {
        var set = Read("{{threshold document}}", null) with { Introduction = "{{so" };
        set = set with { Sections = [set.Sections[0] with { Introduction = "so}}" }] };

        Checks.Of(set).Select(m => string.Join('/', m.Path)).ShouldBe(["introduction", "sections/0/introduction"]);
    }

    private static QuestionSet Read(string term, string? help) =>
        new()
        {
            Id = "s",
            Version = "1",
            Title = "S",
            Instrument = Instrument.Survey,
            Sections =
            [
                new(
                    "A",
                    "All",
                    [
                        new YesNoQuestion
                        {
                            Code = "1",
                            Text = $"Do you use the {term}?",
                            Help = help,
                        },
                    ]
                ),
            ],
        };
}
