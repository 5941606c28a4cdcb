using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Eleven.Store;

/// <summary>The store on PostgreSQL.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options, RecordSeal seal) : StoreContext(options, seal)
{
    protected override Task HoldHead(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("""SELECT 1 FROM "RecordHead" FOR UPDATE""", stop);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(PostgresCapitals.Normalized).HasName("normalize").IsBuiltIn();
        // In the order of SQLite, whatever the locale of the database.
        foreach (var named in (Type[])[typeof(Organisation), typeof(FormerName), typeof(Contact), typeof(Person)])
        {
            builder.Entity(named).Property(nameof(Organisation.PlainName)).UseCollation("C");
        }
    }
}

/// <summary>For `dotnet ef`.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStore>().UseNpgsql("Host=127.0.0.1").Options, Design.Seal);
}

internal static class Design
{
    public static RecordSeal Seal => new(new byte[RecordSeal.KeyLength], TimeProvider.System);
}
