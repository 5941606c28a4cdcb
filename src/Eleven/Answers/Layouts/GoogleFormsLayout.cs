using System.Text.RegularExpressions;

namespace Eleven.Answers.Layouts;

/// <summary>
/// Google Forms: Timestamp first, a column a question; a grid has a column a row, "Question [Row]". Several answers are joined by ", " in the linked sheet, unescaped,
/// and by ";" in the downloaded CSV: each question's own cells tell which.
/// </summary>
internal static partial class GoogleFormsLayout
{
    public static Layout? Recognise(TopRows top) => top.Key(0, 0) == "timestamp" && top.Width > 1 ? Make(top) : null;

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.GoogleForms,
            Title = "Google Forms",
            HeaderRows = 1,
            Columns = top.OneRow(Column),
            Delimiters = [";", ", "],
            Sample = top.After(1),
        };

    private static LayoutColumn Column(int index, string header)
    {
        if (index <= 2 && IdentityNames.Column(index, header) is { Role: not ColumnRole.Answer } identity)
        {
            return identity;
        }
        var row = Row().Match(header);
        return row.Success
            ? new(index, row.Groups[1].Value, row.Groups[2].Value.Trim(), ColumnRole.Answer)
            : new(index, header, "", ColumnRole.Answer);
    }

    [GeneratedRegex(@"^(.*\S)\s+\[([^\[\]]+)\]\s*$", RegexOptions.Singleline)]
    private static partial Regex Row();
}
