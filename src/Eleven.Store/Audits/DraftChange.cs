namespace Eleven.Store.Audits;

/// <summary>One change of a draft, with the words on its other side: those before it or, where it was undone, those after it.</summary>
public sealed class DraftChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid QuestionSetVersionId { get; init; }

    /// <summary>The order of the changes of a draft, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>A sentence: Question A1 is saved.</summary>
    public required string What { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid PersonId { get; init; }
    public required string Yaml { get; set; }
    public bool IsUndone { get; set; }
}
