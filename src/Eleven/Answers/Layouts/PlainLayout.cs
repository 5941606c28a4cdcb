namespace Eleven.Answers.Layouts;

/// <summary>Any table with one header row and one row per response.</summary>
internal static class PlainLayout
{
    /// <summary>Null when the first row is not made of words, as a header row is.</summary>
    public static Layout? Recognise(TopRows top)
    {
        var headers = Enumerable.Range(0, top.Width).Select(c => top.Cell(0, c).Trim()).ToList();
        var words = headers.Count(h => h.Count(char.IsLetter) >= 2);
        return top.Width >= 2 && words >= 2 && words * 2 >= headers.Count && !LooksLikeCode(headers[0]) ? Make(top) : null;
    }

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.Plain,
            Title = "table with one header row",
            HeaderRows = 1,
            Columns = top.OneRow((c, header) => IdentityNames.Column(c, header)),
            Delimiters = [";", ", ", "|", "\n"],
            Sample = top.After(1),
        };

    private static bool LooksLikeCode(string first) => first.StartsWith('<') || first.StartsWith('{') || first.StartsWith('[');
}
