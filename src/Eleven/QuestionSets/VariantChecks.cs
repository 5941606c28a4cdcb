namespace Eleven.QuestionSets;

/// <summary>Variants: each difference must fit the general form.</summary>
internal static class VariantChecks
{
    public static IEnumerable<Mistake> Of(QuestionSet set)
    {
        var general = Form.General(set);
        return set.Variants.SelectMany(v => Omitted(v, general).Concat(Replaced(v, general)).Concat(Added(v, general)));
    }

    private static IEnumerable<Mistake> Omitted(Variant variant, Form general)
    {
        for (var i = 0; i < variant.Omits.Length; i++)
        {
            var code = variant.Omits[i];
            if (general.Find(code) is null)
            {
                yield return new(["variants", variant.Id, "omits", $"{i}"], Unknown(code, general));
            }
        }
    }

    private static IEnumerable<Mistake> Replaced(Variant variant, Form general)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < variant.Replaces.Length; i++)
        {
            var code = variant.Replaces[i].Question.Code;
            string? wrong =
                general.Find(code) is null ? Unknown(code, general)
                : variant.Omits.Contains(code) ? $"Question '{code}' is both left out and replaced. Take one of the two out."
                : !seen.Add(code) ? $"Question '{code}' is replaced twice. Take one of the two out."
                : null;
            if (wrong is not null)
            {
                yield return new(["variants", variant.Id, "replaces", $"{i}", "question", "code"], wrong);
            }
        }
    }

    private static IEnumerable<Mistake> Added(Variant variant, Form general)
    {
        foreach (var code in variant.AddsOptions.Select(a => a.Question).Distinct())
        {
            var question = variant.Replaces.FirstOrDefault(r => r.Question.Code == code)?.Question ?? general.Find(code)?.Question;
            string? wrong =
                question is null ? Unknown(code, general)
                : variant.Omits.Contains(code) ? $"Question '{code}' is left out of this form. Take its added options out."
                : question is not (ChoiceQuestion or TickEachQuestion or RankQuestion)
                    ? $"Question '{code}' has no list of options to add to. Replace the question instead."
                : null;
            if (wrong is not null)
            {
                yield return new(["variants", variant.Id, "adds-options", code], wrong);
            }
        }
    }

    private static string Unknown(string code, Form general) => $"There is no question '{code}': {Nearest.Hint(code, general.Codes)}";
}
