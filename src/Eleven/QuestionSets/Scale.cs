using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>
/// A grading scale. Grades are what the respondent picks; bands are what is reported (several grades may share one).
/// A band is an <see cref="Option"/> with colour, letter and "counts as positive". Nothing is inferred from a colour.
/// </summary>
public sealed record Scale(string Id, string Title, ImmutableArray<Grade> Grades, ImmutableArray<Option> Bands)
{
    /// <summary>Index into <see cref="Bands"/> of the grade at this order.</summary>
    public int BandOf(int grade) => Bands.IndexOf(Bands.First(b => b.Id == Grades[grade].Band));
}

/// <summary>One step of a scale, worst first; the descriptor is what stands beside it in the form.</summary>
public sealed record Grade(string Value, string Label, string Descriptor, string Band)
{
    public ImmutableArray<string> Spellings { get; init; } = [];
}
