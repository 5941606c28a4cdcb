using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Cli;

/// <summary>An explanation of a figure as lines to read.</summary>
internal static class WhyText
{
    /// <param name="decimals">Of percentages.</param>
    /// <param name="most">So many rows of each role are listed.</param>
    public static IEnumerable<string> Lines(Explanation why, FigureValue? value, int decimals, int most)
    {
        yield return Headline(why, value, decimals);
        if (why.Question is { } question)
        {
            yield return $"Question {question.Code}: {question.Text}";
        }
        yield return $"Base: {Base(why)}.";
        foreach (var rule in why.Rules)
        {
            yield return $"Rule: {Rule(rule)}.";
        }
        foreach (var recode in why.Recodes)
        {
            yield return $"Recoded for everyone: \"{recode.From}\" counts as {recode.To}{(recode.Reason is { } reason ? $" ({reason})" : "")}.";
        }
        foreach (var role in Enum.GetValues<RowRole>())
        {
            var rows = why.Rows.Where(r => r.Role == role).ToArray();
            if (rows.Length == 0)
            {
                continue;
            }
            yield return "";
            yield return $"{Role(role)}: {rows.Length:N0}";
            foreach (var row in rows.Take(most))
            {
                yield return $"  {row.Origin.File}, row {row.Origin.Row}{(row.Raw.Length > 0 ? $": {Raw(row.Raw)}" : "")}{(row.Value is { } n ? $" [{n}]" : "")}";
            }
            if (rows.Length > most)
            {
                yield return $"  ... and {rows.Length - most:N0} more (--all lists them)";
            }
        }
    }

    private static string Headline(Explanation why, FigureValue? value, int decimals)
    {
        if (value is null)
        {
            return why.Address.ToString();
        }
        var (count, whole) = (value.Figure.Count, value.Figure.Base);
        if (value.Mean is { } mean)
        {
            return $"{why.Address} is {mean.At(Mean.DecimalsInPrint)}: {mean.Sum:N0} over {mean.Base:N0} answers.";
        }
        return value.IsShare
            ? $"{why.Address} is {value.Number(decimals)?.ToString($"F{decimals}")}%: {count:N0} of {whole:N0}."
            : $"{why.Address} is {value.Number(0):N0}.";
    }

    private static string Base(Explanation why)
    {
        var who = why.Who == Instrument.Survey ? "people" : "returns";
        return why.Of switch
        {
            BaseKind.Asked => $"all {who} that were asked",
            BaseKind.Answered => $"{who} that answered",
            BaseKind.Rated => $"{who} that gave a grade",
            BaseKind.RankedCompletely => $"{who} that placed every item",
            BaseKind.Applies => $"{who} that answered, less those that said that it does not apply to them",
            _ => throw new InvalidOperationException($"No words for base {why.Of}."),
        };
    }

    private static string Rule(CountingRule rule) =>
        rule switch
        {
            CountingRule.OnceInEachArea => "whoever works in several areas counts once in each, and once in the region",
            CountingRule.GradeForTheArea => "a grade given for one area counts in that area only; the region counts the return's own",
            CountingRule.LowerOfAspects => $"where two aspects were graded differently, the {AspectRule.Lower.Word()} counts",
            CountingRule.HigherOfAspects => $"where two aspects were graded differently, the {AspectRule.Higher.Word()} counts",
            CountingRule.UnlistedIsOther => "an answer that is no listed option counts as Other",
            CountingRule.PoliceByForm => "police are those who were sent the police form",
            CountingRule.PoliceBySector => "police are those who named a police sector",
            CountingRule.OfferedByOneForm => "only those who were offered the option are in its base",
            _ => throw new InvalidOperationException($"No words for rule {rule}."),
        };

    private static string Role(RowRole role) =>
        role switch
        {
            RowRole.Counted => "Counted",
            RowRole.InBase => "In the base only",
            RowRole.NotAsked => "Outside the base, not asked",
            RowRole.NotAnswered => "Outside the base, asked and left blank",
            RowRole.NotRelevant => "Outside the base, not relevant to them",
            RowRole.DoesNotApply => "Outside the base, it does not apply to them",
            RowRole.Unreadable => "Outside the base, no listed option",
            RowRole.NotRankedCompletely => "Outside the base, not every item placed",
            RowRole.NotOffered => "Outside the base, their form did not offer the option",
            RowRole.AskedDifferently => "Outside the base, their form asks it in other words",
            _ => throw new InvalidOperationException($"No words for role {role}."),
        };

    // Cells of one question that stood in several columns are joined by U+001F.
    private static string Raw(string raw)
    {
        var line = raw.Replace("\u001f", " | ").ReplaceLineEndings(" ");
        return line.Length <= 100 ? line : line[..97] + "...";
    }
}
