using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Record;

internal sealed class RecordRowMapping : IEntityTypeConfiguration<RecordRow>
{
    public void Configure(EntityTypeBuilder<RecordRow> row)
    {
        Changes.LeaveUnrecorded(row.Metadata);
        row.ToTable("Record").HasKey(r => r.Number);
        row.Property(r => r.Number).ValueGeneratedNever();
        // The same number on every database: it is sealed.
        row.Property(r => r.At)
            .HasConversion(at => Chain.Microseconds(at), us => DateTime.UnixEpoch.AddTicks(us * TimeSpan.TicksPerMicrosecond));
        row.Property(r => r.Actor).HasMaxLength(100);
        row.Property(r => r.ActingAs).HasMaxLength(100);
        row.Property(r => r.Action).HasMaxLength(100);
        row.Property(r => r.Subject).HasMaxLength(100);
        row.Property(r => r.SubjectId).HasMaxLength(200);
        row.HasIndex(r => new { r.Subject, r.SubjectId });
        row.HasIndex(r => r.At);
    }
}

internal sealed class RecordValuesMapping : IEntityTypeConfiguration<RecordValues>
{
    public void Configure(EntityTypeBuilder<RecordValues> values)
    {
        Changes.LeaveUnrecorded(values.Metadata);
        values.ToTable("RecordValues").HasKey(v => v.Number);
        values.Property(v => v.Number).ValueGeneratedNever();
    }
}

internal sealed class RecordHeadMapping : IEntityTypeConfiguration<RecordHead>
{
    public void Configure(EntityTypeBuilder<RecordHead> head)
    {
        Changes.LeaveUnrecorded(head.Metadata);
        head.ToTable("RecordHead").HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new RecordHead());
    }
}
