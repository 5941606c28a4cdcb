using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>Text: any words are an answer. Error codes that a spreadsheet put in place of words are not.</summary>
internal sealed class WordsReader(Question question, ParsingRules rules) : QuestionReader(question, rules)
{
    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        string? trouble = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (Rules.IsBlank(cells[i]))
            {
                continue;
            }
            fates[i] = CellFate.Stored;
            if (cells[i].TrimStart().StartsWith('#') && SpreadsheetDamage.Seen(cells[i]))
            {
                trouble = NoOption(cells[i], fates, i);
            }
        }
        return Result(raw, fates.Contains(CellFate.Stored) ? Answer.Words : Answer.Unreadable, fates, trouble);
    }
}
