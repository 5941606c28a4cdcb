using System.Collections.Immutable;

namespace Eleven.Answers.Parsing;

/// <summary>How the cells of one question are to be read: what the layout says, and what people decided.</summary>
public sealed record ParsingRules
{
    public static readonly ParsingRules Default = new();

    /// <summary>What may stand between several answers in one cell; one that ends in a space needs the space.</summary>
    public ImmutableArray<string> Delimiters { get; init; } = [";"];

    /// <summary>Cells that mean blank.</summary>
    public ImmutableArray<string> BlankMarks { get; init; } = [];

    /// <summary>Whether cells hold the number of the option, 1 first, in place of its label; of a grid's column: 1 known, 2 not known.</summary>
    public bool Coded { get; init; }

    /// <summary>Decisions of audit.yaml about this question.</summary>
    public ImmutableArray<Recode> Recodes { get; init; } = [];

    /// <summary>Keys of all rows of a grid that are questions; another row is named as left out. Empty: that is another question's to do.</summary>
    public ImmutableHashSet<string> KnownRows { get; init; } = [];

    /// <summary>What the columns hold; one whole cell unless said.</summary>
    public ImmutableArray<Part> Parts { get; init; } = [Part.Whole];

    public bool IsBlank(string cell)
    {
        var trimmed = cell.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return true;
        }
        foreach (var mark in BlankMarks)
        {
            if (trimmed.Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
