using System.Collections.Immutable;

namespace Eleven.Answers;

/// <summary>One organisation's self-assessment: whose it is, how it came, and the actions it names.</summary>
public sealed record Return(string Organisation, ReturnFormat Format)
{
    public ImmutableArray<ReturnAction> Actions { get; init; } = [];

    /// <summary>Feedback to the partnership, answered by "you said, we will".</summary>
    public string? Feedback { get; init; }
    public string? SignedBy { get; init; }
}

/// <summary>How a return came in.</summary>
public enum ReturnFormat
{
    AsAsked,

    /// <summary>Received in an own format and transcribed: counted, and marked in the heat map.</summary>
    OwnTranscribed,

    /// <summary>Received in an own format: shown as received and not comparable, outside every figure.</summary>
    OwnNotComparable,
}

/// <summary>What an organisation says it will do: the action as the return states it.</summary>
/// <param name="Question">Code of the question it arises from; null where none was named.</param>
/// <param name="By">As written: a date or "ongoing".</param>
public sealed record ReturnAction(string? Question, string What, string? Who, string? By, string? MeasureOfSuccess);
