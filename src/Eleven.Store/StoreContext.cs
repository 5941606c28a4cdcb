using System.Data.Common;
using Eleven.Store.Audits;
using Eleven.Store.Keys;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Eleven.Store.Returns;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eleven.Store;

/// <summary>
/// Everything a partnership keeps. Whatever is saved is put into the record in the same transaction, under the name of <see cref="Actor"/>: there is no other
/// way to save.
/// </summary>
public abstract class StoreContext(DbContextOptions options, RecordSeal seal)
    : IdentityUserContext<
        Person,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        IdentityUserPasskey<Guid>
    >(options)
{
    private readonly List<Deed> _noted = [];
    private bool _isInTurn;

    /// <summary>Null where nobody else saves, as in building migrations.</summary>
    internal SaveQueue? Queue { get; init; }

    /// <summary>Who is acting. Nothing can be saved before somebody is.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>Anything was saved through this, be it recorded or not.</summary>
    public bool HasSaved { get; private set; }
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Partnership> Partnerships => Set<Partnership>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Audit> Audits => Set<Audit>();
    public DbSet<QuestionSet> QuestionSets => Set<QuestionSet>();
    public DbSet<Return> Returns => Set<Return>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<OutsideAccount> OutsideAccounts => Set<OutsideAccount>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<KeptWords> KeptWords => Set<KeptWords>();
    public DbSet<Press> Presses => Set<Press>();
    public DbSet<WrongTries> WrongTries => Set<WrongTries>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();
    public DbSet<StoredKey> StoredKeys => Set<StoredKey>();
    public DbSet<RecordRow> RecordRows => Set<RecordRow>();
    public DbSet<RecordValues> RecordValues => Set<RecordValues>();
    public DbSet<RecordHead> RecordHeads => Set<RecordHead>();

    // With passkeys.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The same store, with somebody acting.</summary>
    public StoreContext As(Actor actor)
    {
        Actor = actor;
        return this;
    }

    /// <summary>Something done that changes nothing kept, or that a change does not tell: recorded with the next save.</summary>
    public void Note(Deed deed) => _noted.Add(deed);

    /// <summary>Starts a transaction in which nobody else adds to the record.</summary>
    public async Task<IDbContextTransaction> BeginRecorded(CancellationToken stop = default)
    {
        _isInTurn = Queue is not null && await Queue.Enter(stop);
        try
        {
            var transaction = await Database.BeginTransactionAsync(stop);
            await HoldHead(stop);
            return transaction;
        }
        catch
        {
            // Where it has begun, it leaves the queue as it ends.
            if (Database.CurrentTransaction is null)
            {
                LeaveQueue();
            }
            throw;
        }
    }

    /// <summary>A transaction has ended: the next may begin.</summary>
    internal void LeaveQueue()
    {
        if (_isInTurn)
        {
            _isInTurn = false;
            Queue!.Leave();
        }
    }

    /// <summary>Adds lines to the record, within a transaction of <see cref="BeginRecorded"/>: for what is done and is no change of something kept.</summary>
    public async Task AddToRecord(IReadOnlyList<Deed> deeds, CancellationToken stop = default)
    {
        await Add(deeds, stop);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, stop);
    }

    /// <summary>For rows that are brought from another store with the record of them.</summary>
    internal Task<int> SaveUnrecorded(CancellationToken stop) => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, stop);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: the record is written in the same transaction.");

    /// <summary>Saves what changed and records it, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed one of the things since it was read.</exception>
    /// <exception cref="PublishedVersionException">A published version of a question set would no longer say what was asked.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await AnsweredVersions.Guard(this, cancellationToken);
        Deed[] deeds = [.. Changes.Of(ChangeTracker), .. _noted];
        foreach (var kept in ChangeTracker.Entries<Kept>().Where(e => e.State == EntityState.Modified))
        {
            kept.Entity.Version++;
        }
        if (deeds.Length == 0)
        {
            var unrecorded = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            HasSaved |= unrecorded > 0;
            return unrecorded;
        }
        await using var own = Database.CurrentTransaction is null ? await BeginRecorded(cancellationToken) : null;
        await Add(deeds, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        _noted.Clear();
        HasSaved = true;
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
        return saved;
    }

    /// <summary>Waits until nobody else adds to the record, and keeps it so until the transaction ends.</summary>
    protected abstract Task HoldHead(CancellationToken stop);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
    }

    private async Task Add(IReadOnlyList<Deed> deeds, CancellationToken stop)
    {
        var actor = Actor ?? throw new InvalidOperationException("Nobody is acting: say As before saving.");
        var head = await RecordHeads.SingleAsync(stop);
        await Entry(head).ReloadAsync(stop);
        seal.Add(this, head, actor, deeds);
    }
}
