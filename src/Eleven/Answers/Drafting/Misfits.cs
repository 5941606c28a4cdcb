namespace Eleven.Answers.Drafting;

/// <summary>How many rows have another number of cells than the header, and the first of them.</summary>
internal sealed class Misfits
{
    private Misfit? _first;

    public long Count { get; private set; }

    public void Take(Misfit misfit)
    {
        _first ??= misfit;
        Count++;
    }

    public Problem? Problem(string file) =>
        _first is { } first
            ? new(
                Severity.LeftOut,
                $"{file}, row {first.Row} (line {first.Line})",
                Count == 1
                    ? "the row has another number of cells than the header, so it was not looked at; correct it or export again."
                    : $"this row and {Count - 1:N0} more have another number of cells than the header, so they were not looked at; correct them or export again."
            )
            : null;
}
