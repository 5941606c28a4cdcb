using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>What an audit may choose about counting, printing and withholding.</summary>
internal static class SettingsReader
{
    private const int MostDecimals = 2;

    public static CountingRules Counting(MapReader map)
    {
        if (map.Take("counting") is not { } node || MapReader.Of(node, map.Problems, "the rules of counting") is not { } inner)
        {
            return new();
        }
        var rules = new CountingRules(
            inner.Whole("decimals-in-tables", 1, 0, MostDecimals),
            inner.OneOf("where-aspects-differ", Words.AspectRules, AspectRule.Lower)
        );
        inner.Done();
        return rules;
    }

    public static Thresholds Thresholds(MapReader map)
    {
        if (map.Take("thresholds") is not { } node || MapReader.Of(node, map.Problems, "the thresholds") is not { } inner)
        {
            return new();
        }
        var thresholds = new Thresholds(inner.Whole("minimum-base", 10, 5, 20), inner.Whole("small-count", 4, 1, 10))
        {
            HeatMapPublic = inner.OneOf("heat-map", Words.HeatMap, otherwise: false),
        };
        inner.Done();
        return thresholds;
    }
}
