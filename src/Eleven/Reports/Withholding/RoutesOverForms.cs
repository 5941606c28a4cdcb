using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Routed questions that are broken down by neither area nor sector, since with others they would tell of the people of one form there, which no table prints. A question that is told
/// over other forms than what leads to it tells one number of them, and that is reckoned with where it is the only one (<see cref="Routing"/>). Two such questions that hang together tell
/// more than one number, and so do those that hang on either. Which questions these are follows from the forms and never from an answer.
/// </summary>
internal sealed class RoutesOverForms
{
    private readonly Breakdown _region;
    private readonly ILookup<string, string> _before;
    private readonly ILookup<string, string> _beside;
    private readonly Dictionary<string, HashSet<string>> _together = [];
    private readonly ImmutableArray<RouteOverForms> _over;
    private readonly HashSet<string> _hidden;

    public RoutesOverForms(Breakdown region)
    {
        _region = region;
        Cells[] routed = [.. region.Rows.Where(r => !r.Question.AskedIf.IsEmpty && r.Question is not ThemeQuestion)];
        var hang = routed.SelectMany(r => r.Question.AskedIf.Select(c => (One: CodeOf(r), Other: c.Question))).Distinct().ToArray();
        _before = hang.ToLookup(h => h.One, h => h.Other);
        var after = hang.ToLookup(h => h.Other, h => h.One);
        _beside = hang.Concat(hang.Select(h => (One: h.Other, Other: h.One))).ToLookup(h => h.One, h => h.Other);
        _over = [.. routed.SelectMany(Over)];
        Hidden = [.. _over.Where(o => o.Tells != Told.OneNumber || IsNotAlone(o.Code)), .. routed.SelectMany(OfOneForm)];
        _hidden = Reached(Hidden.Select(o => o.Code), after);
    }

    /// <summary>What makes it that questions are not broken down; those after them are not either.</summary>
    public ImmutableArray<RouteOverForms> Hidden { get; }

    /// <summary>The question under its general code; themes go with the words they are of.</summary>
    public bool Hides(Cells row) => _hidden.Contains(CodeOf(row));

    /// <summary>All that one comes to from a question, up or down, by their general codes.</summary>
    public HashSet<string> Together(string code)
    {
        if (!_together.TryGetValue(code, out var all))
        {
            all = Reached([code], _beside);
            foreach (var one in all)
            {
                _together[one] = all;
            }
        }
        return all;
    }

    private static HashSet<string> Reached(IEnumerable<string> from, ILookup<string, string> ways)
    {
        HashSet<string> all = [.. from];
        for (var queue = new Queue<string>(all); queue.TryDequeue(out var code); )
        {
            foreach (var next in ways[code].Where(all.Add))
            {
                queue.Enqueue(next);
            }
        }
        return all;
    }

    private bool IsNotAlone(string code) => Together(code) is var all && _over.Where(other => all.Contains(other.Code)).Skip(1).Any();

    private string CodeOf(Cells row) =>
        row.Question is ThemeQuestion themes && _region.Find(themes.CodedQuestion) is { } coded ? CodeOf(coded)
        : Lead.ApartOf(row) is { } form ? row.Question.Code[..^(form.Length + 1)]
        : row.Question.Code;

    private IEnumerable<RouteOverForms> Over(Cells row)
    {
        var conditions = DecidingConditions.Of(row.Question, code => _region.Find(code)?.Question);
        foreach (var condition in conditions)
        {
            var lead = Lead.Of(row, condition, r => new WholeNumber(r.Tally.Asked - r.Tally.Answered));
            if (
                lead is { SameForms: false }
                || (conditions.Length == 1 && lead is not null && (lead.IsOverOtherForms || !IsAskedAlike(row, conditions)))
            )
            {
                yield return new(CodeOf(row), condition.Question, Tells(lead, conditions.Length))
                {
                    Apart = Lead.ApartOf(row),
                    NotLedFrom = lead.NotLedFrom,
                    NotAskedOn = lead.NotAskedOn,
                };
            }
        }
    }

    // A condition that another implies is implied on every form only where all forms ask what lies between on the same conditions.
    private bool IsAskedAlike(Cells row, ImmutableArray<Condition> deciding) =>
        row.Tally.AskedAlike
        && (
            deciding.Length == row.Question.AskedIf.Length
            || Reached(_before[CodeOf(row)], _before)
                .All(code => _region.Rows.Where(r => CodeOf(r) == code).ToArray() is var all && AreAlike(all))
        );

    private static bool AreAlike(Cells[] rows) =>
        Array.TrueForAll(rows, r => r.Tally.AskedAlike) && rows.Select(r => FormsTogether.Conditions(r.Question)).Distinct().Count() < 2;

    private static Told Tells(Lead lead, int conditions) =>
        conditions > 1 ? Told.OfSeveralConditions
        : !lead.IsExact ? Told.OfSeveralTicks
        : lead.TellsOneDifference ? Told.OneNumber
        : lead.IsOneDifference ? Told.OfNobodyKnowsHowMany
        : Told.OfSeveralForms;

    // Who came to it through options that one form alone offers are that form's people.
    private IEnumerable<RouteOverForms> OfOneForm(Cells row)
    {
        foreach (var condition in row.Question.AskedIf)
        {
            if (_region.Find(condition.Question) is { Question: var from })
            {
                var bits = OptionBits.Of(from, condition.AnyOf);
                string?[] offering = [.. from.Options.Where((_, k) => (bits >> k & 1) != 0).Select(o => o.OnlyIn).Distinct()];
                if (offering.Length > 0 && Array.TrueForAll(offering, f => f is not null))
                {
                    yield return new(CodeOf(row), condition.Question, Told.OfOneForm) { OfferedOn = [.. offering.OfType<string>()] };
                }
            }
        }
    }
}

/// <summary>A question that would tell of the people of one form, beside what leads to it.</summary>
/// <param name="Code">The general one.</param>
/// <param name="From">Code of what leads to it.</param>
internal sealed record RouteOverForms(string Code, string From, Told Tells)
{
    /// <summary>The form that asks it under a code of its own; null for the others.</summary>
    public string? Apart { get; init; }

    /// <summary>See <see cref="Lead.NotLedFrom"/>.</summary>
    public ImmutableArray<string> NotLedFrom { get; init; } = [];

    /// <summary>See <see cref="Lead.NotAskedOn"/>.</summary>
    public ImmutableArray<string> NotAskedOn { get; init; } = [];

    /// <summary>The forms that alone offer the answer that leads there, where they do.</summary>
    public ImmutableArray<string> OfferedOn { get; init; } = [];
}

/// <summary>What a question tells of the people of one form.</summary>
internal enum Told
{
    /// <summary>One number, which is reckoned with unless another question tells one too.</summary>
    OneNumber,
    OfSeveralConditions,
    OfSeveralTicks,
    OfSeveralForms,
    OfNobodyKnowsHowMany,
    OfOneForm,
}
