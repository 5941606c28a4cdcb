using Eleven.Answers;
using Eleven.Answers.Importing;

namespace Eleven.Tests.Answers.Importing;

public sealed class TooLongTests
{
    [Fact]
    public void A_file_of_more_rows_than_fit_into_memory_is_refused_in_a_sentence()
    {
        var imported = Eleven.Answers.Importing.Import.Read(new Endless(Intake.MostRows + 1), A.Request(A.Set(A.YesNo("1", "Ready?"))));

        imported.Table.ShouldBeNull();
        var problem = imported.Reconciliation.Problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Refused);
        problem.ToString().ShouldStartWith("endless.csv: holds more than 2,000,000 rows, too many to keep in memory;");
    }

    /// <summary>One row again and again.</summary>
    private sealed class Endless : Sheet
    {
        private const int Together = 100_000;
        private readonly int _rows;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Endless(int rows) => (_rows, File) = (rows, "endless.csv");

        public override string Hash => "0123456789abcdef";

        public override IReadOnlyList<string[]> Head(int rows) =>
            [
                ["Respondent ID", "Ready?"],
                ["1", "Yes"],
            ];

        public override void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit)
        {
            var rows = new RowBatch
            {
                Bytes = "1,Yes\n"u8.ToArray(),
                Width = 2,
                Starts = new int[Together],
                Ends = [.. Enumerable.Range(0, Together).SelectMany(_ => new[] { 1, 5 })],
            };
            for (var read = 0; read < _rows; read += rows.Count)
            {
                (rows.FirstRow, rows.Count) = (read + 2, Math.Min(Together, _rows - read));
                batch(rows);
            }
        }
    }
}
