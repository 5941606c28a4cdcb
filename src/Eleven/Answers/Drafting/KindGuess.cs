using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Guesses the kind of a question that has one column from what stands in it.</summary>
internal static class KindGuess
{
    private const int MostOptions = 30;

    public static (Question Question, string Why) Of(ColumnAnswers column, string code, string text)
    {
        if (column.Filled == 0)
        {
            return (new TextQuestion { Code = code, Text = text }, "short text: no cell has an answer to tell by");
        }
        if (column.Overflowed || column.HoldsSentences)
        {
            return Words(column, code, text);
        }
        return YesNo(column, code, text)
            ?? ScaleGuess.Of(column, code, text)
            ?? Several(column, code, text)
            ?? One(column, code, text)
            ?? Words(column, code, text);
    }

    private static (Question, string)? YesNo(ColumnAnswers column, string code, string text)
    {
        var keys = column.Counts.Keys.Select(Wording.Key).ToHashSet();
        return keys.IsSubsetOf(["yes", "no", "y", "n", "true", "false"])
            ? (new YesNoQuestion { Code = code, Text = text }, "yes-no: every answer is one of them")
            : null;
    }

    private static (Question, string)? Several(ColumnAnswers column, string code, string text)
    {
        foreach (var delimiter in new[] { ';', '|', '\n', ',' })
        {
            var items = new ListedItems(column, delimiter);
            var ends = delimiter == ';' && column.Counts.Where(c => c.Key.EndsWith(';')).Sum(c => c.Value) * 2 > column.Filled;
            var looksSo =
                ends
                || (delimiter != ',' || items.Recombine)
                    && items.Several * 10 >= column.Filled
                    && items.Options.Count >= 2
                    && items.Distinct <= Math.Max(4, column.Filled / 2);
            if (!looksSo || items.Options.Count is < 1 or > MostOptions)
            {
                continue;
            }
            if (items.Options.Any(PersonNames.Is))
            {
                return null;
            }
            var shown = delimiter == '\n' ? "line breaks" : $"\"{delimiter}\"";
            if (items.IsRanking)
            {
                return (
                    new RankQuestion
                    {
                        Code = code,
                        Text = text,
                        Items = DraftedOptions.Of(items.Options),
                    },
                    $"rank: every cell holds the same {items.Distinct} items, joined by {shown}, in different orders"
                );
            }
            var (choices, note) = DraftedOptions.ToChoose(DraftedOptions.Of(items.Options), several: true);
            var question = new ChooseSeveralQuestion
            {
                Code = code,
                Text = text,
                Choices = choices,
                Other = items.HasOther,
            };
            return (question, $"choose several: {items.Options.Count} answers joined by {shown}" + OtherNote(items.HasOther) + note);
        }
        return null;
    }

    private static (Question, string)? One(ColumnAnswers column, string code, string text)
    {
        var often = column.Filled < 8 ? 1 : Math.Max(2, column.Filled / 100);
        var listed = column.Counts.Where(c => c.Value >= often && !SpreadsheetDamage.Seen(c.Key)).ToList();
        // Where many different answers come again, the options of the form are those that come often.
        listed =
            listed.Count > 12 && listed.Exists(c => c.Value * 33 >= column.Filled)
                ? listed.FindAll(c => c.Value * 33 >= column.Filled)
                : listed;
        // A name that comes again is a person, and what an option is called is published.
        var people = listed.RemoveAll(c => PersonNames.Is(c.Key));
        var covered = listed.Sum(c => c.Value) * 10 >= column.Filled * 5;
        var repeats = column.Counts.Count * 3 <= column.Filled * 2 || column.Filled < 8 && column.Counts.Count < column.Filled;
        if (column.HasLines || column.MeanLength > 80 || !covered || !repeats || listed.Count is 0 or > MostOptions)
        {
            return null;
        }
        var other = listed.Count < column.Counts.Count;
        var (choices, note) = DraftedOptions.ToChoose(DraftedOptions.Of(listed.Select(c => Wording.OneLine(c.Key))), several: false);
        var question = new ChooseOneQuestion
        {
            Code = code,
            Text = text,
            Choices = choices,
            Other = other,
        };
        var come = listed.Count == 1 ? "answer comes" : "answers come";
        return (
            question,
            $"choose one: {listed.Count} {come} again and again"
                + OtherNote(other)
                + note
                + (people > 0 ? "; names of people among them are no options" : "")
        );
    }

    private static (Question, string) Words(ColumnAnswers column, string code, string text)
    {
        var isLong = column.HasLines || column.MeanLength > 40;
        return (
            new TextQuestion
            {
                Code = code,
                Text = text,
                Long = isLong,
            },
            $"{(isLong ? "long" : "short")} text: "
                + (
                    column.HoldsSentences ? "most answers are sentences"
                    : column.Counts.Keys.Any(PersonNames.Is) ? "there are names of people among the answers"
                    : column is { Filled: 1 } ? "there is one answer only"
                    : column.Counts.Count == 1 ? "every answer has the same long words"
                    : column.Counts.Count * 3 <= column.Filled * 2 ? "the answers are too long or too many for options"
                    : "nearly every answer is different"
                )
        );
    }

    private static string OtherNote(bool other) => other ? "; answers given seldom are taken for Other" : "";
}
