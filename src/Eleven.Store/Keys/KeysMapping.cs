using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Keys;

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        Changes.LeaveUnrecorded(key.Metadata);
        key.ToTable("Keys").HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(200);
    }
}
