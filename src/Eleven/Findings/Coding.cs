using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>One codebook and the codes given by it, as they are matched to rows one after the other.</summary>
internal sealed class Coding(Codebook codebook, ThemeCode[] codes)
{
    private readonly ILookup<(string File, int Row), ThemeCode> _codes = codes.ToLookup(c => (c.FileHash, c.Row));
    private readonly HashSet<(string File, int Row)> _found = [];

    private string Where => $"audit.yaml, themes of question {codebook.Question}";

    public ThemeQuestion Question(Question coded) =>
        new()
        {
            Code = ThemeQuestion.CodeOf(coded.Code),
            Text = coded.Text,
            Label = coded.Label,
            AreaWords = coded.AreaWords,
            Topics = coded.Topics,
            Period = coded.Period,
            CodedQuestion = coded.Code,
            Themes = codebook.Themes,
            OtherBase = codebook.Base == BaseKind.Answered ? null : codebook.Base,
            // Who was asked tells who gave the answer that leads there: what hides the one hides the other.
            AskedIf = coded.AskedIf,
        };

    /// <summary>The themes of one row: a set that may be empty where there are words, a blank where there are none to be in the base.</summary>
    public Value Of(AnswerColumn coded, RowOrigin origin, int row, List<Problem> problems)
    {
        var key = (origin.FileHash, origin.Row);
        ulong themes = 0;
        foreach (var theme in _codes[key].SelectMany(c => c.Themes))
        {
            themes |= IndexOf(theme) is >= 0 and var index ? 1UL << index : 0;
        }
        _found.Add(key);
        var answer = coded[row];
        if (answer.Given == Given.NotAsked)
        {
            Refuse(themes, origin, "this question was not asked there: correct the row.", problems);
            return new("", Answer.NotAsked);
        }
        if (!InBase(coded, answer, row))
        {
            Refuse(themes, origin, $"there is nothing to code: {WhatIsMissing()}.", problems);
            return new("", Answer.Blank);
        }
        return new(string.Join(';', codebook.Themes.Where((_, k) => (themes >> k & 1) != 0).Select(t => t.Id)), Answer.OfAll(themes));
    }

    /// <summary>Ids that the codebook does not have.</summary>
    public IEnumerable<Problem> UnknownThemes() =>
        from code in codes
        from theme in code.Themes
        where IndexOf(theme) < 0
        select new Problem(
            Severity.LeftOut,
            $"{Where}, row {code.Row} of file {code.FileHash}",
            $"There is no theme '{theme}': {Nearest.Hint(theme, [.. codebook.Themes.Select(t => t.Id)])}"
        );

    /// <summary>Codes for rows that are in no file, or were left out as duplicates; asked once every table has been read.</summary>
    public IEnumerable<Problem> NotFound() =>
        codes
            .Where(c => !_found.Contains((c.FileHash, c.Row)))
            .Select(c => new Problem(
                Severity.LeftOut,
                $"{Where}, row {c.Row} of file {c.FileHash}",
                "No answer stands there: the file was changed, or the row left out. Code the answers of the new file again."
            ));

    private bool InBase(AnswerColumn coded, Answer answer, int row) =>
        codebook.Base switch
        {
            BaseKind.Asked => true,
            BaseKind.Answered => HasWords(coded, answer, row),
            _ => answer.Given == Given.Answered,
        };

    private static bool HasWords(AnswerColumn coded, Answer answer, int row) =>
        coded.Question is TextQuestion && answer.Given == Given.Answered || coded.HasWords(row);

    private string WhatIsMissing() => codebook.Base == BaseKind.Answered ? "no words were written" : "no grade was given";

    private void Refuse(ulong themes, RowOrigin origin, string why, List<Problem> problems)
    {
        if (themes != 0)
        {
            problems.Add(
                new(Severity.LeftOut, $"{origin.File}, row {origin.Row}", $"Themes are given for question {codebook.Question}, but {why}")
            );
        }
    }

    private int IndexOf(string theme)
    {
        for (var i = 0; i < codebook.Themes.Length; i++)
        {
            if (codebook.Themes[i].Id == theme)
            {
                return i;
            }
        }
        return -1;
    }
}
