using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>What anyone can read off the published tables of one question, written down as rules for the attacker.</summary>
internal static class Published
{
    public static (Attacker Attacker, Dictionary<string, int> Withheld) To(AudienceView view, TallyBook book, Question question)
    {
        var attacker = new Attacker();
        var withheld = new Dictionary<string, int>();
        var n = book.Members(Group.Region, Instrument.Survey);
        var cell = new Dictionary<(string Group, int Counter), int>();
        foreach (var group in OfferedGroups.Of(SmallSurvey.Audit))
        {
            var shown = view.Find(question.Code, group)!;
            for (var k = -1; k < question.Options.Length; k++)
            {
                var unknown = cell[(group.Key, k)] = attacker.Unknown(n, Truth(book.Find(question.Code, group)!, k));
                var print = k < 0 ? shown.Answered : shown[k];
                if (print.IsShown)
                {
                    attacker.Knows([(unknown, 1)], print.Figure.Count, print.Figure.Count);
                }
                // How many answered is no secret where the size of the group is told.
                else if (k >= 0 ? book.Members(group, Instrument.Survey) > 0 : !view.Members(group, Instrument.Survey).IsShown)
                {
                    withheld.Add($"{group.Key}/{k}", unknown);
                }
            }
            Row(attacker, question, k => cell[(group.Key, k)]);
        }
        for (var k = -1; k < question.Options.Length; k++)
        {
            var counter = k;
            Column(attacker, key => cell[(key, counter)]);
        }
        return (attacker, withheld);
    }

    public static (Attacker Attacker, Dictionary<string, int> Withheld) Ranking(
        AudienceView view,
        TallyBook book,
        Question question,
        Group group
    )
    {
        var attacker = new Attacker();
        var withheld = new Dictionary<string, int>();
        var shown = view.Find(question.Code, group)!;
        var (n, items) = (book.Find(question.Code, group)!.Answered, question.Options.Length);
        if (shown.AllWithheld)
        {
            return (attacker, withheld);
        }
        var place = Enumerable
            .Range(0, items)
            .Select(i =>
                Enumerable.Range(0, items).Select(p => attacker.Unknown(n, book.Find(question.Code, group)!.Places[i][p])).ToArray()
            )
            .ToArray();
        for (var i = 0; i < items; i++)
        {
            attacker.Knows(place[i].Select(p => (p, 1L)), n, n);
            var at = i;
            attacker.Knows(place.Select(p => (p[at], 1L)), n, n);
            if (!shown[i].IsShown)
            {
                withheld.Add($"{i}", place[i][0]);
                continue;
            }
            attacker.Knows([(place[i][0], 1)], shown[i].Figure.Count, shown[i].Figure.Count);
            attacker.Knows(place[i].Take(3).Select(p => (p, 1L)), shown.FirstThree(i).Figure.Count, shown.FirstThree(i).Figure.Count);
            attacker.Knows(place[i].Select((p, k) => (p, k + 1L)), shown.MeanPlace(i).Sum, shown.MeanPlace(i).Sum);
        }
        return (attacker, withheld);
    }

    private static long Truth(QuestionTally tally, int counter) => counter < 0 ? tally.Answered : tally.Counts[counter];

    private static void Row(Attacker attacker, Question question, Func<int, int> cell)
    {
        var options = Enumerable.Range(0, question.Options.Length).Select(cell).ToArray();
        if (question is ChooseOneQuestion)
        {
            attacker.Knows([(cell(-1), -1), .. options.Select(o => (o, 1L))], 0, 0);
            return;
        }
        attacker.Knows([(cell(-1), -1), .. options.Select(o => (o, 1L))], 0, 10_000);
        foreach (var option in options)
        {
            attacker.Knows([(cell(-1), 1), (option, -1)], 0, 10_000);
        }
    }

    private static void Column(Attacker attacker, Func<string, int> cell)
    {
        var region = cell("");
        attacker.Knows([(region, -1), .. SmallSurvey.Audit.Sectors.Select(s => (cell("sector:" + s.Id), 1L))], 0, 0);
        attacker.Knows([(region, -1), (cell("police"), 1), (cell("others"), 1)], 0, 0);
        attacker.Knows([(cell("police"), 1), (cell("sector:police"), -1)], 0, 0);
        attacker.Knows([(region, -1), .. SmallSurvey.Audit.Areas.Select(a => (cell(a.Id), 1L))], 0, 10_000);
        foreach (var area in SmallSurvey.Audit.Areas)
        {
            attacker.Knows([(region, 1), (cell(area.Id), -1)], 0, 10_000);
        }
    }
}
