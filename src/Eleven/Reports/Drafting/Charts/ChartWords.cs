using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>What stands over, under and in place of a chart: the finding as its title, the bases, and its figures in words.</summary>
internal static class ChartWords
{
    /// <summary>"Know the safeguarding lead: 89% said yes in Westmarch (63 of 71), 93% in the rest of Five Rivers".</summary>
    public static string Title(Scope scope, Tallied here, Tallied? rest)
    {
        var finding = Headline.Short(here).Text;
        return $"{Name(scope, here.Question)}: {finding}{Beside(scope, rest)}";
    }

    /// <summary>The question as charts and tables name it. Themes stand beside grades of the same question, and are told apart from them.</summary>
    public static string Name(Scope scope, Question question)
    {
        var label = LabelWords.Bare(question);
        return
            question is ThemeQuestion themes
            && scope.Now.Tallies.FindSet(themes.CodedQuestion)?.Find(themes.CodedQuestion) is not TextQuestion
            ? $"{label}, themes"
            : label;
    }

    /// <summary>"Base: practitioners who answered (71 in Westmarch, 384 in the rest of Five Rivers)."</summary>
    public static string BaseNote(Scope scope, IReadOnlyList<Tallied> groups)
    {
        var members = BaseWords.Members(groups[0].Question.CountedOver, groups[0].Who, "");
        var withheld = groups.Any(t => t.Tally.AnyWithheld) ? " " + Tables.TableNote.Withheld : "";
        return $"Base: {members} ({Bases(scope, groups, t => t.Base)}).{withheld}";
    }

    /// <summary>"71 in Westmarch, 384 in the rest of Five Rivers"; empty where none may be told.</summary>
    public static string Bases(Scope scope, IReadOnlyList<Tallied> groups, Func<Tallied, Stated?> figure) =>
        string.Join(
            ", ",
            groups
                .Select(t => (t.Group, figure(t)?.Figure.Base))
                .Where(b => b.Base is > 0)
                .Select(b =>
                    groups.Count == 1 && b.Group == Tallies.Group.Region
                        ? $"{b.Base:N0}"
                        : $"{b.Base:N0} {GroupWords.In(scope.Audit, b.Group)}"
                )
        );

    /// <summary>Every bar in words, group by group.</summary>
    public static string Alt(Chart chart) =>
        $"{Kind(chart.Kind)} "
        + string.Join(
            " ",
            chart.Series.Select(s => $"{s.Name}: {string.Join("; ", chart.Categories.Select((c, i) => $"{c} {s.Points[i].Label}"))}.")
        );

    private static string Kind(ChartKind kind) =>
        kind switch
        {
            ChartKind.StackedBars => "Stacked bar chart.",
            ChartKind.GroupedBars => "Grouped bar chart.",
            _ => "Bar chart.",
        };

    private static string Beside(Scope scope, Tallied? rest) =>
        rest switch
        {
            { Question: YesNoQuestion } when rest[0] is { Figure.Base: > 0 } yes =>
                $"; {ShareWords.Short(yes).Text} {GroupWords.In(scope.Audit, rest.Group)}",
            { Question: ScaleQuestion } when rest.Mean is { } mean => $"; {mean.Text.Text} {GroupWords.In(scope.Audit, rest.Group)}",
            _ => "",
        };
}
