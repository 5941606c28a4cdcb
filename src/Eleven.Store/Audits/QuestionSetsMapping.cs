using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Audits;

internal sealed class QuestionSetMapping : KeptMapping<QuestionSet>
{
    protected override void Map(EntityTypeBuilder<QuestionSet> set)
    {
        set.ToTable("QuestionSets");
        set.Property(s => s.Code).HasMaxLength(CodeLength);
        set.Property(s => s.Title).HasMaxLength(NameLength);
        set.HasIndex(s => new { s.RegionId, s.Code }).IsUnique();
        set.HasOne<Region>().WithMany().HasForeignKey(s => s.RegionId).OnDelete(DeleteBehavior.Restrict);
        set.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.QuestionSetId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionSetVersionMapping : KeptMapping<QuestionSetVersion>
{
    protected override void Map(EntityTypeBuilder<QuestionSetVersion> version)
    {
        version.ToTable("QuestionSetVersions");
        version.Property(v => v.Label).HasMaxLength(CodeLength);
        version.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
        version.HasIndex(v => new { v.QuestionSetId, v.Label }).IsUnique();
    }
}
