using Eleven.QuestionSets;
using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Library;

/// <summary>Grades and bands of a scale as one line: the letter in its colour, and the words.</summary>
public static class ShownBand
{
    public static HtmlString Of(Scale scale, Grade grade)
    {
        var words = grade.Label == grade.Value ? grade.Label : $"{grade.Value} - {grade.Label}";
        return scale.Bands.FirstOrDefault(b => b.Id == grade.Band) is { } band
            ? Of(band, words)
            : new BandChip("?", null, "no band").And(words);
    }

    public static HtmlString Of(Option band) => Of(band, band.Label);

    /// <summary>A colour to choose, with its name.</summary>
    public static HtmlString Swatch(NamedColour colour) => new BandChip("", colour.Hex, colour.Name).And(colour.Name);

    private static HtmlString Of(Option band, string words) => new BandChip(band.Letter ?? "", band.Colour, band.Label).And(words);
}
