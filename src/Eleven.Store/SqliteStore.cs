using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Eleven.Store;

/// <summary>The store as one SQLite file.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options, RecordSeal seal) : StoreContext(options, seal)
{
    // A transaction that may write is the only one there: SQLite lets one in at a time, from its beginning.
    protected override Task HoldHead(CancellationToken stop) => Task.CompletedTask;
}

/// <summary>For `dotnet ef`.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStore>().UseSqlite("Data Source=design.db").Options, Design.Seal);
}
