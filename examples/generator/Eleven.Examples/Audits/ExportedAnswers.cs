using System.Globalization;
using Eleven.Examples.Dealing;
using Eleven.QuestionSets;

namespace Eleven.Examples.Audits;

/// <summary>Answers of a person in the words of an export: labels of options, names of areas and sectors, typed words in an option's place.</summary>
internal sealed class ExportedAnswers(Ground ground)
{
    private readonly Dictionary<string, string> _areas = ground.Names("areas");
    private readonly Dictionary<string, string> _sectors = ground.Names("sectors");

    public string? One(Question question, Person person) =>
        question.Classifies == Classifies.Sector ? _sectors[person.Sector]
        : person.Typed.TryGetValue(question.Code, out var typed) ? typed
        : person.Chosen.TryGetValue(question.Code, out var chosen) ? Label(question, chosen[0])
        : null;

    /// <summary>Labels of what was chosen, in the order of choosing; empty when left blank.</summary>
    public IReadOnlyList<string> Several(Question question, Person person) =>
        !person.Chosen.TryGetValue(question.Code, out var chosen) ? []
        : question.Classifies == Classifies.Area ? [.. chosen.Select(id => _areas[id])]
        : [.. chosen.Select(id => id == "other" ? person.Typed[question.Code] : Label(question, id))];

    public static double? Step(Question question, Person person) =>
        person.Chosen.TryGetValue(question.Code, out var chosen) ? double.Parse(chosen[0], CultureInfo.InvariantCulture) : null;

    private static string Label(Question question, string id) =>
        question.Options.FirstOrDefault(o => o.Id == id)?.Label
        ?? throw new InvalidDataException($"Question {question.Code} has no option {id}.");
}
