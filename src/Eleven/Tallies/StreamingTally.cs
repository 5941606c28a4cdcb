using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>
/// Counts a survey file as it passes by, on every processor, and keeps none of it: memory is bounded by the question set, but for 16 bytes a row by which rows
/// that stand in the file twice are found.
/// </summary>
public static class StreamingTally
{
    /// <summary>All tables of all groups. Rows alike to the last character count once.</summary>
    /// <exception cref="ArgumentException">A group asks for a classifier question: for that the answers must be in memory.</exception>
    public static StreamedTally Of(Sheet sheet, StreamPlan plan, IEnumerable<Group> groups)
    {
        ImmutableArray<Group> all = [.. groups];
        if (all.FirstOrDefault(g => g.Classifier is not null) is { } classified)
        {
            throw new ArgumentException($"Group {classified} can only be counted in memory.", nameof(groups));
        }
        var seen = new SeenRows([]);
        var pass = Pass(sheet, plan, seen);
        var suspects = Fingerprints.Repeated(pass.Workers.Select(w => w.Prints));
        if (suspects.Count > 0)
        {
            seen = new SeenRows(suspects);
            pass = Pass(sheet, plan, seen);
        }
        return Summed(pass.Workers, pass.Misfits, plan, all, seen);
    }

    private static (List<StreamWorker> Workers, List<Misfit> Misfits) Pass(Sheet sheet, StreamPlan plan, SeenRows seen)
    {
        var workers = new List<StreamWorker>();
        var misfits = new List<Misfit>();
        sheet.ReadInParallel(plan.HeaderRows, Worker, misfits.Add);
        return (workers, misfits);

        Action<RowBatch> Worker()
        {
            var worker = new StreamWorker(plan, seen);
            workers.Add(worker);
            return worker.Take;
        }
    }

    private static StreamedTally Summed(
        List<StreamWorker> workers,
        List<Misfit> misfits,
        StreamPlan plan,
        ImmutableArray<Group> groups,
        SeenRows seen
    )
    {
        var rollUp = new RollUp(plan, workers.SelectMany(w => w.Cells()));
        return new(
            rollUp.Book(groups),
            rollUp.Rows,
            [.. misfits],
            seen.Duplicates(),
            workers.Sum(w => w.LeftOut),
            workers.Sum(w => w.Unanswered),
            Troubles.Together(workers.Select(w => w.Troubles)),
            workers.Sum(w => w.Troubles.More),
            [.. workers.SelectMany(w => w.LikeTotals).OrderBy(t => t.Row)],
            workers.Exists(w => w.HeadersAgain)
        );
    }
}
