using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;

namespace Eleven.Files.Audits;

/// <summary>Whether the words that recodes are about stand in an answer to their question: the report says that they count.</summary>
internal sealed class NamedRecodes(AuditFolder folder, SourceReading read)
{
    public IEnumerable<Problem> Missing()
    {
        foreach (var asked in folder.Decisions.Recodes.Index().GroupBy(r => r.Item.Question))
        {
            if (IsOfReturnsAlone(asked.Key))
            {
                foreach (var (i, _) in asked)
                {
                    yield return new(
                        Severity.Refused,
                        folder.Where("recodes", $"{i}", "question"),
                        $"Return workbooks say whose they are by names in audit.yaml, and no recode changes that. Add what they have in place of question {asked.Key} under former-names of the organisation, or spellings of the area or sector."
                    );
                }
                continue;
            }
            ImmutableArray<(Question Question, string Raw)> written =
            [
                .. read.Files.Select(f => f.Table).OfType<AnswerTable>().SelectMany(t => Written(t, asked.Key)),
            ];
            foreach (var (i, recode) in asked.Where(r => !written.Any(w => RecodedWords.StandIn(w.Question, w.Raw, r.Item.From))))
            {
                var near = Nearest.To(recode.From, written.SelectMany(w => RecodedWords.Items(w.Raw)).Distinct());
                yield return new(
                    Severity.Refused,
                    folder.Where("recodes", $"{i}", "from"),
                    $"'{recode.From}' stands in no answer to question {recode.Question}{(near is null ? ". Write the words as the answers have them, or take it out." : $": did you mean '{near}'?")}"
                );
            }
        }
    }

    // Who answers is a field of the form itself there.
    private bool IsOfReturnsAlone(string question) =>
        read.Files.Select(f => f.Table).OfType<AnswerTable>().Where(t => t.Find(question) is not null).ToArray() is [_, ..] tables
        && Array.TrueForAll(
            tables,
            t =>
                read.HoldsReturns(t.Source)
                && t.Find(question)!.Question.Classifies is (Classifies.Organisation or Classifies.Area or Classifies.Sector)
        );

    private static IEnumerable<(Question Question, string Raw)> Written(AnswerTable table, string question) =>
        table.Find(question) is { } column ? column.Values.Concat(column.InArea.Values).Select(v => (column.Question, v.Raw)) : [];
}
