namespace Eleven.Store.Returns;

/// <summary>One organisation's self-assessment in an audit, filled in here.</summary>
public sealed class Return : Kept
{
    public required Guid AuditId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>What the audit calls the question set that it answers: returns.</summary>
    public required string Questions { get; init; }

    /// <summary>Id of the form for a group that it got; null: the general form.</summary>
    public string? Variant { get; init; }

    /// <summary>When something was saved in it last; null: nobody has begun.</summary>
    public DateTime? SavedAt { get; set; }

    public List<ReturnAnswer> Answers { get; } = [];
}

/// <summary>What stands in the fields of one question of a return. Two people at one question notice one another by its version.</summary>
public sealed class ReturnAnswer : Kept
{
    public required Guid ReturnId { get; init; }

    /// <summary>Its code.</summary>
    public required string Question { get; init; }

    /// <summary>
    /// The text of each field that is filled in, by the names of <see cref="Eleven.Answers.Returns.ReturnField"/>, as a JSON object in the order of the form: what the workbook of a return
    /// has in its cells.
    /// </summary>
    public required string Fields { get; set; }

    public required DateTime SavedAt { get; set; }

    /// <summary>Who saved it last.</summary>
    public required Guid SavedById { get; set; }
}
