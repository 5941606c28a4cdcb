using System.Collections.Immutable;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Guesses the kind of a question that has several columns, one per option, row or item.</summary>
internal static class GroupGuess
{
    public static (Question Question, string Why) Of(List<ColumnAnswers> columns, string code, string text)
    {
        var whole = columns.Where(c => PartFinder.IsResponse(c.Column.SubHeader)).ToList();
        var hasOther = columns.Exists(c => Wording.Key(c.Column.SubHeader).StartsWith("other"));
        var parts = columns.Where(c => !whole.Contains(c) && !IsWords(c)).ToList();
        if (whole.Count == 1 && parts.Count == 0)
        {
            var (question, why) = KindGuess.Of(whole[0], code, text);
            return (question is ChooseOneQuestion one && hasOther ? one with { Other = true } : question, why);
        }
        var labels = whole.Count > 1 && parts.Count == 0 ? OwnLabels(columns) : [.. parts.Select(c => Wording.OneLine(c.Column.SubHeader))];
        var options = DraftedOptions.Of(labels);
        if (IsOneOfThem(parts))
        {
            return OneOf(options, hasOther, code, text);
        }
        var cells = columns.SelectMany(c => c.Counts.Keys).ToHashSet();
        if (options.Length is 0 or > 31)
        {
            return (
                new TextQuestion
                {
                    Code = code,
                    Text = text,
                    Long = true,
                },
                "long text: several columns with words"
            );
        }
        if (
            options.Length is > 2 and <= 15
            && parts.Count == options.Length
            && parts.SelectMany(c => c.Counts.Keys).All(c => IsPlace(c, options.Length))
            && cells.Count > 2
        )
        {
            return (
                new RankQuestion
                {
                    Code = code,
                    Text = text,
                    Items = options,
                },
                $"rank: {options.Length} columns hold places from 1 to {options.Length}"
            );
        }
        if (Answers(parts) is var (ticked, unticked))
        {
            var each = new TickEachQuestion
            {
                Code = code,
                Text = text,
                Items = options,
                TickedLabel = ticked,
                UntickedLabel = unticked,
            };
            return (each, $"tick each: every row holds \"{ticked}\" or \"{unticked}\"");
        }
        var (choices, note) = DraftedOptions.ToChoose(options, several: true);
        return (
            new ChooseSeveralQuestion
            {
                Code = code,
                Text = text,
                Choices = choices,
                Other = hasOther,
            },
            $"choose several: {options.Length} columns, one per option{note}"
        );
    }

    // A column for every option, and nobody ticked two.
    private static bool IsOneOfThem(List<ColumnAnswers> parts) =>
        parts.Count > 1
        && parts.TrueForAll(c => (c.HoldsOneOption || c.Filled == 0) && !c.TickedWithAnother)
        && parts.Exists(c => c.Filled > 0);

    private static (Question Question, string Why) OneOf(ImmutableArray<Option> options, bool hasOther, string code, string text)
    {
        var keys = options.Select(o => Wording.Key(o.Label)).ToHashSet();
        if (keys.SetEquals(["yes", "no"]) && !hasOther)
        {
            return (new YesNoQuestion { Code = code, Text = text }, "yes-no: a column for each");
        }
        if (options.Length is > 2 and <= 11 && options.Select((o, i) => o.Label.Trim() == $"{i + 1}").All(same => same))
        {
            var scale = new ScaleQuestion
            {
                Code = code,
                Text = text,
                Steps = options.Length,
                LowLabel = "lowest",
                HighLabel = "highest",
            };
            return (scale, $"scale: {options.Length} columns, one per step; what its ends mean has to be written in");
        }
        var (choices, note) = DraftedOptions.ToChoose(options, several: false);
        var one = new ChooseOneQuestion
        {
            Code = code,
            Text = text,
            Choices = choices,
            Other = hasOther,
        };
        return (one, $"choose one: {options.Length} columns, one per option, and nobody ticked two{note}");
    }

    /// <summary>The two answers of a grid, the better first; null when the cells are no two answers.</summary>
    public static (string Ticked, string Unticked)? Answers(List<ColumnAnswers> columns)
    {
        var given = columns.SelectMany(c => c.Counts.Keys).DistinctBy(Wording.Key).ToList();
        if (columns.Count < 2 || given.Count != 2 || given.Exists(Ticks.IsUnticked) && !given.Exists(g => Wording.Key(g) == "no"))
        {
            return null;
        }
        var unticked = given.Find(g =>
            Wording.Key(g) is var key && (key is "no" or "never" || key.Split(' ').Contains("not") || key.StartsWith("un"))
        );
        return unticked is null ? null : (Wording.OneLine(given.Find(g => g != unticked)!), Wording.OneLine(unticked));
    }

    public static bool IsOtherWords(ColumnAnswers column) => Wording.Key(column.Column.SubHeader).StartsWith("other");

    private static bool IsWords(ColumnAnswers column) =>
        Wording.Key(column.Column.SubHeader) is var key
        && (key.StartsWith("other") || key.StartsWith("comment") || key is "why" or "please explain");

    private static bool IsPlace(string cell, int items) =>
        Wording.Key(cell) is "n a" or "na" || Leading.NumberOf(cell) is { } place && place >= 1 && place <= items;

    private static List<string> OwnLabels(List<ColumnAnswers> columns) =>
        [.. columns.SelectMany(c => c.Counts.Keys.Where(k => !Ticks.IsUnticked(k))).Select(Wording.OneLine).Distinct()];
}
