namespace Eleven.Store.People;

/// <summary>How often somebody was tried in vain, known or not: after some tries the next has to wait.</summary>
public sealed class WrongTries
{
    /// <summary>A keyed hash of what was tried: nobody learns from it which addresses were.</summary>
    public required string Of { get; init; }
    public required int Count { get; init; }
    public required DateTime LastAt { get; init; }
    public required DateTime WaitUntil { get; init; }
}
