using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Audits;

internal abstract class DecidedMapping<T> : KeptMapping<T>
    where T : Decided
{
    /// <summary>Letters of a question's code, or of one of its boxes.</summary>
    protected const int QuestionLength = 130;
    protected const int HashLength = 16;

    protected override void Map(EntityTypeBuilder<T> decided)
    {
        decided.HasOne<Audit>().WithMany().HasForeignKey(d => d.AuditId);
        decided.HasIndex(d => d.AuditId);
    }
}

internal sealed class RecodeDecisionMapping : DecidedMapping<RecodeDecision>
{
    protected override void Map(EntityTypeBuilder<RecodeDecision> recode)
    {
        base.Map(recode);
        recode.ToTable("Recodes");
        recode.Property(r => r.Question).HasMaxLength(QuestionLength);
        // It is what somebody wrote.
        Changes.LeaveUnrecorded(recode.Property(r => r.From).Metadata);
    }
}

internal sealed class DuplicateChoiceMapping : DecidedMapping<DuplicateChoice>
{
    protected override void Map(EntityTypeBuilder<DuplicateChoice> duplicate)
    {
        base.Map(duplicate);
        duplicate.ToTable("Duplicates");
        duplicate.Property(d => d.Source).HasMaxLength(NameLength);
    }
}

internal sealed class QuestionCodebookMapping : DecidedMapping<QuestionCodebook>
{
    protected override void Map(EntityTypeBuilder<QuestionCodebook> codebook)
    {
        base.Map(codebook);
        codebook.ToTable("Codebooks");
        codebook.Property(c => c.Question).HasMaxLength(QuestionLength);
        codebook.Property(c => c.Base).HasConversion<string>().HasMaxLength(20);
        codebook.HasIndex(c => new { c.AuditId, c.Question }).IsUnique();
        codebook.HasMany(c => c.Themes).WithOne().HasForeignKey(t => t.CodebookId);
    }
}

internal sealed class ThemeMapping : KeptMapping<Theme>
{
    protected override void Map(EntityTypeBuilder<Theme> theme)
    {
        theme.ToTable("Themes");
        theme.Property(t => t.Code).HasMaxLength(CodeLength);
        theme.Property(t => t.Label).HasMaxLength(NameLength);
        theme.Property(t => t.Colour).HasMaxLength(7);
        theme.HasIndex(t => new { t.CodebookId, t.Code }).IsUnique();
    }
}

internal sealed class GivenThemesMapping : DecidedMapping<GivenThemes>
{
    protected override void Map(EntityTypeBuilder<GivenThemes> given)
    {
        base.Map(given);
        given.ToTable("GivenThemes");
        given.Property(g => g.Question).HasMaxLength(QuestionLength);
        given.Property(g => g.FileHash).HasMaxLength(HashLength);
        given.HasIndex(g => new { g.AuditId, g.Question });
    }
}

internal sealed class QuoteMapping : DecidedMapping<Quote>
{
    protected override void Map(EntityTypeBuilder<Quote> quote)
    {
        base.Map(quote);
        quote.ToTable("Quotes");
        quote.Property(q => q.Question).HasMaxLength(QuestionLength);
        quote.Property(q => q.FileHash).HasMaxLength(HashLength);
        quote.Property(q => q.Who).HasMaxLength(NameLength);
        quote.Property(q => q.ReleasedBy).HasMaxLength(NameLength);
        quote.Property(q => q.Kind).HasConversion<string>().HasMaxLength(20);
        quote.Property(q => q.Area).HasMaxLength(CodeLength);
        Changes.LeaveUnrecorded(quote.Property(q => q.Text).Metadata);
    }
}

internal sealed class YouSaidWeWillMapping : DecidedMapping<YouSaidWeWill>
{
    protected override void Map(EntityTypeBuilder<YouSaidWeWill> said)
    {
        base.Map(said);
        said.ToTable("YouSaidWeWill");
        said.Property(s => s.Area).HasMaxLength(CodeLength);
        said.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OwnFormatReturnMapping : DecidedMapping<OwnFormatReturn>
{
    protected override void Map(EntityTypeBuilder<OwnFormatReturn> received)
    {
        base.Map(received);
        received.ToTable("OwnFormatReturns");
        received.Property(r => r.Format).HasConversion<string>().HasMaxLength(20);
        received.HasIndex(r => new { r.AuditId, r.OrganisationId }).IsUnique();
        received.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
