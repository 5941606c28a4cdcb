using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>A question in one group beside the one that leads to it; each with those that a form asks apart, where both sides have the same people then.</summary>
internal sealed class Lead
{
    private readonly ImmutableArray<string> _from;
    private readonly ImmutableArray<string> _asked;
    private readonly long? _fromAsked;

    private Lead(
        Cells asked,
        Cells from,
        IEnumerable<Cells> askedApart,
        IEnumerable<Cells> fromApart,
        Condition condition,
        Func<Cells, WholeNumber> silent
    )
    {
        (Asked, From) = (asked, from);
        Cells[] asks = [asked, .. askedApart];
        Cells[] froms = [from, .. fromApart];
        var each = froms.Select(f => Leading(f, condition)).ToArray();
        (Answers, Alone) = ([.. each.SelectMany(e => e.Answers)], [.. each.SelectMany(e => e.Alone)]);
        IsExact = each.All(e => e.IsExact);
        (Asks, Silent) = ([.. asks.Select(a => a.Base)], [.. asks.Select(silent)]);
        _fromAsked = from.Question.AskedIf.IsEmpty ? froms.Sum(f => f.Tally.Asked) : null;
        (_from, _asked) = (FormsOf(froms), FormsOf(asks));
    }

    public Cells Asked { get; }
    public Cells From { get; }

    /// <summary>How many gave each answer that leads there; where only what stands alone does not, all who answered.</summary>
    public WholeNumber[] Answers { get; }

    /// <summary>Those of <see cref="Answers"/> who chose what stands alone, and so were not asked.</summary>
    public WholeNumber[] Alone { get; }

    /// <summary>Those who answered it.</summary>
    public WholeNumber[] Asks { get; }

    /// <summary>Those who were asked and did not.</summary>
    public WholeNumber[] Silent { get; }

    /// <summary>Whether nobody can be among <see cref="Answers"/> twice.</summary>
    public bool IsExact { get; }

    public long Led => Answers.Sum(a => a.Value) - Alone.Sum(a => a.Value);
    public long Came => Asks.Sum(a => a.Value) + Silent.Sum(s => s.Value);
    public bool SameForms => _from.Length > 0 ? _from.SequenceEqual(_asked) : From.Tally.Forms.SequenceEqual(Asked.Tally.Forms);

    /// <summary>Whether the same people of the group were given both, be it that others elsewhere were not.</summary>
    public bool SamePeople => SameForms || (GivenFrom == Members && GivenAsked == Members) || IsOfPolice;

    /// <summary>Forms that ask it, of which what leads there is not told.</summary>
    public ImmutableArray<string> NotLedFrom => [.. _asked.Except(_from)];

    /// <summary>Forms of which what leads there is told, and that do not ask it.</summary>
    public ImmutableArray<string> NotAskedOn => [.. _from.Except(_asked)];

    /// <summary>Whether all forms of the one are among those of the other: else two forms' people stand in the difference.</summary>
    public bool IsOneDifference => NotLedFrom.IsEmpty || NotAskedOn.IsEmpty;

    /// <summary>Whether it is one difference, and how many people were given all the others is told: else nobody can say of how many it is.</summary>
    public bool TellsOneDifference => (NotAskedOn.IsEmpty && GivenFrom > 0) || (NotLedFrom.IsEmpty && GivenAsked > 0);

    /// <summary>Whether one of the two is told over forms that the other is not.</summary>
    public bool IsOverOtherForms => IsExact && (!SameForms || Led != Came);

    /// <summary>Whether both are told over the same forms as there.</summary>
    public bool IsLike(Lead other) => _from.SequenceEqual(other._from) && _asked.SequenceEqual(other._asked);

    /// <summary>How many of the group were given a form that tells what leads there; 0 where nothing tells how many.</summary>
    public long GivenFrom => _fromAsked ?? Given(_from);

    /// <summary>How many of the group were given a form that asks it; 0 where nothing tells how many.</summary>
    public long GivenAsked => Given(_asked);

    private long Members => Asked.Group.Members.Count;

    // What is asked of the police alone, under the general code, names their form.
    private bool IsOfPolice =>
        Asked.Group is { Kind: BreakdownKind.Side, IsPolice: true } police
        && police.Rows.Where(r => ApartOf(r) is null).Select(OnlyForm).FirstOrDefault(f => f is not null) is { } form
        && _from.Contains(form)
        && _asked.Contains(form);

    /// <summary>Null where the group was not asked what leads there.</summary>
    public static Lead? Of(Cells asked, Condition condition, Func<Cells, WholeNumber> silent)
    {
        var group = asked.Group;
        if (group.Find(condition.Question) is not { } from)
        {
            return null;
        }
        if (ApartOf(asked) is { } form)
        {
            return new(asked, group.Find(Apart(condition.Question, form)) ?? from, [], [], condition, silent);
        }
        Cells[] froms = [.. asked.Tally.AskedOn.Select(f => group.Find(Apart(condition.Question, f))).OfType<Cells>()];
        Cells[] askeds = [.. from.Tally.AskedOn.Select(f => group.Find(Apart(asked.Question.Code, f))).OfType<Cells>()];
        return new(asked, from, askeds, froms, condition, silent);
    }

    // Null where several are, or the general form.
    private static string? OnlyForm(Cells row) => row.Tally.AskedOn is [{ Length: > 0 } form] ? form : null;

    /// <summary>The form that alone asks the question, under a code of its own; null for a question of the general form.</summary>
    public static string? ApartOf(Cells row) =>
        OnlyForm(row) is { } form && row.Question.Code.EndsWith($"-{form}", StringComparison.Ordinal) ? form : null;

    private static string Apart(string code, string form) => $"{code}-{form}";

    private static ImmutableArray<string> FormsOf(Cells[] rows) =>
        [.. rows.SelectMany(r => r.Tally.AskedOn).Distinct().Order(StringComparer.Ordinal)];

    // Another question tells it that hangs on none and is asked on the same forms.
    private long Given(ImmutableArray<string> forms) =>
        forms.IsEmpty
            ? 0
            : Asked.Group.Rows.FirstOrDefault(r => r.Question.AskedIf.IsEmpty && FormsOf([r]).SequenceEqual(forms))?.Tally.Asked ?? 0;

    // Of several ticks each may lead there. Where only what stands alone does not, everybody else who ticked anything was led.
    private static (WholeNumber[] Answers, WholeNumber[] Alone, bool IsExact) Leading(Cells from, Condition condition)
    {
        var bits = OptionBits.Of(from.Question, condition.AnyOf);
        WholeNumber[] answers = [.. from.Counts.Where((_, k) => (bits >> k & 1) != 0)];
        if (answers.Length < 2 || from.Question is not (ChooseSeveralQuestion or TickEachQuestion))
        {
            return (answers, [], true);
        }
        var others = Enumerable.Range(0, from.Counts.Length).Where(k => (bits >> k & 1) == 0).ToArray();
        return others.Length > 0 && others.All(from.StandsAlone)
            ? ([from.Base], [.. others.Select(k => from.Counts[k])], true)
            : (answers, [], false);
    }
}
