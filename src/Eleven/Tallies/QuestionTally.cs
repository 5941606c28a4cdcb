using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>All counts of one question in one group. Counts follow the question's options, then Other where it is offered.</summary>
public sealed record QuestionTally
{
    public required Question Question { get; init; }
    public required Group Group { get; init; }
    public required Instrument Who { get; init; }

    /// <summary>Got the question: members of the group less those whom routing or variant kept from it.</summary>
    public required long Asked { get; init; }

    /// <summary>Gave an answer: a listed option, Other, words, a grade, a complete ranking.</summary>
    public required long Answered { get; init; }
    public long NotRelevant { get; init; }

    /// <summary>Wrote something that is no listed option; outside Answered, named in the reconciliation.</summary>
    public long Unreadable { get; init; }

    /// <summary>Asked but left blank; for a rating: did not rate.</summary>
    public long Blank => Asked - Answered - NotRelevant - Unreadable;

    /// <summary>Per counter (option, then Other): how many. For a ranking: first places.</summary>
    public required ImmutableArray<long> Counts { get; init; }

    /// <summary>Tick each: per item how many answered that item; options of one variant: how many were offered it and answered. Empty: Answered holds for all.</summary>
    public ImmutableArray<long> BaseOfEach { get; init; } = [];

    /// <summary>Where one form adds options: per counter how many were asked by a form that offers it. Empty: Asked holds for all.</summary>
    public ImmutableArray<long> AskedOfEach { get; init; } = [];

    /// <summary>Ranking: per item the number at each place, first place first.</summary>
    public ImmutableArray<ImmutableArray<long>> Places { get; init; } = [];

    /// <summary>The forms (variant ids, empty for the general form) whose answers are in here, where a variant asks differently.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Every form whose answers are in here, whether or not another asks differently or leaves it out. None: not known by form.</summary>
    public ImmutableArray<string> AskedOn { get; init; } = [];

    /// <summary>Whether all these forms ask it on the same conditions.</summary>
    public bool AskedAlike { get; init; } = true;

    public long Base(int counter) =>
        Question.CountedOver switch
        {
            BaseKind.Asked => AskedOf(counter),
            _ => AnsweredOf(counter),
        };

    /// <summary>The base of the question as a whole: of several options taken together.</summary>
    public long WholeBase => Question.CountedOver == BaseKind.Asked ? Asked : Answered;

    /// <summary>Whether shares of this question have bases that differ from option to option.</summary>
    public bool HasBaseOfEach => !(Question.CountedOver == BaseKind.Asked ? AskedOfEach : BaseOfEach).IsDefaultOrEmpty;

    public long AskedOf(int counter) => AskedOfEach.IsDefaultOrEmpty ? Asked : AskedOfEach[counter];

    public long AnsweredOf(int counter) => BaseOfEach.IsDefaultOrEmpty ? Answered : BaseOfEach[counter];

    public Figure Of(int counter) => new(Counts[counter], Base(counter), Question.CountedOver, Who);

    public Figure DidNotRate => new(Blank, Asked, BaseKind.Asked, Who);

    public Figure SaidNotRelevant => new(NotRelevant, Asked, BaseKind.Asked, Who);
}
