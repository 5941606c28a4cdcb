using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Mail;

internal sealed class LetterTemplateMapping : KeptMapping<LetterTemplate>
{
    protected override void Map(EntityTypeBuilder<LetterTemplate> template)
    {
        template.ToTable(
            "LetterTemplates",
            t => t.HasCheckConstraint("CK_LetterTemplates_OnePlace", """("RegionId" IS NULL) <> ("PartnershipId" IS NULL)""")
        );
        template.Property(t => t.Letter).HasConversion<string>().HasMaxLength(40);
        template.Property(t => t.Subject).HasMaxLength(LetterTemplate.LongestSubject);
        template.Property(t => t.Text).HasMaxLength(LetterTemplate.LongestText);
        template.HasIndex(t => new { t.PartnershipId, t.Letter }).IsUnique();
        template.HasIndex(t => new { t.RegionId, t.Letter }).IsUnique();
        template.HasOne<Region>().WithMany().HasForeignKey(t => t.RegionId).OnDelete(DeleteBehavior.Cascade);
        template.HasOne<Partnership>().WithMany().HasForeignKey(t => t.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}
