using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Store.Audits;

/// <summary>Something that people decided, said or released in an audit.</summary>
public abstract class Decided : Kept
{
    public required Guid AuditId { get; init; }
    public required int Order { get; set; }
}

/// <summary>A spelling, or words given as Other, counted as a listed option.</summary>
public sealed class RecodeDecision : Decided
{
    public required string Question { get; set; }

    /// <summary>What somebody wrote.</summary>
    public required string From { get; set; }

    /// <summary>Id of the option.</summary>
    public required string To { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Which of several rows of one respondent, or files of one organisation, counts.</summary>
public sealed class DuplicateChoice : Decided
{
    public required string Source { get; set; }
    public string? File { get; set; }
    public required int[] Rows { get; set; }
    public required int Keep { get; set; }
    public required string[] Files { get; set; }
    public string? KeepFile { get; set; }
    public string? Reason { get; set; }
}

/// <summary>The themes that may be given to one question's text.</summary>
public sealed class QuestionCodebook : Decided
{
    public required string Question { get; init; }

    /// <summary>What shares are of.</summary>
    public required BaseKind Base { get; set; }
    public List<Theme> Themes { get; } = [];
}

/// <summary>One theme of a codebook.</summary>
public sealed class Theme : Kept
{
    public required Guid CodebookId { get; init; }
    public required string Code { get; init; }
    public required string Label { get; set; }
    public bool? Positive { get; set; }
    public string? Colour { get; set; }
    public required int Order { get; set; }
}

/// <summary>The themes of one text answer, bound to its file by hash and row.</summary>
public sealed class GivenThemes : Decided
{
    public required string Question { get; init; }
    public required string FileHash { get; init; }
    public required int Row { get; init; }

    /// <summary>Codes of themes.</summary>
    public required string[] Themes { get; set; }
}

/// <summary>Words that people released for print.</summary>
public sealed class Quote : Decided
{
    public required string Question { get; init; }
    public required string FileHash { get; init; }
    public required int Row { get; init; }

    /// <summary>The words as released; null: as in the file.</summary>
    public string? Text { get; set; }
    public required string Who { get; set; }
    public required string ReleasedBy { get; set; }
    public DateOnly? ReleasedOn { get; set; }
    public required QuoteKind Kind { get; set; }

    /// <summary>Code of the one area for which it was released; null: every report.</summary>
    public string? Area { get; set; }
}

/// <summary>An organisation's feedback and the partnership's reply.</summary>
public sealed class YouSaidWeWill : Decided
{
    public required Guid OrganisationId { get; init; }
    public required string Said { get; set; }
    public required string WeWill { get; set; }
    public string? Area { get; set; }
}

/// <summary>A return that came in an own format.</summary>
public sealed class OwnFormatReturn : Decided
{
    public required Guid OrganisationId { get; init; }
    public required ReturnFormat Format { get; set; }
    public string? Note { get; set; }
}
