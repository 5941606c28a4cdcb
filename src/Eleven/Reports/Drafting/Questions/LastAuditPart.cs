using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>The same question in earlier audits: what was said then, and whether it changed by more than chance.</summary>
internal static class LastAuditPart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        foreach (var earlier in scope.Input.Earlier)
        {
            var all = Comparisons
                .ThisAndLast(scope.Now.Tallies, earlier.Material.Tallies, earlier.Name, question.Code, scope.Here)
                .Where(c => c.Match == Match.Same)
                .ToArray();
            if (
                all.Length == 0
                || scope.Find(question.Code, scope.Here) is not { IsEmpty: false } here
                || scope.Find(all[0].Other.Value.Address.Question, scope.Here, earlier.Name)
                    is not { IsEmpty: false, Tally.AllWithheld: false } then
            )
            {
                continue;
            }
            Sentence said = $"In {new Said(earlier.Material.Audit.Period, "period")} the same question was asked: {Headline.Short(then)}.";
            var bases = new SaidBefore(Headline.CommonBase(here), Headline.CommonBase(then));
            var verdict = here.Who == Instrument.Survey ? Versus.Of(scope, here, all, "now", "then", inTable: false, bases) : null;
            Sentence?[] sentences =
            [
                said,
                verdict,
                Words(all[0].Note),
                Words(DiffersWords.Of(all[0].Differs) is { } differ ? $"The two differ in {differ}." : null),
            ];
            yield return Sentence.Join(sentences.OfType<Sentence>()).As();
        }
    }

    private static Sentence? Words(string? words) => words is null ? null : Sentence.Words(words).Stop();
}
