using System.Diagnostics;
using Eleven.Files.Csv;

namespace Eleven.Benchmarks;

/// <summary>What finding the rows and cells of a file costs by itself.</summary>
internal static class Scan
{
    public static void Run(string file)
    {
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            long rows = 0;
            CsvSheet.Open(file).ReadInParallel(1, () => batch => Interlocked.Add(ref rows, batch.Count), _ => { });
            Console.WriteLine($"{rows:N0} rows in {clock.Elapsed.TotalMilliseconds:F0} ms");
        }
    }
}
