using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>A guessed question as a question set may hold it: what was drafted passes every check.</summary>
internal static class SoundDraft
{
    // Whatever is longer is nothing to choose.
    private const int LongestLabel = 300;

    public static (Question Question, string Why) Of(Question question, string why)
    {
        var (mended, because) = question switch
        {
            // Everybody gave one answer: the form surely offered more than that.
            ChooseOneQuestion { Other: false, Choices.Length: 1 } one => (
                one with
                {
                    Other = true,
                },
                $"{why}; answers that nobody gave yet will count as Other"
            ),
            _ => (question, why),
        };
        return Passes(mended) && mended.Options.All(o => o.Label.Length <= LongestLabel)
            ? (mended, because)
            : (
                new TextQuestion
                {
                    Code = question.Code,
                    Text = Worded(question),
                    Long = true,
                },
                "long text: the answers are of no other kind"
            );
    }

    private static string Worded(Question question) =>
        string.IsNullOrWhiteSpace(question.Text) ? $"Question {question.Code}" : question.Text;

    private static bool Passes(Question question) =>
        !string.IsNullOrWhiteSpace(question.Text)
        && Checks
            .Of(
                new QuestionSet
                {
                    Id = "draft",
                    Version = "1",
                    Title = "Draft",
                    Instrument = Instrument.Survey,
                    Sections = [new Section("A", "Questions", [question])],
                }
            )
            .IsEmpty;
}
