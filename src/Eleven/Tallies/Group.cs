namespace Eleven.Tallies;

/// <summary>Police or everyone else.</summary>
public enum PoliceSide
{
    Police,
    Others,
}

/// <summary>
/// Whose answers are counted: all of the region, or those of an area, a sector, a side, an option of a classifier question, or several of these at once.
/// </summary>
public sealed record Group
{
    public static readonly Group Region = new();

    /// <summary>Area id.</summary>
    public string? Area { get; init; }

    /// <summary>The rest of the region: everyone who does not work in <see cref="Area"/>.</summary>
    public bool NotThatArea { get; init; }

    /// <summary>Sector id.</summary>
    public string? Sector { get; init; }
    public PoliceSide? Side { get; init; }

    /// <summary>Code and option id of a question by whose answer people are told apart.</summary>
    public (string Question, string Option)? Classifier { get; init; }

    /// <summary>As written in figure addresses: westmarch, rest-of:westmarch, sector:health, police, others, 4=yes, joined by +; empty for the region.</summary>
    public string Key =>
        string.Join(
            '+',
            new[]
            {
                Area is null ? null
                : NotThatArea ? "rest-of:" + Area
                : Area,
                Sector is null ? null : "sector:" + Sector,
                Side switch
                {
                    PoliceSide.Police => "police",
                    PoliceSide.Others => "others",
                    _ => null,
                },
                Classifier is { } c ? $"{c.Question}={c.Option}" : null,
            }.OfType<string>()
        );

    public override string ToString() => Key;
}
