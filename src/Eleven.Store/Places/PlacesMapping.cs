using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Places;

internal sealed class RegionMapping : KeptMapping<Region>
{
    protected override void Map(EntityTypeBuilder<Region> region)
    {
        region.ToTable("Regions");
        region.Property(r => r.Name).HasMaxLength(NameLength);
        region.Property(r => r.Code).HasMaxLength(CodeLength);
        region.HasIndex(r => r.Code).IsUnique();
        region.HasMany(r => r.Sectors).WithOne().HasForeignKey(s => s.RegionId).OnDelete(DeleteBehavior.Restrict);
        region.HasMany(r => r.Partnerships).WithOne().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Restrict);
        region.HasMany(r => r.Organisations).WithOne().HasForeignKey(o => o.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectorMapping : KeptMapping<Sector>
{
    protected override void Map(EntityTypeBuilder<Sector> sector)
    {
        sector.ToTable("Sectors");
        sector.Property(s => s.Name).HasMaxLength(NameLength);
        sector.Property(s => s.Code).HasMaxLength(CodeLength);
        sector.HasIndex(s => new { s.RegionId, s.Code }).IsUnique();
    }
}

internal sealed class PartnershipMapping : KeptMapping<Partnership>
{
    protected override void Map(EntityTypeBuilder<Partnership> partnership)
    {
        partnership.ToTable("Partnerships");
        partnership.Property(p => p.Code).HasMaxLength(CodeLength);
        partnership.Property(p => p.Name).HasMaxLength(NameLength);
        partnership.Property(p => p.Area).HasMaxLength(NameLength);
        partnership.Property(p => p.Colour).HasMaxLength(7);
        partnership.Property(p => p.LogoType).HasMaxLength(40);
        partnership.Property(p => p.ContactName).HasMaxLength(NameLength);
        partnership.Property(p => p.ContactEmail).HasMaxLength(EmailLength);
        partnership.Property(p => p.FrontDoorNumber).HasMaxLength(40);
        partnership.HasIndex(p => new { p.RegionId, p.Code }).IsUnique();
        partnership.HasMany(p => p.LocalNames).WithOne().HasForeignKey(n => n.PartnershipId);
    }
}

internal sealed class LocalNameMapping : KeptMapping<LocalName>
{
    protected override void Map(EntityTypeBuilder<LocalName> name)
    {
        name.ToTable("LocalNames");
        name.Property(n => n.Term).HasMaxLength(NameLength);
        name.Property(n => n.Name).HasMaxLength(NameLength);
        name.Property(n => n.Link).HasMaxLength(2000);
        name.HasIndex(n => new { n.PartnershipId, n.Term }).IsUnique();
    }
}

internal sealed class OrganisationMapping : KeptMapping<Organisation>
{
    protected override void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("Organisations");
        organisation.Property(o => o.Code).HasMaxLength(CodeLength);
        organisation.Property(o => o.Name).HasMaxLength(NameLength);
        organisation.HasIndex(o => new { o.RegionId, o.Code }).IsUnique();
        // A page of a list is read off in this order, however many there are.
        organisation.HasIndex(o => new { o.PlainName, o.Id });
        Changes.LeaveOut(organisation.Property(o => o.PlainName).Metadata);
        organisation.HasOne(o => o.Sector).WithMany().HasForeignKey(o => o.SectorId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OrganisationId);
        organisation.HasMany(o => o.FormerNames).WithOne().HasForeignKey(n => n.OrganisationId);
        organisation.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.OrganisationId);
    }
}

internal sealed class OrganisationAreaMapping : KeptMapping<OrganisationArea>
{
    protected override void Map(EntityTypeBuilder<OrganisationArea> area)
    {
        area.ToTable("OrganisationAreas");
        area.HasIndex(a => new { a.OrganisationId, a.PartnershipId }).IsUnique();
        area.HasOne<Partnership>().WithMany().HasForeignKey(a => a.PartnershipId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormerNameMapping : KeptMapping<FormerName>
{
    protected override void Map(EntityTypeBuilder<FormerName> name)
    {
        name.ToTable("FormerNames");
        name.Property(n => n.Name).HasMaxLength(NameLength);
        Changes.LeaveOut(name.Property(n => n.PlainName).Metadata);
    }
}

internal sealed class ContactMapping : KeptMapping<Contact>
{
    protected override void Map(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.Name).HasMaxLength(NameLength);
        Changes.LeaveOut(contact.Property(c => c.PlainName).Metadata);
        contact.Property(c => c.Email).HasMaxLength(EmailLength);
        contact.Property(c => c.Phone).HasMaxLength(40);
        contact.Property(c => c.JobTitle).HasMaxLength(NameLength);
        contact.Property(c => c.Role).HasConversion<string>().HasMaxLength(40);
    }
}
