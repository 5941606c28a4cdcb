using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Questions that wait for each other's answers.</summary>
internal static class ConditionCircles
{
    /// <summary>Each circle once, reported at the question of it that is asked first.</summary>
    public static IEnumerable<ConditionCircle> Of(Form form)
    {
        var waiting = form.Questions.Select(q => q.Question).DistinctBy(q => q.Code).ToDictionary(q => q.Code);
        while (true)
        {
            TakeAwayFree(waiting);
            if (waiting.Count == 0)
            {
                yield break;
            }
            var circle = Walk(waiting, form);
            circle.ForEach(c => waiting.Remove(c));
            var first = form.Find(circle[0])!;
            yield return new(
                [.. circle],
                first.Mistake(
                    circle.Count == 1
                        ? $"'{circle[0]}' hangs on its own answer. Take the condition out."
                        : $"These questions wait for each other: {string.Join(", ", circle.Append(circle[0]))}. Take one of the conditions out.",
                    "asked-if"
                )
            );
        }
    }

    private static void TakeAwayFree(Dictionary<string, Question> waiting)
    {
        while (waiting.Values.Where(q => !q.AskedIf.Any(c => waiting.ContainsKey(c.Question))).ToList() is { Count: > 0 } free)
        {
            free.ForEach(q => waiting.Remove(q.Code));
        }
    }

    // Everything left waits for something left, so following the conditions must come back to where it was.
    private static List<string> Walk(Dictionary<string, Question> waiting, Form form)
    {
        var way = new List<string> { waiting.Keys.First() };
        while (true)
        {
            var next = waiting[way[^1]].AskedIf.First(c => waiting.ContainsKey(c.Question)).Question;
            if (way.IndexOf(next) is >= 0 and var start)
            {
                var circle = way[start..];
                var first = circle.IndexOf(circle.MinBy(form.IndexOf)!);
                return [.. circle[first..], .. circle[..first]];
            }
            way.Add(next);
        }
    }
}

/// <param name="Codes">Of its questions, the one asked first before the others.</param>
internal sealed record ConditionCircle(ImmutableArray<string> Codes, Mistake Mistake);
