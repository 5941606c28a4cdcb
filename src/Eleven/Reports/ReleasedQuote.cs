using System.Collections.Immutable;

namespace Eleven.Reports;

/// <summary>Words that people released for print, as audit.yaml holds them.</summary>
/// <param name="FileHash">First 16 hex digits of the SHA-256 of the file the words stand in.</param>
/// <param name="Row">Row of that file.</param>
/// <param name="Text">The words as released, redactions marked; null: as in the file.</param>
/// <param name="Who">As far as may be said.</param>
public sealed record ReleasedQuote(
    string Question,
    string FileHash,
    int Row,
    string? Text,
    string Who,
    string ReleasedBy,
    DateOnly? ReleasedOn,
    QuoteKind Kind
)
{
    /// <summary>Area id when it was released for one area's report and the region's; null: all.</summary>
    public string? Area { get; init; }

    /// <summary>Where its row is named, for messages.</summary>
    public string Where { get; init; } = $"audit.yaml, quotes of question {Question}";
}

public enum QuoteKind
{
    Plain,
    Strength,
    Risk,
    GoodPractice,
}

/// <summary>An organisation's feedback and the partnership's reply.</summary>
/// <param name="Organisation">Organisation id.</param>
public sealed record YouSaid(string Organisation, string Said, string WeWill, string? Area);
