using System.Collections.Immutable;

namespace Eleven.Answers.Layouts;

/// <summary>
/// Microsoft Forms: ID, times, e-mail and name, then a column a question, or a column a statement of a grid, whose title is lost. Several answers are joined by
/// ";" with one at the end. A quiz adds "Points - Q" and "Feedback - Q". The download's first header is ID, the live workbook's Id.
/// </summary>
internal static class MicrosoftFormsLayout
{
    private static readonly string[] Metadata =
    [
        "id",
        "start time",
        "completion time",
        "email",
        "name",
        "last modified time",
        "total points",
        "quiz feedback",
        "grade posted time",
        "language",
    ];

    public static Layout? Recognise(TopRows top)
    {
        var isForms = top.Key(0, 0) == "id" && (top.Key(0, 1) is "start time" or "completion time" || top.Key(0, 2) is "completion time");
        return isForms ? Make(top) : null;
    }

    public static Layout Make(TopRows top)
    {
        var leading = 0;
        var seen = new HashSet<string>();
        while (leading < top.Width && Metadata.Contains(top.Key(0, leading)) && seen.Add(top.Key(0, leading)))
        {
            leading++;
        }
        var headers = top.Keys(0).Skip(leading).ToHashSet();
        return new Layout
        {
            Kind = LayoutKind.MicrosoftForms,
            Title = Title(top),
            HeaderRows = 1,
            Columns = top.OneRow((c, header) => Column(c, header, c < leading, headers)),
            Sample = top.After(1),
        };
    }

    private static LayoutColumn Column(int index, string header, bool leads, HashSet<string> headers)
    {
        if (!leads)
        {
            return new(index, header, "", IsQuiz(header, headers) ? ColumnRole.Quiz : ColumnRole.Answer);
        }
        return Wording.Key(header) is "total points" or "quiz feedback"
            ? new(index, header, "", ColumnRole.Quiz)
            : IdentityNames.Column(index, header);
    }

    private static bool IsQuiz(string header, HashSet<string> headers)
    {
        var key = Wording.Key(header);
        return new[] { "points ", "feedback " }.Any(p => key.StartsWith(p) && headers.Contains(key[p.Length..]));
    }

    private static string Title(TopRows top) =>
        top.File.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "Microsoft Forms (saved as CSV)"
        : top.Cell(0, 0).Trim() == "Id" ? "Microsoft Forms (live workbook)"
        : "Microsoft Forms (download)";
}
