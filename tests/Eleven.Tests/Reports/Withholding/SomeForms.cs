using System.Collections.Immutable;
using Eleven.QuestionSets;
using static Eleven.Tests.Tallies.AnAudit;

namespace Eleven.Tests.Reports.Withholding;

/// <summary>Small surveys in three forms that differ by chance, some of which make no sense and are mistakes.</summary>
internal static class SomeForms
{
    public static QuestionSet Set(Random random)
    {
        var questions = new List<Question>();
        for (var n = 1; n <= random.Next(3, 8); n++)
        {
            questions.Add(WithConditions(Kind($"{n}", random), questions, random));
        }
        return Tallies.AnAudit.Set(
            [.. questions],
            Form("police", questions, random) with
            {
                Police = true,
            },
            Form("schools", questions, random)
        );
    }

    private static Question Kind(string code, Random random) =>
        random.Next(4) switch
        {
            0 => new ChooseOneQuestion
            {
                Code = code,
                Text = $"Which, {code}?",
                Choices = Options("yes", "b", "c"),
            },
            1 => new ChooseSeveralQuestion
            {
                Code = code,
                Text = $"Which ones, {code}?",
                Choices = [.. Options("yes", "b"), new("none", "None") { ExcludesOthers = true }],
            },
            _ => new YesNoQuestion { Code = code, Text = $"Well, {code}?" },
        };

    private static Question WithConditions(Question question, List<Question> before, Random random)
    {
        var several = random.Next(5) == 0 ? 2 : 1;
        return before.Count == 0 || random.Next(3) == 0
            ? question
            : question with
            {
                AskedIf = [.. before.OrderBy(_ => random.Next()).Take(several).Select(b => new Condition(b.Code, Leading(b, random)))],
            };
    }

    private static ImmutableArray<string> Leading(Question question, Random random) =>
        question is YesNoQuestion ? ["yes"]
        : random.Next(2) == 0 ? ["yes"]
        : ["yes", "b"];

    private static Variant Form(string id, List<Question> questions, Random random)
    {
        var changed = questions.Where(_ => random.Next(5) == 0).ToLookup(_ => random.Next(3));
        var own = questions.FirstOrDefault(q => q is ChoiceQuestion && random.Next(3) == 0);
        Replacement Other(Question q) => new(q with { Text = q.Text + " Say so." }, Match.Similar);
        return new Variant
        {
            Id = id,
            Title = id,
            Omits = [.. changed[0].Select(q => q.Code)],
            Replaces =
            [
                .. changed[1]
                    .Select(Other)
                    .Select(r => own is null ? r : r with { Question = r.Question with { AskedIf = [new(own.Code, [id])] } }),
                .. changed[2].Where(q => !q.AskedIf.IsEmpty).Select(q => new Replacement(q with { AskedIf = [] }, Match.Same)),
            ],
            AddsOptions = own is null ? [] : [new(own.Code, new(id, id))],
        };
    }
}
