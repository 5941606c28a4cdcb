using System.Collections.Immutable;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Matching;

/// <summary>Which of several possible delimiters a question's cells use: the one by which most known options are found.</summary>
internal static class DelimiterChoice
{
    public static ImmutableArray<string> Of(Question question, List<string> written, ImmutableArray<string> possible)
    {
        if (question is not (ChooseSeveralQuestion or RankQuestion or TickEachQuestion) || written.Count == 0)
        {
            return possible;
        }
        var vocabulary = new Vocabulary(question, ParsingRules.Default);
        var counted = possible.Select(d => (Delimiter: d, Known: Known(vocabulary, d, written))).ToList();
        var best = counted.MaxBy(c => c.Known);
        return best.Known == 0 || counted.TrueForAll(c => c.Known == best.Known) ? possible : [best.Delimiter];
    }

    private static int Known(Vocabulary vocabulary, string delimiter, List<string> written)
    {
        var scanner = new ItemScanner(vocabulary, [delimiter]);
        return written.Sum(cell => scanner.Scan(cell).Count(i => i.Meaning != Vocabulary.Unknown));
    }
}
