using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>
/// One question's tallies in several forms made one. What a variant asks differently is told apart: among the police its own form speaks, everywhere else the
/// general form does, and any other form's answers stand under a code of their own. An option that only one form offers has its own base.
/// </summary>
internal static class FormsTogether
{
    /// <param name="Variant">Null: the general form.</param>
    /// <param name="Police">The police's own form.</param>
    /// <param name="Apart">Asks so differently that its answers are not added to the general form's.</param>
    public sealed record Part(string? Variant, bool Police, bool Apart, QuestionTally Tally);

    /// <summary>The question's tally, then those of the forms that ask it apart.</summary>
    public static IEnumerable<QuestionTally> Of(ImmutableArray<Part> parts, Group group)
    {
        var speaking = Speaking(parts, group);
        return parts
            .Where(p => p.Apart && !p.Police && !speaking.Contains(p))
            .Select(p =>
                p.Tally with
                {
                    Question = QuestionSets.Forms.Apart(p.Tally.Question, p.Variant!),
                    Forms = [p.Variant!],
                    AskedOn = [p.Variant!],
                }
            )
            .Prepend(Together(parts, speaking));
    }

    private static QuestionTally Together(ImmutableArray<Part> parts, ImmutableArray<Part> speaking)
    {
        var question = speaking.Select(p => p.Tally.Question).Aggregate(Counters.Union);
        var tallies = speaking.Select(p => p.Tally).ToArray();
        var alike = tallies.All(t => t.Question.Counters == question.Counters);
        var differ = !alike || speaking.Length < parts.Length || parts.Any(p => p.Apart);
        ImmutableArray<string> forms = [.. speaking.Select(p => p.Variant ?? "").Distinct()];
        return tallies[0] with
        {
            Question = question,
            Asked = tallies.Sum(t => t.Asked),
            Answered = tallies.Sum(t => t.Answered),
            NotRelevant = tallies.Sum(t => t.NotRelevant),
            Unreadable = tallies.Sum(t => t.Unreadable),
            Counts = PerCounter(question, tallies, (t, i) => t.Counts[i]),
            BaseOfEach = alike && question is not TickEachQuestion ? [] : PerCounter(question, tallies, (t, i) => t.AnsweredOf(i)),
            AskedOfEach = alike ? [] : PerCounter(question, tallies, (t, _) => t.Asked),
            Places = question is RankQuestion ? PlacesOf(question, tallies) : [],
            Forms = differ ? forms : [],
            AskedOn = forms,
            AskedAlike = tallies.Select(t => Conditions(t.Question)).Distinct().Count() == 1,
        };
    }

    /// <summary>The same for two that are asked on the same conditions.</summary>
    public static string Conditions(Question question) =>
        string.Join('\n', question.AskedIf.Select(c => $"{c.Question} {string.Join(' ', c.AnyOf.Order(StringComparer.Ordinal))}"));

    private static ImmutableArray<Part> Speaking(ImmutableArray<Part> parts, Group group)
    {
        ImmutableArray<Part> together = [.. parts.Where(p => !p.Apart)];
        if (together.IsEmpty)
        {
            return [.. parts.Where(p => p.Variant == parts[0].Variant)];
        }
        ImmutableArray<Part> police = [.. parts.Where(p => p.Apart && p.Police)];
        return group.Side == PoliceSide.Police && !police.IsEmpty ? police : together;
    }

    private static ImmutableArray<long> PerCounter(Question question, QuestionTally[] tallies, Func<QuestionTally, int, long> value)
    {
        var sums = new long[question.Counters];
        var ids = Counters.Ids(question).ToList();
        foreach (var tally in tallies)
        {
            for (var i = 0; i < tally.Question.Counters; i++)
            {
                var at = ids.IndexOf(Counters.IdOf(tally.Question, i));
                sums[at] += value(tally, i);
            }
        }
        return [.. sums];
    }

    private static ImmutableArray<ImmutableArray<long>> PlacesOf(Question question, QuestionTally[] tallies)
    {
        var items = question.Options.Length;
        return
        [
            .. Enumerable
                .Range(0, items)
                .Select(item => Enumerable.Range(0, items).Select(place => tallies.Sum(t => At(t, item, place))).ToImmutableArray()),
        ];

        long At(QuestionTally tally, int item, int place)
        {
            var at = Counters.Ids(tally.Question).ToList().IndexOf(question.Options[item].Id);
            return at >= 0 && place < tally.Places[at].Length ? tally.Places[at][place] : 0;
        }
    }
}
