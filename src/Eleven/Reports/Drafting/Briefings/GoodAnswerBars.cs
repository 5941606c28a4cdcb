using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Parts;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Briefings;

/// <summary>Shares of a survey's questions that gave the good answer, highest first; of many the highest and the lowest.</summary>
internal static class GoodAnswerBars
{
    private const int OfEachEnd = 3;

    private readonly record struct Bar(Question Question, Stated Share)
    {
        public string Name => LabelWords.Bare(Question);
        public string Words => ShareWords.Short(Share).Text;

        // Equal fractions are equal as numbers too.
        public double Value => (double)Share.Figure.Count / Share.Figure.Base;
    }

    // By the rule that names the strongest and the weakest beneath: what is weakest there stands here too.
    public static Chart? Of(Scope scope)
    {
        var found = Strengths.Of(scope.Now.Tallies, scope.Here, StrengthRule.Favourable, OfEachEnd, v => scope.Shown(v) is not null);
        Bar[] all =
        [
            .. from placed in found.InOrder
            let share = scope.Shown(placed.Value)
            where share is not null
            select new Bar(placed.Question, share.Value),
        ];
        if (all.Length < 2)
        {
            return null;
        }
        var isCut = all.Length > 2 * OfEachEnd;
        // Of those tied at the lower end the first, as the list beneath names them.
        Bar[] low = isCut ? [.. all.Skip(OfEachEnd).OrderBy(b => b.Value).Take(OfEachEnd).OrderByDescending(b => b.Value)] : [];
        Bar[] bars = isCut ? [.. all[..OfEachEnd], .. low] : all;
        var chart = new Chart(
            "figure-briefing",
            ChartKind.Bars,
            $"Good answers: {FromTo(all)}",
            "%",
            [.. bars.Select(b => $"{b.Name}: {GoodAnswer.Of(b.Question, b.Share.Address).Text}")],
            [
                new(
                    "Good answer",
                    scope.Colour,
                    "",
                    [.. bars.Select(b => Points.Of(b.Share) with { Label = ShareWords.WithCounts(b.Share).Text })]
                ),
            ],
            "",
            $"Base: those who answered each question{scope.Where(scope.Here)}{OfFewer(bars)}. After each question stands the answer that is counted, which is the good one.{(isCut ? Drawn(all, bars) : !found.AllSeen ? " Others cannot be shown." : "")}"
        );
        return chart with { AltText = ChartWords.Alt(chart), CategoriesAre = "Question and answer" };
    }

    // "from 95% (Know the lead and Know the policies) to 46% (Hearing the child)"
    private static string FromTo(Bar[] all)
    {
        var (highest, lowest) = (Alike(all, all[0]), Alike(all, all[^1]));
        return highest.Length == all.Length
            ? $"{(InOneWord(all) ? all[0].Words : "the same share")} to each question"
            : $"from {End(highest, "high")} to {End(lowest, "low")}";
    }

    private static string End(Bar[] alike, string end) =>
        InOneWord(alike)
            ? $"{alike[0].Words} ({Tied.Names(alike.Select(b => b.Question), KeyChart.MostNamed).Text})"
            : $"{alike[0].Words} ({alike[0].Name}; as {end} elsewhere)";

    // Of few people the words are counts, and of equal shares they may be different ones.
    private static bool InOneWord(Bar[] alike) => alike.Select(b => b.Words).Distinct().Count() == 1;

    private static Bar[] Alike(Bar[] bars, Bar one) => Array.FindAll(bars, b => b.Value == one.Value);

    // What shares a place with one that is not drawn is one of several.
    private static string Drawn(Bar[] all, Bar[] bars)
    {
        string Of(Bar last, string which) =>
            Alike(all, last).Length > Alike(bars, last).Length ? $"three of the {which}" : $"the three {which}";
        return $" {Sentence.Capital(Of(bars[OfEachEnd - 1], "highest"))} and {Of(bars[OfEachEnd], "lowest")} of all that can be shown.";
    }

    // "; for Hearing the child, those to whom it applies"
    private static string OfFewer(Bar[] bars)
    {
        Sentence[] names = [.. bars.Where(b => b.Share.Figure.Of == BaseKind.Applies).Select(b => Sentence.Words(b.Name))];
        return names.Length == 0
            ? ""
            : $"; for {Sentence.List(names).Text}, those to whom {(names.Length == 1 ? "it applies" : "they apply")}";
    }
}
