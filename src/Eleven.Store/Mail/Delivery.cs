namespace Eleven.Store.Mail;

/// <summary>What a mail server made of a mail.</summary>
/// <param name="Trouble">In a sentence; null where it was taken.</param>
public sealed record Delivery(DeliveryEnd End, string? Trouble = null)
{
    public static Delivery Taken { get; } = new(DeliveryEnd.Taken);

    /// <summary>What is wrong with the server, in a sentence, so that other mails need not try; null where only this one is concerned.</summary>
    public string? OfServer { get; init; }
}

public enum DeliveryEnd
{
    Taken,

    /// <summary>For certain not sent, and may go through later: no server there, or one that says so.</summary>
    NotNow,

    /// <summary>For certain not sent, and never will be.</summary>
    Never,

    /// <summary>The answer did not come.</summary>
    Unknown,
}

/// <summary>What became of a mail after it was handed over.</summary>
/// <param name="Trouble">In a sentence; null where there is none.</param>
public sealed record Fate(FateEnd End, string? Trouble = null)
{
    public static Fate NotKnown { get; } = new(FateEnd.NotKnown);
}

/// <summary>From what tells least to what tells most.</summary>
public enum FateEnd
{
    /// <summary>Whoever was asked knows nothing of it, or did not answer: nothing follows.</summary>
    NotKnown,

    /// <summary>It could not be delivered, and no longer will be.</summary>
    CameBack,

    /// <summary>It was taken for certain.</summary>
    OnItsWay,
    Arrived,
}
