using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>Answers with the themes that people coded in them as columns of their own, and the codes that fit nothing.</summary>
public sealed record ThemedAnswers(AuditAnswers Answers, ImmutableArray<Problem> Problems);

/// <summary>
/// Makes theme codes countable: a column a codebook, beside the question whose text was coded, counted like a choose-several question. Who gave no words is
/// outside the base unless the codebook counts over all who were asked.
/// </summary>
public static class Themes
{
    // One bit a theme.
    private const int Most = 62;
    private const string Where = "audit.yaml, themes of question ";

    public static ThemedAnswers Add(AuditAnswers answers, Decisions decisions)
    {
        var problems = new List<Problem>();
        var tables = answers.Tables;
        foreach (var codebook in decisions.Codebooks)
        {
            var codes = decisions.ThemeCodes.Where(c => c.Question == codebook.Question).ToArray();
            tables = Add(tables, codebook, codes, problems);
        }
        foreach (
            var code in decisions.ThemeCodes.Where(c => decisions.Codebooks.All(b => b.Question != c.Question)).DistinctBy(c => c.Question)
        )
        {
            problems.Add(new(Severity.LeftOut, Where + code.Question, "There are codes and no codebook: list the themes under codebook."));
        }
        return new(answers with { Tables = tables }, [.. problems]);
    }

    private static ImmutableArray<AnswerTable> Add(
        ImmutableArray<AnswerTable> tables,
        Codebook codebook,
        ThemeCode[] codes,
        List<Problem> problems
    )
    {
        var where = Where + codebook.Question;
        if (codebook.Themes.Length > Most)
        {
            problems.Add(
                new(Severity.LeftOut, where, $"There are {codebook.Themes.Length} themes and at most {Most} can be counted: join some.")
            );
            return tables;
        }
        if (tables.All(t => t.Find(codebook.Question) is null))
        {
            problems.Add(new(Severity.LeftOut, where, "No form has this question: correct its code."));
            return tables;
        }
        var coding = new Coding(codebook, codes);
        problems.AddRange(coding.UnknownThemes());
        ImmutableArray<AnswerTable> themed = [.. tables.Select(t => t.Find(codebook.Question) is { } c ? With(t, c, coding, problems) : t)];
        problems.AddRange(coding.NotFound());
        return themed;
    }

    private static AnswerTable With(AnswerTable table, AnswerColumn coded, Coding coding, List<Problem> problems)
    {
        var values = new List<Value>();
        var indexes = new Dictionary<Answer, int>();
        var codes = ImmutableArray.CreateBuilder<int>(table.Rows.Length);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var value = coding.Of(coded, table.Rows[row], row, problems);
            if (!indexes.TryGetValue(value.Answer, out var index))
            {
                indexes.Add(value.Answer, index = values.Count);
                values.Add(value);
            }
            codes.Add(index);
        }
        var column = new AnswerColumn(coding.Question(coded.Question), [.. values], codes.MoveToImmutable());
        return table with { Columns = [.. table.Columns.Where(c => c.Question.Code != column.Question.Code), column] };
    }
}
