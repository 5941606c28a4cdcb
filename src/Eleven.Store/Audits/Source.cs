namespace Eleven.Store.Audits;

/// <summary>Where answers of an audit came from: one file, or several of one shape.</summary>
public sealed class Source : Kept
{
    public required Guid AuditId { get; init; }

    /// <summary>Unique in its audit.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the question set in the audit.</summary>
    public required string Questions { get; init; }

    /// <summary>The form that was sent out; null: the general form.</summary>
    public string? Variant { get; init; }

    /// <summary>auto, or the layout that was forced.</summary>
    public required string Layout { get; init; }
    public required int Order { get; set; }
    public List<SourceFile> Files { get; } = [];
    public List<AnswerRows> Tables { get; } = [];
}

/// <summary>One file of answers, and what became of every row and cell of it.</summary>
public sealed class SourceFile : Kept
{
    public required Guid SourceId { get; init; }

    /// <summary>Without folder.</summary>
    public required string Name { get; init; }

    /// <summary>First 16 digits of the file's SHA-256; null where nothing was read of it.</summary>
    public string? Hash { get; init; }

    /// <summary>The reconciliation without its problems, as JSON.</summary>
    public required string Reconciliation { get; init; }

    /// <summary>What did not fit, as JSON: it may quote what somebody wrote, and goes when words are erased.</summary>
    public string? Problems { get; set; }

    /// <summary>Place among the files of the audit.</summary>
    public required int Order { get; set; }
}

/// <summary>What was answered to one form: its rows, and a column for each question.</summary>
public sealed class AnswerRows : Kept
{
    public required Guid SourceId { get; init; }

    /// <summary>Per row file, number, areas, sector and organisation: see <see cref="PackedRows"/>.</summary>
    public required byte[] Packed { get; init; }

    /// <summary>Place among the tables of the audit.</summary>
    public required int Order { get; set; }
    public List<QuestionAnswers> Columns { get; } = [];
    public List<AnswerWords> Words { get; } = [];
}

/// <summary>The answers to one question, a row after the other: all that is counted, and not a word.</summary>
public sealed class QuestionAnswers : Kept
{
    public required Guid AnswerRowsId { get; init; }
    public required string Question { get; init; }

    /// <summary>See <see cref="PackedAnswers"/>.</summary>
    public required byte[] Packed { get; init; }
    public required int Order { get; set; }
}

/// <summary>What people wrote: the cells of one question as they stood in the file. Retention erases it, and no count changes.</summary>
public sealed class AnswerWords : Kept
{
    /// <summary>Stands for the words that belong to no question: kept identity columns, actions, feedback and signatures of returns.</summary>
    public const string OfRows = "";
    public required Guid AnswerRowsId { get; init; }
    public required string Question { get; init; }

    /// <summary>See <see cref="PackedWords"/>.</summary>
    public required byte[] Packed { get; init; }
}
