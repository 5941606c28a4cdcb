namespace Eleven.Store.Mail;

/// <summary>An e-mail to be sent: written in the same transaction as what caused it.</summary>
public sealed class OutboxMail : Kept
{
    public const int LongestSubject = 200;

    public required string To { get; init; }

    /// <summary>Whom it is for: the address may not be theirs yet, or no longer. Null where that is not known.</summary>
    public Guid? PersonId { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>The same at every try, so that a server or a reader can tell a second copy.</summary>
    public required string MessageId { get; init; }
    public required DateTime WrittenAt { get; init; }
    public MailState State { get; set; }
    public int Tries { get; set; }

    /// <summary>When it is due; of one that is being sent, when it was handed over.</summary>
    public required DateTime DueAt { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>When whoever took it is asked next what became of it; null: never again.</summary>
    public DateTime? AskAt { get; set; }

    /// <summary>What went wrong last, in a sentence; what a mail server said stands in it as it was said.</summary>
    public string? Trouble
    {
        get;
        // What is said after it begins anew.
        set => field = value is null or [.., '.'] ? value : value + ".";
    }
}

public enum MailState
{
    Waiting,

    /// <summary>Handed to the mail server, whose answer is not in yet.</summary>
    Sending,
    Sent,

    /// <summary>Handed over, and no answer came: it may have been sent. It is sent again only by hand.</summary>
    Doubtful,

    /// <summary>Refused for good, or tried too often.</summary>
    Failed,

    /// <summary>Came back.</summary>
    Bounced,
}
