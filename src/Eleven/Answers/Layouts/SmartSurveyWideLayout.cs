using System.Text.RegularExpressions;

namespace Eleven.Answers.Layouts;

/// <summary>SmartSurvey's newer workbook: Response_ID, Completion_Status, then Q_id_text; several answers joined by "; ", grids as fragments of JSON.</summary>
internal static partial class SmartSurveyWideLayout
{
    public static Layout? Recognise(TopRows top) =>
        top.Key(0, 0) == "response id" && Enumerable.Range(0, top.Width).Any(c => Coded().IsMatch(top.Cell(0, c))) ? Make(top) : null;

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.SmartSurveyWide,
            Title = "SmartSurvey (one header row)",
            HeaderRows = 1,
            Columns = top.OneRow((c, header) => IdentityNames.Column(c, Text(header))),
            Delimiters = [";"],
            BlankMarks = ["-"],
            Sample = top.After(1),
        };

    private static string Text(string header)
    {
        var coded = Coded().Match(header);
        if (!coded.Success)
        {
            return header;
        }
        var text = coded.Groups[1].Value;
        return text.Contains(' ') ? text : text.Replace('_', ' ');
    }

    [GeneratedRegex(@"^\s*Q_[A-Za-z0-9-]+_(.+)$", RegexOptions.Singleline)]
    private static partial Regex Coded();
}
