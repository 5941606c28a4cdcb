using System.Collections.Immutable;

namespace Eleven.Answers.Layouts;

/// <summary>
/// SurveyMonkey, all individual responses: the question over the first of its columns, in the second row "Response", "Open-Ended Response" or an option, row or item.
/// Metadata have nothing in the second row; some files have few of them, none, or columns whose header was blanked.
/// </summary>
internal static class SurveyMonkeyLayout
{
    private static readonly string[] SecondRow = ["response", "open ended response", "other please specify"];

    public static Layout? Recognise(TopRows top)
    {
        if (top.Count < 2)
        {
            return null;
        }
        var saysResponse = top.Keys(1).Any(k => SecondRow.Contains(k));
        var hasId = IdentityNames.Of(top.Cell(0, 0)) == IdentityKind.RespondentId && top.IsBlank(1, 0);
        var goesOn = Enumerable.Range(1, Math.Max(0, top.Width - 1)).Any(c => top.IsBlank(0, c) && !top.IsBlank(1, c));
        var hasOptions = top.Keys(1).Any(k => k.Length > 0);
        return saysResponse || hasId && (goesOn || hasOptions) ? Make(top) : null;
    }

    public static Layout Make(TopRows top) =>
        new()
        {
            Kind = LayoutKind.SurveyMonkey,
            Title = "SurveyMonkey (two header rows)",
            HeaderRows = 2,
            Columns = Columns(top),
            Delimiters = [", ", ";"],
            Sample = top.After(2),
        };

    private static ImmutableArray<LayoutColumn> Columns(TopRows top)
    {
        var columns = ImmutableArray.CreateBuilder<LayoutColumn>(top.Width);
        string? question = null;
        for (var c = 0; c < top.Width; c++)
        {
            if (top.IsBlank(1, c) && IdentityNames.Column(c, top.Cell(0, c)) is { Role: not ColumnRole.Answer } metadata)
            {
                columns.Add(metadata);
                continue;
            }
            question = top.IsBlank(0, c) ? question : top.Cell(0, c);
            columns.Add(
                question is null
                    ? new(c, "", "", ColumnRole.Identity) { Identity = IdentityKind.Person }
                    : new(c, question, top.Cell(1, c).Trim(), ColumnRole.Answer)
            );
        }
        return columns.ToImmutable();
    }
}
