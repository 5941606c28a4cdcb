using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Finds the figure that an address names, in this audit or in those it is compared with.</summary>
/// <param name="earlier">By the name that audit.yaml gives them, for example 2019-20.</param>
public sealed class Lookup(AuditTallies now, ImmutableDictionary<string, AuditTallies> earlier)
{
    /// <summary>Either the figure or why there is none.</summary>
    public bool TryFind(FigureAddress address, [NotNullWhen(true)] out FigureValue? value, [NotNullWhen(false)] out Absence? absence)
    {
        (value, absence) = Find(address);
        return value is not null;
    }

    private (FigureValue?, Absence?) Find(FigureAddress address)
    {
        if (AuditOf(address) is not { } audit)
        {
            string[] known = [.. earlier.Keys.Order()];
            var hint = known.Length == 0 ? "audit.yaml compares this audit with none." : Nearest.Hint(address.Audit!, known);
            return Missing(address, MissingPart.Audit, $"There is no audit '{address.Audit}' here: {hint}");
        }
        if (address.Measure == Measure.Members)
        {
            return MembersOf(address, audit);
        }
        if (audit.FindSet(address.Question) is null && audit.Find(address.Question, Group.Region) is null)
        {
            var hint = Nearest.Hint(address.Question, [.. audit.Questions.Select(q => q.Code)]);
            return Missing(address, MissingPart.Question, $"There is no question '{address.Question}': {hint}");
        }
        if (GroupCheck.WhyNot(address.Group, audit) is { } why)
        {
            return Missing(address, MissingPart.Group, why);
        }
        var tally = address.ThemeId is null
            ? audit.Find(address.Question, address.Group)
            : audit.FindThemes(address.Question, address.Group);
        return tally is null ? Missing(address, MissingPart.Question, NotCounted(address)) : TallyFigures.Find(address, tally, audit.Book);
    }

    private AuditTallies? AuditOf(FigureAddress address) =>
        address.Audit is null || address.Audit == now.Audit.Period || address.Audit == now.Audit.Id
            ? now
            : earlier.GetValueOrDefault(address.Audit);

    private static (FigureValue?, Absence?) MembersOf(FigureAddress address, AuditTallies audit)
    {
        var who = address.Question == "returns" ? Instrument.SelfAssessment : Instrument.Survey;
        if (audit.FindSet(who) is null)
        {
            var other = who == Instrument.Survey ? "returns" : "responses";
            return Missing(address, MissingPart.Question, $"This audit has no {address.Question}: use {other}.");
        }
        if (GroupCheck.WhyNot(address.Group, audit) is { } why)
        {
            return Missing(address, MissingPart.Group, why);
        }
        var all = audit.Book.Members(Group.Region, who);
        return (new(address, new(audit.Book.Members(address.Group, who), all, BaseKind.Asked, who)), null);
    }

    private static string NotCounted(FigureAddress address) =>
        address.ThemeId is not null ? $"No themes were coded for question {address.Question}: give them under themes in audit.yaml."
        : address.Group == Group.Region ? $"Question {address.Question} was asked of nobody."
        : $"Question {address.Question} was not asked of {address.Group}.";

    internal static (FigureValue?, Absence?) Missing(FigureAddress address, MissingPart part, string what) =>
        (null, new(address, part, what));
}
