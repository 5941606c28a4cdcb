using System.Collections.Immutable;

namespace Eleven.Answers.Layouts;

/// <summary>
/// SurveyMonkey, all individual responses: the question over the first of its columns, in the second row "Response", "Open-Ended Response" or an option, row or item.
/// Metadata have nothing in the second row; some files have few of them, none, or columns whose header was blanked.
/// </summary>
internal static class SurveyMonkeyLayout
{
    private const string Other = "other please specify";
    private static readonly string[] Response = ["response", "open ended response"];

    public static Layout? Recognise(TopRows top)
    {
        var labels = Enumerable.Range(0, top.Width).Where(c => !top.IsBlank(1, c)).ToArray();
        if (top.Count < 2 || labels.Length == 0 || labels.Any(c => IsOfARespondent(top, c)))
        {
            return null;
        }
        var responds = labels.Any(c => Response.Contains(top.Key(1, c)));
        var goesOn = labels.Any(c => c > 0 && top.IsBlank(0, c));
        var repeats = labels.Any(c => IsRepeated(top, c));
        if (HasNumbers(top, goesOn))
        {
            return Make(top) with { HeadersInDoubt = !responds && !goesOn && !repeats };
        }
        var offersOther = labels.Any(c => top.Key(1, c) == Other && (top.IsBlank(0, c) || IsRepeated(top, c) && !IsTickedBelow(top, c)));
        var idIsBlank = IdentityNames.Of(top.Cell(0, 0)) == IdentityKind.RespondentId && top.IsBlank(1, 0);
        // Nobody's question reads like its own option: who ticked an option by its label did that.
        if (!(responds || offersOther || idIsBlank && goesOn) || labels.Any(c => top.Key(0, c) == top.Key(1, c)))
        {
            return null;
        }
        var certain = responds && (goesOn || repeats || HasBlankMetadata(top) || labels.All(c => Response.Contains(top.Key(1, c))));
        return Make(top) with { HeadersInDoubt = !certain };
    }

    // Every response has its number, unless all were taken out, and the second header row has none.
    private static bool HasNumbers(TopRows top, bool goesOn) =>
        top.Key(0, 0) is "respondent id" or "respondentid"
        && top.IsBlank(1, 0)
        && (goesOn || top.Count == 2 || Enumerable.Range(2, top.Count - 2).Any(r => !top.IsBlank(r, 0)));

    private static bool IsOfARespondent(TopRows top, int column) =>
        !Response.Contains(top.Key(1, column))
        && IdentityNames.Of(top.Cell(0, column)) switch
        {
            IdentityKind.RespondentId => true,
            IdentityKind.Started or IdentityKind.Completed => top.Cell(1, column).Any(char.IsDigit),
            _ => false,
        };

    private static bool IsRepeated(TopRows top, int column) =>
        column > 0 && !top.IsBlank(0, column) && top.Key(0, column) == top.Key(0, column - 1) && !top.IsBlank(1, column - 1);

    private static bool IsTickedBelow(TopRows top, int column) =>
        Enumerable.Range(2, top.Count - 2).Any(r => top.Key(r, column) == top.Key(1, column));

    private static bool HasBlankMetadata(TopRows top) =>
        Enumerable
            .Range(0, top.Width)
            .Any(c => !top.IsBlank(0, c) && top.IsBlank(1, c) && IdentityNames.Column(c, top.Cell(0, c)).Role != ColumnRole.Answer);

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
