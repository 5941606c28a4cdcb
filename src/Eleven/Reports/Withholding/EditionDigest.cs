using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// By which two editions are known to hold the same figures of the survey: a digest a question, over all that is counted of it in every group that is offered outside
/// the team. Options go by their ids, in whatever order they come. Each is an HMAC-SHA-256 under <see cref="ResponsesKey"/>.
/// </summary>
/// <param name="Responses">Tells whether the key, and with it the responses, are the same: only then can figures be compared. Hexadecimal.</param>
/// <param name="Figures">Hexadecimal, by question code; the sizes of the groups under <see cref="Pattern.Responses"/>.</param>
public sealed record EditionDigest(string Responses, ImmutableSortedDictionary<string, string> Figures)
{
    /// <param name="key">Of the responses that the book counts.</param>
    public static EditionDigest Of(byte[] key, TallyBook book, Audit audit)
    {
        var groups = OfferedGroups.Of(audit).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var figures = book.In(Group.Region)
            .Where(t => t.Who == Instrument.Survey && t.Question.Classifies != Classifies.Team)
            .ToImmutableSortedDictionary(
                t => t.Question.Code,
                t => Keyed(key, groups.Select(g => book.Find(t.Question.Code, g)).OfType<QuestionTally>().SelectMany(Lines)),
                StringComparer.Ordinal
            );
        var sizes = groups.Select(g => $"{g.Key}\t{book.Members(g, Instrument.Survey)}");
        return new(Keyed(key, []), figures.Add(Pattern.Responses, Keyed(key, sizes.Prepend(Pattern.Responses))));
    }

    // All that any format tells, and what it is a share of.
    private static IEnumerable<string> Lines(QuestionTally tally)
    {
        if (!OfferedGroups.IsOffered(tally.Question, tally.Group))
        {
            yield break;
        }
        yield return $"{tally.Question.Code}\t{tally.Group.Key}\t{tally.Question.CountedOver}\t{tally.Asked}\t{tally.Answered}\t{tally.NotRelevant}\t{tally.Unreadable}";
        foreach (var (id, k) in Counters.Ids(tally.Question).Select((id, k) => (id, k)).OrderBy(o => o.id, StringComparer.Ordinal))
        {
            var places = tally.Places.IsDefaultOrEmpty ? [] : tally.Places[k];
            yield return $"{id}\t{tally.Counts[k]}\t{tally.AskedOf(k)}\t{tally.AnsweredOf(k)}\t{string.Join(' ', places)}";
        }
    }

    private static string Keyed(byte[] key, IEnumerable<string> lines) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
