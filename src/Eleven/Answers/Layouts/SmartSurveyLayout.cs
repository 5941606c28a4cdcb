using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Eleven.Answers.Layouts;

/// <summary>SmartSurvey: question, sub-question and option over three rows, each only over the first of its columns; "-" is an unanswered cell.</summary>
internal static partial class SmartSurveyLayout
{
    public static Layout? Recognise(TopRows top)
    {
        var startsWithId = IdentityNames.Of(top.Cell(0, 0)) == IdentityKind.RespondentId && top.IsBlank(1, 0) && top.IsBlank(2, 0);
        var hasNumbers = Enumerable.Range(0, top.Width).Any(c => Numbered().IsMatch(top.Cell(0, c)));
        var hasAnswers = top.Count > 3 && !top.IsBlank(3, 0);
        return startsWithId && hasNumbers && (hasAnswers || top.Count == 3) ? Make(top) : null;
    }

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.SmartSurvey,
            Title = "SmartSurvey (three header rows)",
            HeaderRows = 3,
            Columns = Columns(top),
            Delimiters = [", ", ";"],
            BlankMarks = ["-"],
            Sample = top.After(3),
        };

    private static ImmutableArray<LayoutColumn> Columns(TopRows top)
    {
        var columns = ImmutableArray.CreateBuilder<LayoutColumn>(top.Width);
        var (question, subQuestion) = ("", "");
        for (var c = 0; c < top.Width; c++)
        {
            if (!top.IsBlank(0, c))
            {
                (question, subQuestion) = (top.Cell(0, c), "");
            }
            subQuestion = top.IsBlank(1, c) ? subQuestion : top.Cell(1, c).Trim();
            var option = top.Cell(2, c).Trim();
            var below =
                subQuestion.Length == 0 ? option
                : option.Length == 0 ? subQuestion
                : $"{subQuestion} - {option}";
            columns.Add(below.Length == 0 ? IdentityNames.Column(c, question) : new(c, question, below, ColumnRole.Answer));
        }
        return columns.ToImmutable();
    }

    [GeneratedRegex(@"^\s*Q\d+\.")]
    private static partial Regex Numbered();
}
