using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Prose;

/// <summary>How a figure in prose is printed: by what it is, or as the format after | says.</summary>
public static class FigureFormat
{
    private const int SmallestPercentBase = 20;

    /// <summary>The words that can stand after |, each with what it prints.</summary>
    public static readonly ImmutableArray<(string Word, string Prints)> Words =
    [
        ("percent", "whole percent, whatever the base: 89%"),
        ("percent1", "percent to one decimal: 88.7%"),
        ("count", "the count alone: 63"),
        ("of", "count and base: 63 of 71"),
        ("both", "percent with count and base: 89% (63 of 71)"),
        ("mean1", "a mean to one decimal: 3.9"),
        ("mean3", "a mean to three decimals: 3.914"),
    ];

    /// <summary>Null, with the reason, where the format is unknown or does not fit the figure.</summary>
    public static string? Print(FigureValue value, string? format, out string? mistake)
    {
        mistake = null;
        if (format is not null && Words.All(w => w.Word != format))
        {
            mistake = $"There is no format '{format}': {Nearest.Hint(format, [.. Words.Select(w => w.Word)])}";
            return null;
        }
        var isMean = value.Mean is not null;
        if (format is not null && isMean != format.StartsWith("mean", StringComparison.Ordinal))
        {
            mistake = isMean
                ? $"A mean cannot be printed as '{format}': use mean1 or mean3, or leave the format out."
                : $"Only a mean can be printed as '{format}'.";
            return null;
        }
        if (!isMean && !value.IsShare && format is not null and not "count")
        {
            mistake = $"This figure is a count and cannot be printed as '{format}': leave the format out.";
            return null;
        }
        return Print(value, format) ?? Nobody(value, out mistake);
    }

    private static string? Print(FigureValue value, string? format)
    {
        var figure = value.Figure;
        if (value.Mean is not null)
        {
            var decimals = format switch
            {
                "mean1" => 1,
                "mean3" => Mean.DecimalsInData,
                _ => Mean.DecimalsInPrint,
            };
            return value.Number(decimals)?.ToString($"F{decimals}");
        }
        if (!value.IsShare)
        {
            return $"{value.Number(0):N0}";
        }
        var of = $"{figure.Count:N0} of {figure.Base:N0}";
        return format switch
        {
            "count" => $"{figure.Count:N0}",
            _ when figure.Base == 0 => null,
            "of" => of,
            "percent" => $"{figure.Percent(0)}%",
            "percent1" => $"{figure.Percent(1):0.0}%",
            "both" => figure.Base < SmallestPercentBase ? of : $"{figure.Percent(0)}% ({of})",
            _ => figure.Base < SmallestPercentBase ? of : $"{figure.Percent(0)}%",
        };
    }

    private static string? Nobody(FigureValue value, out string? mistake)
    {
        mistake = $"Nobody is in the base of '{value.Address}', so that there is no {(value.Mean is null ? "share" : "mean")} to print.";
        return null;
    }
}
