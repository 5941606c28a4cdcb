using Eleven.Web.Changing;

namespace Eleven.Web.Library;

/// <summary>A question as it is and as somebody sent it, field by field.</summary>
internal static class QuestionBeside
{
    public static Difference[] Of(QuestionForm now, QuestionForm yours)
    {
        return
        [
            Field("Question", f => f.Text),
            Field("Short name", f => f.Label),
            Field("Help", f => f.Help),
            Field("Scale", f => f.Scale),
            Field("What the grades look like", OfGrades),
            Field("Evidence", f => f.Prompts),
            Field("Beside the grade", f => BoxesOf(f.Boxes)),
            Field("Good answer", f => Said(f.YesIsPositive)),
            Field("Options come from", f => f.From?.ToString()),
            Field("Options", f => f.Options),
            Field("Options that go with no other", f => f.Exclusive),
            Field("Options that say the question does not apply", f => f.NotApplying),
            Field("Offers Other", f => Said(f.Other)),
            Field("Heading of what is ticked", f => f.Ticked),
            Field("Heading of what is not ticked", f => f.Unticked),
            Field("Highest number", f => f.Steps?.ToString()),
            Field("What 1 means", f => f.Low),
            Field("What the highest number means", f => f.High),
            Field("Must be answered", f => Said(f.Required)),
            Field("May be answered with Not relevant", f => Said(f.MayBeNotRelevant)),
            Field("Topics", f => string.Join(", ", f.Topics.Order(StringComparer.Ordinal))),
        ];

        Difference Field(string what, Func<QuestionForm, string?> said) => new(what, Plain(said(now)), Plain(said(yours)));
    }

    // In one order, whichever the grades are in.
    private static string OfGrades(QuestionForm form) =>
        string.Join(
            '\n',
            form.Descriptors.Where(d => d.Value.Words is not null)
                .OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => $"{d.Value.Label}: {d.Value.Words}")
        );

    // As browsers send them, lines end with two characters.
    private static string Plain(string? said) => said?.ReplaceLineEndings("\n").Trim() ?? "";

    private static string Said(bool truth) => truth ? "Yes" : "No";

    private static string BoxesOf(BoxesWith boxes) =>
        boxes switch
        {
            BoxesWith.None => "Nothing",
            BoxesWith.One => "One box",
            BoxesWith.SignsOfSafety => "Signs of Safety",
            _ => "Boxes as they are",
        };
}
