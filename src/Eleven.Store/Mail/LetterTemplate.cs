namespace Eleven.Store.Mail;

/// <summary>The words that a letter has in one partnership, or in a whole region. Exactly one of the two is named. Where there are none, the standard words are used.</summary>
public sealed class LetterTemplate : Kept
{
    public const int LongestSubject = 150;
    public const int LongestText = 5000;

    public Guid? RegionId { get; init; }
    public Guid? PartnershipId { get; init; }
    public required LetterKind Letter { get; init; }

    /// <summary>One line, in which {{name}} stands for a field.</summary>
    public required string Subject { get; set; }

    /// <summary>As the subject; lines end with a line feed alone.</summary>
    public required string Text { get; set; }
}

/// <summary>What a letter is written for.</summary>
public enum LetterKind
{
    /// <summary>Somebody got an account.</summary>
    Invitation,

    /// <summary>Somebody who has an account got another role.</summary>
    NewRole,

    /// <summary>Somebody forgot their password.</summary>
    NewPassword,

    /// <summary>Somebody wants to use another address.</summary>
    NewAddress,

    /// <summary>A password, a passkey or the like was changed.</summary>
    AccountChanged,
}
