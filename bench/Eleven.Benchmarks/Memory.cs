using System.Diagnostics;
using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Files.Csv;
using Eleven.Files.Data;
using Eleven.Files.Yaml;
using Eleven.Tallies;

namespace Eleven.Benchmarks;

/// <summary>All tables of one group, and of all groups, over answers that are in memory.</summary>
internal static class Memory
{
    private const int Rounds = 20;

    public static void Run(string folder)
    {
        var audit = AuditYaml.Read(folder).Value!;
        var source = audit.Sources[0];
        var request = new ImportRequest
        {
            Source = source.Name,
            Form = audit.FindSet(source.Questions)!,
            Audit = audit.Audit,
        };
        var clock = Stopwatch.StartNew();
        var imported = Import.Read(CsvSheet.Open(audit.FilesOf(source)[0]), request);
        Console.WriteLine(
            $"imported {imported.Reconciliation.RowsStored:N0} rows in {clock.Elapsed.TotalSeconds:F1} s, adds up: {imported.Reconciliation.AddsUp}"
        );
        clock.Restart();
        var bitmaps = Bitmaps.Of([imported.Table!], audit.Audit);
        Console.WriteLine($"bitmaps in {clock.Elapsed.TotalMilliseconds:F0} ms");

        var groups = TallyJson.Groups(audit.Audit).Select(g => g.Group).ToArray();
        var one = new List<double>();
        var all = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var group in groups)
            {
                clock.Restart();
                bitmaps.Tally([group]);
                one.Add(clock.Elapsed.TotalMilliseconds);
            }
            clock.Restart();
            bitmaps.Tally(groups);
            all.Add(clock.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine(
            $"one group: median {At(one, 0.5):F2} ms, p95 {At(one, 0.95):F2} ms; all {groups.Length}: median {At(all, 0.5):F0} ms, p95 {At(all, 0.95):F0} ms"
        );
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
