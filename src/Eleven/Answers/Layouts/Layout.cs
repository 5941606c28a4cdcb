using System.Collections.Immutable;

namespace Eleven.Answers.Layouts;

/// <summary>The shapes of export that are read; each name is also what audit.yaml may force.</summary>
public enum LayoutKind
{
    MicrosoftForms,
    SurveyMonkey,
    SurveyMonkeyOneRow,
    SmartSurvey,
    SmartSurveyWide,
    GoogleForms,
    Plain,
}

/// <summary>What a column is for, as far as the tool that wrote the file says.</summary>
public enum ColumnRole
{
    /// <summary>Names, addresses, ids, times: dropped on import unless a decision keeps them.</summary>
    Identity,

    /// <summary>Facts about the form: collector, status, language.</summary>
    Metadata,
    Answer,

    /// <summary>Points and feedback of a quiz.</summary>
    Quiz,
}

/// <summary>Which identity a column holds, where duplicates or the date of the data are told by it.</summary>
public enum IdentityKind
{
    None,
    RespondentId,
    Started,
    Completed,
    Person,
}

/// <summary>One column of an export.</summary>
/// <param name="Index">From 0; see <see cref="ColumnLetter"/> for what a spreadsheet shows.</param>
/// <param name="Header">The question's text, carried forward over continuation columns; as written.</param>
/// <param name="SubHeader">Option, row or item from a further header row or from brackets; empty where the cell answers the whole question.</param>
public sealed record LayoutColumn(int Index, string Header, string SubHeader, ColumnRole Role)
{
    public IdentityKind Identity { get; init; }

    /// <summary>Of an identity column that its header does not tell: what most of its cells are, "e-mail addresses".</summary>
    public string? CellsAre { get; init; }

    /// <summary>The question and what stands under it, as a header of one row would have it.</summary>
    public string Both => $"{Header} - {SubHeader}";

    /// <summary>Header and sub-header as one line, to show.</summary>
    public string Shown => SubHeader.Length == 0 ? Wording.OneLine(Header) : Wording.OneLine($"{Header} | {SubHeader}");
}

/// <summary>An export understood as far as its headers go: which rows are headers, what each column holds and how several answers share a cell.</summary>
public sealed record Layout
{
    public required LayoutKind Kind { get; init; }

    /// <summary>In words a user knows, for example "Microsoft Forms (download)".</summary>
    public required string Title { get; init; }
    public required int HeaderRows { get; init; }
    public required ImmutableArray<LayoutColumn> Columns { get; init; }

    /// <summary>Whether the header row below the first may be a response as well: for a person to say.</summary>
    public bool HeadersInDoubt { get; init; }

    /// <summary>The header rows as written.</summary>
    public ImmutableArray<string[]> Headers { get; init; } = [];

    /// <summary>What may stand between several answers in one cell; a delimiter that ends in a space needs it.</summary>
    public ImmutableArray<string> Delimiters { get; init; } = [";"];

    /// <summary>Cells that mean blank, compared without case: "-" in SmartSurvey.</summary>
    public ImmutableArray<string> BlankMarks { get; init; } = [];

    /// <summary>Data rows of the sample that the layout was recognised by.</summary>
    public ImmutableArray<string[]> Sample { get; init; } = [];
}
