using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Audits;

internal sealed class AuditMapping : KeptMapping<Audit>
{
    protected override void Map(EntityTypeBuilder<Audit> audit)
    {
        audit.ToTable("Audits");
        audit.Property(a => a.Code).HasMaxLength(CodeLength);
        audit.Property(a => a.Title).HasMaxLength(NameLength);
        audit.Property(a => a.Period).HasMaxLength(NameLength);
        audit.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        audit.Property(a => a.WhereAspectsDiffer).HasConversion<string>().HasMaxLength(20);
        audit.HasIndex(a => new { a.RegionId, a.Code }).IsUnique();
        audit.HasOne<Region>().WithMany().HasForeignKey(a => a.RegionId).OnDelete(DeleteBehavior.Restrict);
        audit.HasOne(a => a.Prose).WithOne().HasForeignKey<AuditProse>(p => p.AuditId);
        audit.HasMany(a => a.Areas).WithOne().HasForeignKey(a => a.AuditId);
        audit.HasMany(a => a.Sectors).WithOne().HasForeignKey(s => s.AuditId);
        audit.HasMany(a => a.Organisations).WithOne().HasForeignKey(o => o.AuditId);
        audit.HasMany(a => a.QuestionSets).WithOne().HasForeignKey(s => s.AuditId);
        audit.HasMany(a => a.ComparedWith).WithOne().HasForeignKey(c => c.AuditId);
        audit.HasMany(a => a.Sources).WithOne().HasForeignKey(s => s.AuditId).OnDelete(DeleteBehavior.Restrict);
        audit.HasMany(a => a.Editions).WithOne().HasForeignKey(e => e.AuditId);
    }
}

internal sealed class AuditProseMapping : KeptMapping<AuditProse>
{
    protected override void Map(EntityTypeBuilder<AuditProse> prose) => prose.ToTable("AuditProse");
}

internal sealed class AuditQuestionSetMapping : KeptMapping<AuditQuestionSet>
{
    protected override void Map(EntityTypeBuilder<AuditQuestionSet> set)
    {
        set.ToTable("AuditQuestionSets");
        set.Property(s => s.Name).HasMaxLength(CodeLength);
        set.HasIndex(s => new { s.AuditId, s.Name }).IsUnique();
        set.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(s => s.QuestionSetVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComparedAuditMapping : KeptMapping<ComparedAudit>
{
    protected override void Map(EntityTypeBuilder<ComparedAudit> compared)
    {
        compared.ToTable("ComparedAudits");
        compared.Property(c => c.Name).HasMaxLength(CodeLength);
        compared.HasIndex(c => new { c.AuditId, c.Name }).IsUnique();
        compared.HasOne<Audit>().WithMany().HasForeignKey(c => c.EarlierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptEditionMapping : KeptMapping<KeptEdition>
{
    protected override void Map(EntityTypeBuilder<KeptEdition> edition)
    {
        edition.ToTable("KeptEditions");
        edition.Property(e => e.Audience).HasConversion<string>().HasMaxLength(20);
        edition.HasIndex(e => new { e.AuditId, e.Audience }).IsUnique();
    }
}

internal sealed class AuditAreaMapping : KeptMapping<AuditArea>
{
    protected override void Map(EntityTypeBuilder<AuditArea> area)
    {
        area.ToTable("AuditAreas");
        area.Property(a => a.Name).HasMaxLength(NameLength);
        area.Property(a => a.Partnership).HasMaxLength(NameLength);
        area.Property(a => a.Colour).HasMaxLength(7);
        area.Property(a => a.Contact).HasMaxLength(EmailLength);
        area.HasIndex(a => new { a.AuditId, a.PartnershipId }).IsUnique();
        area.HasOne<Partnership>().WithMany().HasForeignKey(a => a.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        area.HasMany(a => a.Names).WithOne().HasForeignKey(n => n.AuditAreaId);
    }
}

internal sealed class AuditAreaNameMapping : KeptMapping<AuditAreaName>
{
    protected override void Map(EntityTypeBuilder<AuditAreaName> name)
    {
        name.ToTable("AuditAreaNames");
        name.Property(n => n.Term).HasMaxLength(NameLength);
        name.Property(n => n.Name).HasMaxLength(NameLength);
        name.HasIndex(n => new { n.AuditAreaId, n.Term }).IsUnique();
    }
}

internal sealed class AuditSectorMapping : KeptMapping<AuditSector>
{
    protected override void Map(EntityTypeBuilder<AuditSector> sector)
    {
        sector.ToTable("AuditSectors");
        sector.Property(s => s.Name).HasMaxLength(NameLength);
        sector.HasIndex(s => new { s.AuditId, s.SectorId }).IsUnique();
        sector.HasOne<Sector>().WithMany().HasForeignKey(s => s.SectorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditOrganisationMapping : KeptMapping<AuditOrganisation>
{
    protected override void Map(EntityTypeBuilder<AuditOrganisation> organisation)
    {
        organisation.ToTable("AuditOrganisations");
        organisation.Property(o => o.Name).HasMaxLength(NameLength);
        organisation.HasIndex(o => new { o.AuditId, o.OrganisationId }).IsUnique();
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasOne<Sector>().WithMany().HasForeignKey(o => o.SectorId).OnDelete(DeleteBehavior.Restrict);
    }
}
