using System.Collections.Concurrent;
using Eleven.Files.Audits;
using Eleven.Tallies;

namespace Eleven.Tests.Examples;

/// <summary>The example audits, each read once through the whole way from its folder to its figures.</summary>
internal static class ExampleAudits
{
    private static readonly ConcurrentDictionary<string, Lazy<ReadAudit>> Read = new();

    public static string FolderOf(string audit) => ProjectFolder.Path("examples", audit);

    public static ReadAudit Of(string audit) => Read.GetOrAdd(audit, a => new(() => ReadIt(a))).Value;

    /// <summary>What an address names in the audit, for the team.</summary>
    public static FigureValue Figure(string audit, string address)
    {
        FigureAddress.TryParse(address, out var parsed, out var mistake).ShouldBeTrue(mistake?.ToString());
        return Figure(Of(audit), parsed!);
    }

    private static FigureValue Figure(ReadAudit audit, FigureAddress address)
    {
        var earlier = audit.Earlier.ToDictionary(e => e.Key, e => e.Value.Tallies);
        new Lookup(audit.Tallies, [.. earlier]).TryFind(address, out var value, out var absence).ShouldBeTrue(absence?.What);
        return value!;
    }

    private static ReadAudit ReadIt(string audit)
    {
        var outcome = AuditReading.Read(FolderOf(audit));
        outcome.Value.ShouldNotBeNull(string.Join('\n', outcome.Mistakes.Concat(outcome.Refusals)));
        return outcome.Value;
    }
}
