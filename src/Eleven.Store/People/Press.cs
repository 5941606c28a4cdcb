namespace Eleven.Store.People;

/// <summary>A button that somebody pressed a few minutes ago, and what came of it, so that pressing it twice is answered alike.</summary>
public sealed class Press
{
    /// <summary>From who sent what to where.</summary>
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The first line of the record that tells what it changed; 0 where none does, as of a mail.</summary>
    public required long First { get; init; }

    /// <summary>The last of them.</summary>
    public required long Last { get; init; }

    /// <summary>Where it led and what was said there, encrypted.</summary>
    public required string Hidden { get; init; }
    public required DateTime Until { get; init; }
}
