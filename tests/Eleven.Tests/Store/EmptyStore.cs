using Eleven.Store;
using Eleven.Store.Keys;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>An empty store on either database, and the key of its record.</summary>
public sealed class EmptyStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-store-").FullName;
    private StoreSettings _settings = null!;

    private static readonly Lazy<Task<byte[]>> ReadyFile = new(MakeReadyFile);

    private EmptyStore() { }

    public static byte[] Key { get; } = [.. Enumerable.Range(1, RecordSeal.KeyLength).Select(i => (byte)i)];

    /// <summary>Made from the key, as the program does.</summary>
    public static byte[] RecordKey { get; } = new KeyFile(Key).RecordKey;

    public string Connection { get; private set; } = "";
    public StoreSettings Settings => _settings;

    public static async Task<EmptyStore> On(Database database, PostgresServer postgres)
    {
        var store = new EmptyStore();
        var file = Path.Combine(store._folder, "eleven.db");
        if (database == Database.Sqlite)
        {
            await File.WriteAllBytesAsync(file, await ReadyFile.Value);
        }
        store.Connection = database == Database.Postgres ? await postgres.Prepared() : $"Data Source={file}";
        store._settings = new StoreSettings(store.Connection);
        return store;
    }

    /// <summary>Brings a bare database to shape.</summary>
    public static async Task Prepare(StoreSettings settings)
    {
        await using var context = settings.Open(Seal).As(Actor.Program("test"));
        await StorePreparation.Prepare(context, settings, TestContext.Current.CancellationToken);
    }

    private static RecordSeal Seal => new(RecordKey, TimeProvider.System);

    private static async Task<byte[]> MakeReadyFile()
    {
        var folder = Directory.CreateTempSubdirectory("eleven-store-");
        var file = Path.Combine(folder.FullName, "eleven.db");
        await Prepare(new StoreSettings($"Data Source={file};Pooling=false"));
        var bytes = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return bytes;
    }

    public StoreContext Open(string actor = "test") => _settings.Open(Seal).As(Actor.Program(actor));

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
