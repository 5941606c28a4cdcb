using Eleven.Store.Places;
using Eleven.Store.Record;
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
        version.Property(v => v.Instrument).HasConversion<string>().HasMaxLength(20);
        version.HasIndex(v => new { v.QuestionSetId, v.Label }).IsUnique();
    }
}

internal sealed class DraftChangeMapping : IEntityTypeConfiguration<DraftChange>
{
    // The record is told of each change by the draft itself.
    public void Configure(EntityTypeBuilder<DraftChange> change)
    {
        Changes.LeaveUnrecorded(change.Metadata);
        change.ToTable("DraftChanges").Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.What).HasMaxLength(DraftHistory.LongestSentence);
        change.HasIndex(c => new { c.QuestionSetVersionId, c.Number });
        change.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(c => c.QuestionSetVersionId);
    }
}
