using Eleven.Store;
using Eleven.Store.Record;

namespace Eleven.Web.Hosting;

/// <summary>The store, one for each request, and for whatever part of the program works in the background.</summary>
public sealed class Stores(Settings settings, TimeProvider clock)
{
    private readonly RecordSeal _seal = new(settings.Key.RecordKey, clock);

    /// <summary>Nobody is acting yet.</summary>
    public StoreContext Open() => settings.Store.Open(_seal);

    public StoreContext Open(string part) => Open().As(Actor.Program(part));
}
