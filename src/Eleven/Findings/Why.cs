using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>Traces a figure back to the rows behind it, reading each answer by itself: a second way of counting beside the tallies.</summary>
public static class Why
{
    /// <summary>The explanation of a figure of this audit, or why there is no such figure.</summary>
    /// <param name="address">Of this audit: a figure of an earlier one is explained from that audit's folder.</param>
    /// <param name="answers">As they were tallied, theme columns among them.</param>
    public static bool TryExplain(
        FigureAddress address,
        AuditAnswers answers,
        AuditTallies tallies,
        Decisions decisions,
        [NotNullWhen(true)] out Explanation? explanation,
        [NotNullWhen(false)] out Absence? absence
    )
    {
        explanation = null;
        var lookup = new Lookup(tallies, ImmutableDictionary<string, AuditTallies>.Empty);
        if (!lookup.TryFind(address, out var value, out absence))
        {
            return false;
        }
        var bitmaps = Bitmaps.Of(answers.Tables, answers.Audit);
        explanation =
            address.Measure == Measure.Members
                ? Members(value, answers, bitmaps)
                : OfQuestion(value, answers, tallies, bitmaps) with
                {
                    Recodes = [.. decisions.Recodes.Where(r => r.Question == Written(address.Question, tallies).Code)],
                };
        return true;
    }

    private static Explanation Members(FigureValue value, AuditAnswers answers, Bitmaps bitmaps)
    {
        var who = value.Figure.Who;
        var members = bitmaps.Members(value.Address.Group).ToHashSet();
        var rows = bitmaps
            .Members(Group.Region)
            .Where(r => r.Table.Questions.Instrument == who)
            .Select(r => new ExplainedRow(r.Table.Rows[r.Row], members.Contains(r) ? RowRole.Counted : RowRole.InBase, ""));
        return new(value.Address, null, who, BaseKind.Asked, [.. RulesOf(value, answers)], [], [.. rows]);
    }

    private static Explanation OfQuestion(FigureValue value, AuditAnswers answers, AuditTallies tallies, Bitmaps bitmaps)
    {
        var (code, form) = Written(value.Question!.Code, tallies);
        var reading = new RowReading(value);
        var rules = new SortedSet<CountingRule>(RulesOf(value, answers));
        var apart = form is null
            ? AskedDifferently(code, value.Address.Group, answers, tallies)
            : answers.Tables.Where(t => t.Variant != form && t.Find(code) is not null).ToHashSet();
        var rows = ImmutableArray.CreateBuilder<ExplainedRow>();
        foreach (var (table, row) in bitmaps.Members(value.Address.Group))
        {
            if (table.Questions.Instrument == value.Figure.Who)
            {
                var origin = table.Rows[row];
                rows.Add(
                    apart.Contains(table) ? new(origin, RowRole.AskedDifferently, "")
                    : table.Find(code) is { } column ? reading.Of(origin, column, row, rules)
                    : new(origin, RowRole.NotAsked, "")
                );
            }
        }
        return new(value.Address, value.Question, value.Figure.Who, value.Figure.Of, [.. rules], [], rows.ToImmutable());
    }

    // The code under which the question stands in the files: what a form asks in other words has one of its own in the figures only.
    private static (string Code, string? Form) Written(string code, AuditTallies tallies) =>
        (
            from set in tallies.Sets
            from variant in set.Variants
            from replaced in variant.Replaces
            where set.Find(code) is null && Forms.Apart(replaced.Question, variant.Id).Code == code
            select (replaced.Question.Code, (string?)variant.Id)
        ).FirstOrDefault((code, null));

    // A form's own wording stands by itself among the police, and is combined with the general one only where the set says that it is the same.
    private static HashSet<AnswerTable> AskedDifferently(string code, Group group, AuditAnswers answers, AuditTallies tallies)
    {
        var asked = answers.Tables.Where(t => t.Find(code) is not null).ToArray();
        var own = asked.Where(t => t.Variant is not null && IsReplaced(t, code, tallies)).ToHashSet();
        return own.Count == asked.Length || group.Side == PoliceSide.Police ? [] : own;
    }

    private static bool IsReplaced(AnswerTable table, string code, AuditTallies tallies)
    {
        var set = tallies.Sets.FirstOrDefault(s => s.Id == table.Questions.Id) ?? table.Questions;
        var replaced = set.Variants.Where(v => v.Id == table.Variant).SelectMany(v => v.Replaces);
        return replaced.Any(r => r.Question.Code == code && r.Match != Match.Same);
    }

    private static IEnumerable<CountingRule> RulesOf(FigureValue value, AuditAnswers answers)
    {
        var group = value.Address.Group;
        if (group is { Area: not null, NotThatArea: false })
        {
            yield return CountingRule.OnceInEachArea;
        }
        if (group.Side is not null)
        {
            var byForm = answers.Tables.Any(t => t.Questions.Instrument == value.Figure.Who && t.PoliceForm);
            yield return byForm ? CountingRule.PoliceByForm : CountingRule.PoliceBySector;
        }
    }
}
