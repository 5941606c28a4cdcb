using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>Every figure that an audience may see as rows, question by question and group by group. What is withheld has its row, with the mark and no number.</summary>
public static class TidyRows
{
    private const string Members = "members";
    private const string Answered = "answered";
    private const string Coded = "themes";
    private const string Share = "share";
    private const string Mean = "mean";
    private const string Top = "top";
    private const string First = "first";
    private const string FirstThree = "first-three";

    public static IEnumerable<TidyRow> Of(AudienceView view, IEnumerable<Question> questions, IEnumerable<Group> groups)
    {
        Group[] all = [.. groups];
        Question[] asked = [.. questions];
        foreach (var who in Enum.GetValues<Instrument>().Where(w => asked.Any(q => IsOf(view, q, w))))
        {
            foreach (var group in all)
            {
                yield return OfMembers(view, group, who);
            }
        }
        foreach (var question in asked)
        {
            foreach (var tally in all.Select(g => view.Find(question.Code, g)).OfType<ShownTally>())
            {
                foreach (var row in Of(view.Audit.Period, tally))
                {
                    yield return row;
                }
            }
        }
    }

    private static bool IsOf(AudienceView view, Question question, Instrument who) =>
        view.Find(question.Code, Group.Region) is { } tally && tally.Who == who;

    private static TidyRow OfMembers(AudienceView view, Group group, Instrument who)
    {
        var returns = who == Instrument.SelfAssessment;
        var row = new TidyRow(
            view.Audit.Period,
            returns ? "returns" : "responses",
            returns ? "Returns received" : "Responses received",
            "",
            "",
            Name(group),
            Members,
            null,
            null,
            returns ? "all returns of the region" : "all people of the region who responded",
            null,
            null,
            Mark.None
        );
        return With(row, view.Members(group, who));
    }

    private static IEnumerable<TidyRow> Of(string audit, ShownTally tally)
    {
        var question = tally.Question;
        var code = question is ThemeQuestion themes ? themes.CodedQuestion : question.Code;
        var row = new TidyRow(audit, code, question.Text, "", "", Name(tally.Group), Answered, null, null, "", null, null, Mark.None);
        var answered = tally.Answered;
        // A grade or a choice with coded words beside it has two of these: who answered, and whose words were coded.
        var whole = question is ThemeQuestion ? row with { OptionId = Coded, Option = "Answered in words that were coded" } : row;
        yield return With(whole with { BaseIs = Words(answered.IsShown ? answered.Figure.Of : BaseKind.Asked, tally.Who) }, answered);
        var shares = row with { Measure = question is RankQuestion ? First : Share, BaseIs = Words(question.CountedOver, tally.Who) };
        for (var i = 0; i < question.Counters; i++)
        {
            var id = Counters.IdOf(question, i);
            var option = shares with
            {
                OptionId = question is ThemeQuestion ? FigureAddress.Theme + id : id,
                Option = OptionWords.LabelOf(question, i),
            };
            yield return With(option, tally[i]);
            if (question is RankQuestion)
            {
                yield return With(option with { Measure = FirstThree }, tally.FirstThree(i));
                yield return With(option with { Measure = Mean }, tally.MeanPlace(i));
            }
        }
        var asked = row with { Measure = Share, BaseIs = Words(BaseKind.Asked, tally.Who) };
        if (question is RatingQuestion)
        {
            yield return With(asked with { OptionId = OptionWords.DidNotRate, Option = "Did not rate" }, tally.DidNotRate);
        }
        if (question is RatingQuestion || question.MayBeNotRelevant)
        {
            yield return With(asked with { OptionId = OptionWords.NotRelevant, Option = "Not relevant" }, tally.NotRelevant);
        }
        if (question is ScaleQuestion)
        {
            yield return With(shares with { Measure = Top }, tally.Top);
            yield return With(shares with { Measure = Mean }, tally.Mean);
        }
    }

    private static TidyRow With(TidyRow row, Shown shown) =>
        shown.IsShown
            ? row with
            {
                Count = shown.Figure.Count,
                Base = shown.Figure.Base,
                Share = shown.Figure.Percent(4) / 100,
                Mark = shown.Figure.Base == 0 ? Mark.NotApplicable : Mark.None,
            }
            : row with
            {
                Mark = shown.Mark,
            };

    private static TidyRow With(TidyRow row, ShownMean mean) =>
        mean.IsShown
            ? row with
            {
                Base = mean.Count,
                Mean = mean.Rounded(3),
                Mark = mean.Count == 0 ? Mark.NotApplicable : Mark.None,
            }
            : row with
            {
                Mark = mean.Mark,
            };

    private static string Name(Group group) => group.Key is { Length: > 0 } key ? key : "region";

    private static string Words(BaseKind of, Instrument who)
    {
        var plural = who == Instrument.SelfAssessment ? "returns" : "people";
        var (that, were) = who == Instrument.SelfAssessment ? ("that", "that were") : ("who", "who were");
        return of switch
        {
            BaseKind.Asked => $"{plural} {were} asked",
            BaseKind.Answered => $"{plural} {that} answered",
            BaseKind.Rated => $"{plural} {that} gave a grade",
            BaseKind.RankedCompletely => $"{plural} {that} ranked every item",
            _ => throw new ArgumentOutOfRangeException(nameof(of), of, "A base without words."),
        };
    }
}
