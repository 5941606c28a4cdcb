using Eleven.QuestionSets;

namespace Eleven.Tests.Examples;

/// <summary>Facts that the question set shows.</summary>
internal static class QuestionFacts
{
    public static string? Find(Fact fact, QuestionSet set) =>
        fact.Name switch
        {
            ["question", .. var rest] => OfQuestion(fact, set, null, rest),
            ["police", "question", .. var rest] => OfQuestion(fact, set, "police", rest),
            ["sections"] => $"{Sections(set).Count}",
            ["section", var name, "title"] => Section(set, name).Title,
            ["section", var name, "questions"] when fact.Row.Value.Count == 1 && char.IsLetter(name[0]) =>
                $"{Section(set, name).Questions.Length}",
            ["section", var name, "questions"] => Fact.List(Section(set, name).Questions.Select(q => Number(q.Code)).Distinct()),
            ["questions"] => $"{set.Questions.Select(q => Number(q.Code)).Distinct().Count()}",
            ["questions", "rated"] => $"{set.Questions.OfType<RatingQuestion>().Count()}",
            ["questions", "1-3"] => fact.If(set.Questions.Take(3).All(q => q.Classifies != Classifies.Nothing)),
            ["scale", .. var rest] => OfScale(fact, set.Questions.OfType<RatingQuestion>().First().Scale, rest),
            ["narrative", .. var rest] => OfNarrative(fact, rest),
            ["rule", "one-return"] => fact.IfSaid(set.Sections[0].Introduction!),
            ["extras", "evidence"] => fact.If(set.Questions.OfType<RatingQuestion>().All(q => q.Boxes.Any(b => b.Code == "evidence"))),
            ["assumed"] => fact.If(Assumed(set)),
            _ => null,
        };

    // The section that asks who is answering is not counted.
    private static List<Section> Sections(QuestionSet set) =>
        [.. set.Sections.Where(s => s.Questions.Any(q => q.Classifies == Classifies.Nothing))];

    private static Section Section(QuestionSet set, string name) =>
        int.TryParse(name, out var number) ? Sections(set)[number - 1] : set.Sections.Single(s => s.Code == name);

    private static string Number(string code) => code.Split('-')[0];

    private static string? OfQuestion(Fact fact, QuestionSet set, string? variant, string[] name)
    {
        var (code, what) = (name[0], name[1..]);
        var question = set.ForVariant(variant).Find(code);
        if (question is null)
        {
            return $"there is no question {code}";
        }
        var added = set.Variants.SelectMany(v => v.AddsOptions).Where(a => a.Question == code).Select(a => a.Option.Label);
        return what switch
        {
            ["kind"] => Fact.List(set.ForVariant(variant).Questions.Where(q => Number(q.Code) == code).Select(Kind)),
            ["topic"] => fact.IfSaid(
                $"{question.Text} {question.Label} {question.Help} {Topics(set, question)} {Route(set, question)}",
                0.3
            ),
            ["option", var id] => question.Options.FirstOrDefault(o => o.Id == id)?.Label
                ?? (id == "other" && question.OffersOther ? "Other" : "no such option"),
            ["option-count"] => $"{question.Counters}",
            ["police-only"] or ["adds"] => Fact.List(added),
            ["asked-if"] => Fact.List(question.AskedIf.Select(c => $"{c.Question} is {Fact.List(c.AnyOf)}")),
            ["pairs-with", var audit] => Fact.List(
                set.Links.Where(l => l.Question == code && l.OtherSet.EndsWith(audit, StringComparison.Ordinal))
                    .Select(l => l.OtherQuestion)
            ),
            ["period"] => question.Period,
            ["steps"] when question is ScaleQuestion s =>
                $"1 ({s.LowLabel.ToLowerInvariant()}) to {s.Steps} ({s.HighLabel.ToLowerInvariant()})",
            ["area-name", var area, var id] => question.Options.Single(o => o.Id == id).AreaNames[area],
            ["none-excludes-others"] => question.Options.Single(o => o.Id == "none").ExcludesOthers.ToString().ToLowerInvariant(),
            ["optional"] => (!question.Required).ToString().ToLowerInvariant(),
            ["note"] => fact.If(question.Options.Any(o => !o.AreaNames.IsEmpty)),
            ["match"] => set
                .Variants.Single(v => v.Id == variant)
                .Replaces.Single(r => r.Question.Code == code)
                .Match.ToString()
                .ToLowerInvariant(),
            _ => null,
        };
    }

    // "How do these reach you?" speaks of what the question before it names.
    private static string Route(QuestionSet set, Question question) =>
        string.Join(' ', question.AskedIf.Select(c => set.Find(c.Question)!).Select(q => $"{q.Label} {q.Text}"));

    private static string Topics(QuestionSet set, Question question) =>
        string.Join(' ', set.Topics.Where(t => question.Topics.Contains(t.Id)).Select(t => t.Title));

    private static string Kind(Question question) =>
        question switch
        {
            RatingQuestion => "rating",
            YesNoQuestion => "yes-no",
            ChooseOneQuestion => "choose-one",
            ChooseSeveralQuestion => "choose-several",
            TickEachQuestion => "tick-each",
            RankQuestion => "rank",
            ScaleQuestion => "scale",
            SignsOfSafetyQuestion => "signs-of-safety",
            TextQuestion { Long: true } => "long-text",
            _ => "short-text",
        };

    private static string? OfScale(Fact fact, Scale scale, string[] name) =>
        name switch
        {
            ["grades"] => $"{scale.Grades.Length}",
            ["bands"] => Fact.List(scale.Bands.Select(b => $"{b.Id}: {b.Label.ToLowerInvariant()}")),
            ["lowest"] => fact.If(scale.Grades[0] is { Value: "0", Band: "red" }),
            ["highest"] => fact.If(scale.Grades[^1] is { Value: "3", Band: "green" }),
            [var value] when scale.Grades.SingleOrDefault(g => g.Value == value) is { } grade => $"{grade.Label}, {grade.Band}",
            _ => null,
        };

    private static string? OfNarrative(Fact fact, string[] name)
    {
        var boxes = SignsOfSafetyQuestion.Standard;
        return name switch
        {
            ["boxes"] => $"{boxes.Length}",
            [var box, "label"] => boxes.Single(b => b.Code == box).Label.TrimEnd('?'),
            [var box, "asks"] => fact.IfSaid(boxes.Single(b => b.Code == box).Asks ?? ""),
            _ => null,
        };
    }

    // What the facts did not print was filled in: it is there.
    private static bool Assumed(QuestionSet set) =>
        set.Find("8")!.AskedIf.Length == 1
        && set.Find("17")!.AskedIf.Length == 1
        && set.Find("13")!.Options.Any(o => o.Id == "never")
        && set.Find("19")!.Options.Any(o => o.Id == "direct-work-tools")
        && set.Find("22")!.Options.Any(o => o.Id == "directory-of-roles-and-contacts")
        && set.ForVariant("police").Questions.Count() < set.Questions.Count();
}
