using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>What is called the most and the least common, where some answers cannot be shown or were not offered to all.</summary>
public sealed class ChoiceWordsTests
{
    private static readonly string[] Texts =
    [
        .. ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public), "northmarch")!.Report.Texts(),
    ];

    // 42 of the 108 gave another answer.
    [Fact]
    public void Where_more_gave_another_answer_the_most_common_one_is_of_those_listed() =>
        Texts.ShouldContain(t => t.Contains("Of the listed answers that can be shown, “Monthly” was given most often, by 33%"));

    // Ten police officers alone were offered one more, and how many chose it cannot be shown.
    [Fact]
    public void Where_one_was_offered_on_one_form_only_the_least_common_one_is_of_those_that_everyone_was_offered() =>
        Texts.ShouldContain(t => t.Contains("Least common of those that everyone was offered is “Continuity of care” (15%)."));
}
