using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What one group of people answered, as a sentence about them.</summary>
internal static class PeopleWords
{
    /// <summary>
    /// "Among the 38 police officers who answered, “Training” (59%) was given most often."; "Of the 38 police officers who answered, 61% gave 4 or 5."; "Among police
    /// officers, 76% said yes (29 of 38)."
    /// </summary>
    /// <param name="people">After their number: "police officers", "others".</param>
    /// <param name="group">Without it: "police officers", "everyone else".</param>
    /// <param name="where">" across Five Rivers", or empty.</param>
    public static Sentence Finding(Tallied said, string people, string group, string where)
    {
        if (!Headline.CanBeTold(said))
        {
            return NoAnswers.Whole(said, $" among {group}{where}");
        }
        var common = Headline.CommonBase(said);
        var all = common is { } of
            ? Sentence.Of($"the {of.Base} {BaseWords.Members(said.Question.CountedOver, said.Who, where, people)}")
            : Sentence.Words(group + where);
        var words = Headline.Short(said, baseSaid: common is not null);
        return said.Question switch
        {
            YesNoQuestion => Sentence.Of($"Among {all}, {words}."),
            ChoiceQuestion or ThemeQuestion or TickEachQuestion when said.Counters > 1 => Most(said, all, common is not null),
            ScaleQuestion when said.Mean is not null => Sentence.Of($"{all.Capital()} gave {words}."),
            RankQuestion => Sentence.Of($"For {all}, {words}."),
            _ when common is not null => Sentence.Of($"Of {all}, {words}."),
            _ => Sentence.Of($"Among {all}: {words}."),
        };
    }

    private static Sentence Most(Tallied said, Sentence all, bool baseSaid)
    {
        var standing = Standing.Of(said)!;
        if (standing.IsOfNobody)
        {
            return NobodyWords.Among(said, standing, all, baseSaid);
        }
        var verb = said.Question switch
        {
            TickEachQuestion => "ticked",
            ThemeQuestion => "named",
            _ => "given",
        };
        var were = standing.Top.Length == 1 ? "was" : "were";
        if (!said.AllAlikeShown)
        {
            // No table of theirs may stand beside it, and what cannot be shown may be more common.
            var share = baseSaid ? ShareWords.Short(standing.Top[0].Share) : ShareWords.WithCounts(standing.Top[0].Share);
            return Sentence.Of(
                $"Among {all}, {OptionList.Names(said, standing.Top)} {were} {verb} most often of those {(standing.OtherLeads ? "listed " : "")}that can be shown, {(standing.Top.Length > 1 ? "each " : "")}by {share}."
            );
        }
        var listed = standing.OtherLeads ? "of the answers listed, " : "";
        Sentence most = $"Among {all}, {listed}{OptionList.Tied(said, standing.Top, baseSaid)} {were} {verb} most often";
        return said.Question is not TickEachQuestion || standing.Bottom.IsEmpty
            ? Sentence.Of($"{most}.")
            : Sentence.Of($"{most} and {OptionList.Tied(said, standing.Bottom, baseSaid)} least often.");
    }
}
