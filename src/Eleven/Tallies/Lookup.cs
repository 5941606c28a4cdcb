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
            var known = earlier.Keys.Order().ToArray();
            var instead = known.Length == 0 ? "this audit is compared with none" : $"known are {string.Join(", ", known)}";
            return Missing(address, MissingPart.Audit, $"There is no audit \u201c{address.Audit}\u201d here: {instead}.");
        }
        if (address.Measure == Measure.Members)
        {
            return MembersOf(address, audit);
        }
        if (audit.FindSet(address.Question) is not { } set)
        {
            var codes = audit.Sets.SelectMany(s => s.Questions.Questions).Select(q => q.Code);
            return Missing(address, MissingPart.Question, $"There is no question {address.Question}{DidYouMean(address.Question, codes)}.");
        }
        if (GroupCheck.WhyNot(address.Group, audit, set.Book) is { } why)
        {
            return Missing(address, MissingPart.Group, why);
        }
        var tally = address.ThemeId is null ? set.Find(address.Question, address.Group) : set.FindThemes(address.Question, address.Group);
        return tally is null ? Missing(address, MissingPart.Question, NotCounted(address)) : TallyFigures.Find(address, tally, set.Book);
    }

    private AuditTallies? AuditOf(FigureAddress address) =>
        address.Audit is null || address.Audit == now.Audit.Period || address.Audit == now.Audit.Id
            ? now
            : earlier.GetValueOrDefault(address.Audit);

    private static (FigureValue?, Absence?) MembersOf(FigureAddress address, AuditTallies audit)
    {
        var who = address.Question == "returns" ? Instrument.SelfAssessment : Instrument.Survey;
        if (audit.FindSet(who) is not { } set)
        {
            var other = who == Instrument.Survey ? "returns" : "responses";
            return Missing(address, MissingPart.Question, $"This audit has no {address.Question}: use {other}.");
        }
        if (GroupCheck.WhyNot(address.Group, audit, set.Book) is { } why)
        {
            return Missing(address, MissingPart.Group, why);
        }
        var all = set.Book.Members(Group.Region);
        return (new(address, new(set.Book.Members(address.Group), all, BaseKind.Asked, who)), null);
    }

    private static string NotCounted(FigureAddress address) =>
        address.ThemeId is not null ? $"No themes were coded for question {address.Question}: give them under themes in audit.yaml."
        : address.Group == Group.Region ? $"Question {address.Question} was asked of nobody."
        : $"Question {address.Question} was not asked of {address.Group}.";

    internal static string DidYouMean(string word, IEnumerable<string> known) =>
        Nearest.To(word, known) is { } near ? $": did you mean {near}?" : "";

    internal static (FigureValue?, Absence?) Missing(FigureAddress address, MissingPart part, string what) =>
        // A question mark ends its sentence.
        (null, new(address, part, what.Replace("?.", "?")));
}
