using System.Text.RegularExpressions;

namespace Eleven.Answers.Layouts;

/// <summary>
/// SurveyMonkey with one header row (a value stands under Respondent ID in row 2): "Question - Option", the question's text repeated over its columns, or coded names
/// (q0004_0001). "Not selected" is an option that was not ticked.
/// </summary>
internal static partial class SurveyMonkeyOneRowLayout
{
    public static Layout? Recognise(TopRows top)
    {
        var hasId = top.Key(0, 0) is "respondent id" or "respondentid" && !top.IsBlank(1, 0);
        var coded = Enumerable.Range(0, top.Width).Count(c => CodedName().IsMatch(top.Cell(0, c).Trim()));
        return hasId || coded >= 2 ? Make(top) : null;
    }

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.SurveyMonkeyOneRow,
            Title = "SurveyMonkey (one header row)",
            HeaderRows = 1,
            Columns = top.OneRow((c, header) => IdentityNames.Column(c, header)),
            Delimiters = [", ", ";"],
            Sample = top.After(1),
        };

    [GeneratedRegex(@"^[qQ]\d{4}(?:_\d{4})?$")]
    private static partial Regex CodedName();
}
