using System.Text;
using Eleven.Answers;
using Eleven.Files;
using Eleven.Files.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Csv;

public sealed class ParallelReadTests
{
    // Line feeds and quotes within quotes, empty cells, a blank row, rows of other widths, an unfinished last row.
    private const string Small =
        "name,\"areas, all\",why\r\n1,a;b,\"two\nlines, \"\"quoted\"\"\"\r\n2,,\r\n\r\n3,\"x\"\r\n4,é,“y”\r\n\"5\",\"\",\"\n\n\"\r\n6,7,8,9\r\n10,\"11\",12";

    [Fact]
    public void A_border_between_chunks_may_fall_on_any_byte()
    {
        using var file = new TempFile(Small);
        var sheet = CsvSheet.Open(file.Path);
        var whole = Grid.Of(sheet, 1);

        for (var chunk = 1; chunk <= Small.Length + 10; chunk++)
        {
            foreach (var threads in new[] { 1, 3 })
            {
                var parts = InParallel(sheet, 1, threads, chunk);
                Shown(parts).ShouldBe(Shown(whole), $"chunks of {chunk} bytes on {threads} threads");
            }
        }
    }

    [Fact]
    public void Whatever_a_cell_holds_reading_in_parallel_reads_the_same() =>
        Prop.ForAll(
                HostileText.Any,
                Gen.Choose(1, 400).ToArbitrary(),
                (hostile, chunk) =>
                {
                    using var file = new TempFile(hostile.Text);
                    var sheet = CsvSheet.Open(file.Path);
                    Shown(InParallel(sheet, 0, 2, chunk)).ShouldBe(Shown(Grid.Of(sheet)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Where_quotes_stand_anyhow_it_reads_on_as_one_thread_would() =>
        Prop.ForAll(
                Gen.Elements("a", "\"", "\"\"", ",", "\n", "\r\n", "b c").ListOf().ToArbitrary(),
                Gen.Choose(1, 100).ToArbitrary(),
                (pieces, chunk) =>
                {
                    using var file = new TempFile("x,y\n1,2\n" + string.Concat(pieces));
                    var sheet = CsvSheet.Open(file.Path);
                    Outcome(() => InParallel(sheet, 1, 2, chunk)).ShouldBe(Outcome(() => Grid.Of(sheet, 1)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_longer_than_many_chunks_is_one_row()
    {
        var words = new string('w', 100_000);
        using var file = new TempFile($"a,b\n1,\"{words}\n{words}\"\n2,x\n");
        var sheet = CsvSheet.Open(file.Path);

        InParallel(sheet, 1, 2, 1000)
            .Texts.ShouldBe([
                ["1", $"{words}\n{words}"],
                ["2", "x"],
            ]);
    }

    [Fact]
    public void What_one_thread_refuses_several_refuse()
    {
        using var file = new TempFile([.. "a,b\n1,2\n3,\""u8, .. Enumerable.Repeat((byte)'x', 30 << 20), .. "\"\n"u8]);

        Should
            .Throw<FileRefused>(() => CsvSheet.Open(file.Path).ReadInParallel(1, () => _ => { }, _ => { }))
            .Message.ShouldContain("line 3: here begins a row of more than 8 MB");
    }

    [Fact]
    public void A_mistake_of_a_receiver_reaches_the_caller()
    {
        using var file = new TempFile(Small);
        var sheet = CsvSheet.Open(file.Path);

        Should.Throw<InvalidOperationException>(() =>
            sheet.ReadInParallel(1, () => _ => throw new InvalidOperationException(), _ => { }, 2, 16)
        );
    }

    [Fact]
    public void The_running_parity_is_the_same_with_and_without_the_processors_help()
    {
        Prop.ForAll<ulong>(bits => Masks.RunningParityByShifts(bits).ShouldBe(Masks.RunningParity(bits))).QuickCheckThrowOnFailure();
        Masks.RunningParity(0b1001_0010).ShouldBe(0b0000_1110UL | ~0UL << 7);
    }

    private static Grid InParallel(CsvSheet sheet, int skip, int threads, int chunk)
    {
        var grid = new Grid([], []);
        sheet.ReadInParallel(skip, () => batch => Locked(grid, batch), grid.Misfits.Add, threads, chunk);
        return grid with { Rows = [.. grid.Rows.OrderBy(r => r.Number)] };
    }

    private static void Locked(Grid grid, RowBatch batch)
    {
        lock (grid)
        {
            grid.Add(batch);
        }
    }

    private static string Outcome(Func<Grid> read)
    {
        try
        {
            return Shown(read());
        }
        catch (FileRefused refused)
        {
            return refused.Message;
        }
    }

    private static string Shown(Grid grid)
    {
        var shown = new StringBuilder();
        foreach (var (number, cells) in grid.Rows)
        {
            shown.Append(number).Append(": ").AppendJoin(" | ", cells).Append('\n');
        }
        return shown.AppendJoin('\n', grid.Misfits).ToString();
    }
}
