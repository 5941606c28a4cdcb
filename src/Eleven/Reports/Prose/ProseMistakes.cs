using System.Collections.Immutable;
using Eleven.Answers;

namespace Eleven.Reports.Prose;

/// <summary>Mistakes in a prose file, each at its line and column.</summary>
internal sealed class ProseMistakes(string file)
{
    private readonly List<Problem> _problems = [];

    public void At(Place place, string what)
    {
        var problem = new Problem(Severity.Refused, $"{file}, line {place.Line}, column {place.Column}", what);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    public ImmutableArray<Problem> All => [.. _problems];
}
