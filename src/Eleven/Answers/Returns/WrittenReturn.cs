using System.Collections.Immutable;

namespace Eleven.Answers.Returns;

/// <summary>What stands in one return's fields, blank ones included, and what else its file holds.</summary>
public sealed record WrittenReturn
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>First 16 hex digits of the file's SHA-256.</summary>
    public required string FileHash { get; init; }

    /// <summary>By the names of <see cref="ReturnField"/>.</summary>
    public required ImmutableDictionary<string, Written> Fields { get; init; }

    /// <summary>Cells that are no fields, and what they are: labels of the form, empty cells around it, words beside it.</summary>
    public ImmutableArray<Explained> Others { get; init; } = [];
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>The text of a field without spaces at its ends; empty where the form has none.</summary>
    public string this[string field] => Fields.TryGetValue(field, out var written) ? written.Text.Trim() : "";

    public string WhereIs(string field) => Fields.TryGetValue(field, out var written) ? written.Where : File;
}

/// <summary>The text of one field and its place: "city.xlsx, sheet Grades, cell D7".</summary>
public sealed record Written(string Text, string Where);
