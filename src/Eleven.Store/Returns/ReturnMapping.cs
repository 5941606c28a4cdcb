using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Returns;

internal sealed class ReturnMapping : KeptMapping<Return>
{
    protected override void Map(EntityTypeBuilder<Return> one)
    {
        one.ToTable("Returns");
        one.Property(r => r.Questions).HasMaxLength(CodeLength);
        one.Property(r => r.Variant).HasMaxLength(CodeLength);
        one.HasIndex(r => new
            {
                r.AuditId,
                r.OrganisationId,
                r.Questions,
            })
            .IsUnique();
        one.HasOne<Audit>().WithMany().HasForeignKey(r => r.AuditId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.ReturnId);
    }
}

internal sealed class ReturnAnswerMapping : KeptMapping<ReturnAnswer>
{
    protected override void Map(EntityTypeBuilder<ReturnAnswer> answer)
    {
        answer.ToTable("ReturnAnswers");
        answer.Property(a => a.Question).HasMaxLength(CodeLength);
        answer.HasIndex(a => new { a.ReturnId, a.Question }).IsUnique();
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}
