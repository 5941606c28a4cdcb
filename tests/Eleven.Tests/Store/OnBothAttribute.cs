using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Eleven.Tests.Store;

/// <summary>Runs a test on each database.</summary>
public sealed class OnBothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Enum.GetValues<Database>().Select(d => (ITheoryDataRow)new TheoryDataRow<Database>(d)).ToArray());

    public override bool SupportsDiscoveryEnumeration() => true;
}
