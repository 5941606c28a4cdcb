using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store;

/// <summary>What the mappings of everything kept have in common.</summary>
internal abstract class KeptMapping<T> : IEntityTypeConfiguration<T>
    where T : Kept
{
    /// <summary>Letters of a code: what a file name and an address can hold.</summary>
    protected const int CodeLength = 60;
    protected const int NameLength = 200;
    protected const int EmailLength = 254;

    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Version).IsConcurrencyToken();
        Map(builder);
    }

    protected abstract void Map(EntityTypeBuilder<T> builder);
}
