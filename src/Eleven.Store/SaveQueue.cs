using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eleven.Store;

/// <summary>
/// Where those wait who want to save through one program, in the order in which they came. Within SQLite they would each look again after a while, and whoever is
/// lucky goes first; within PostgreSQL each of them would hold a connection that somebody else could read with. It is a courtesy: the database lets one in at a time.
/// </summary>
/// <param name="longest">After which nobody waits here any more for one who does not leave, but in the database, which may have ended that one's transaction.</param>
internal sealed class SaveQueue(TimeSpan longest)
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>Whether the place is taken, and has to be left.</returns>
    public Task<bool> Enter(CancellationToken stop) => _one.WaitAsync(longest, stop);

    public void Leave() => _one.Release();
}

/// <summary>Transactions that give up the place in the queue however they end: committed, rolled back, or only left.</summary>
internal sealed class QueuedTransactions(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned
    ) => new Queued(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper);

    private sealed class Queued(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned,
        ISqlGenerationHelper sql
    ) : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sql)
    {
        protected override void ClearTransaction()
        {
            try
            {
                base.ClearTransaction();
            }
            finally
            {
                ((StoreContext)Connection.Context).LeaveQueue();
            }
        }

        protected override async Task ClearTransactionAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                await base.ClearTransactionAsync(cancellationToken);
            }
            finally
            {
                ((StoreContext)Connection.Context).LeaveQueue();
            }
        }
    }
}
