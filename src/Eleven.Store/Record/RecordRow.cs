namespace Eleven.Store.Record;

/// <summary>One line of the record: who did what to what, and when. Lines are only ever added, and each is sealed onto the one before it.</summary>
public sealed class RecordRow
{
    /// <summary>1, 2, 3 and so on, with no gap.</summary>
    public required long Number { get; init; }

    /// <summary>UTC, to the microsecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it: the id of a person's account, or the name of a part of the program in brackets.</summary>
    public required string Actor { get; init; }

    /// <summary>The role as which an administrator was looking; empty where they were themselves.</summary>
    public required string ActingAs { get; init; }

    /// <summary>For example added, changed, removed, opened.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing: Organisation, Audit.</summary>
    public required string Subject { get; init; }

    /// <summary>Which one.</summary>
    public required string SubjectId { get; init; }

    /// <summary>SHA-256 over salt and values; null where nothing stands beside the line. It stays when the values are erased, and tells nothing of them.</summary>
    public required byte[]? ValuesHash { get; init; }

    /// <summary>HMAC-SHA-256 over the line and the seal before it.</summary>
    public required byte[] Seal { get; set; }
}

/// <summary>What stood before and after, or what was opened: apart from the line, so that retention may erase it.</summary>
public sealed class RecordValues
{
    public required long Number { get; init; }

    /// <summary>16 random bytes: without them nobody can try out values against the hash.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>JSON.</summary>
    public required string Json { get; init; }
}

/// <summary>The last line and its seal. Whoever adds a line holds it, so that lines are added one after another.</summary>
public sealed class RecordHead
{
    public const int Only = 1;
    public int Id { get; init; } = Only;
    public long Number { get; set; }
    public byte[] Seal { get; set; } = new byte[Chain.SealLength];
}
