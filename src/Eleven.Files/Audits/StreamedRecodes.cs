using System.Collections.Concurrent;
using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>Whether the words of every recode stand in an answer that is counted as it passes by.</summary>
internal sealed class StreamedRecodes(ImmutableArray<Recode> recodes)
{
    // Values come from several threads.
    private readonly ConcurrentDictionary<Recode, bool> _seen = new();

    /// <summary>Known once the answers have passed by.</summary>
    public bool AnyMissing => recodes.Any(r => !_seen.ContainsKey(r));

    /// <summary>The same plan, of which every distinct value is looked at.</summary>
    public StreamPlan Watched(StreamPlan plan) => recodes.IsEmpty ? plan : plan with { Questions = [.. plan.Questions.Select(Watched)] };

    private StreamedQuestion Watched(StreamedQuestion question)
    {
        ImmutableArray<Recode> mine = [.. recodes.Where(r => r.Question == question.Question.Code)];
        return mine.IsEmpty ? question : question with { Parse = raw => Read(question, mine, raw) };
    }

    private Reading Read(StreamedQuestion question, ImmutableArray<Recode> mine, string raw)
    {
        foreach (var recode in mine.Where(r => !_seen.ContainsKey(r) && RecodedWords.StandIn(question.Question, raw, r.From)))
        {
            _seen[recode] = true;
        }
        return question.Parse(raw);
    }
}
