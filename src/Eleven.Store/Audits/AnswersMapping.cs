using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Audits;

internal sealed class SourceMapping : KeptMapping<Source>
{
    protected override void Map(EntityTypeBuilder<Source> source)
    {
        source.ToTable("Sources");
        source.Property(s => s.Name).HasMaxLength(NameLength);
        source.Property(s => s.Questions).HasMaxLength(CodeLength);
        source.Property(s => s.Variant).HasMaxLength(CodeLength);
        source.Property(s => s.Layout).HasMaxLength(CodeLength);
        source.HasIndex(s => new { s.AuditId, s.Name }).IsUnique();
        source.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.SourceId);
        source.HasMany(s => s.Tables).WithOne().HasForeignKey(t => t.SourceId);
    }
}

internal sealed class SourceFileMapping : KeptMapping<SourceFile>
{
    protected override void Map(EntityTypeBuilder<SourceFile> file)
    {
        file.ToTable("SourceFiles");
        file.Property(f => f.Name).HasMaxLength(260);
        file.Property(f => f.Hash).HasMaxLength(16);
        // It quotes cells that did not fit.
        Changes.LeaveUnrecorded(file.Property(f => f.Problems).Metadata);
        Changes.LeaveUnrecorded(file.Property(f => f.Reconciliation).Metadata);
    }
}

internal sealed class AnswerRowsMapping : KeptMapping<AnswerRows>
{
    protected override void Map(EntityTypeBuilder<AnswerRows> rows)
    {
        rows.ToTable("AnswerRows");
        rows.HasMany(r => r.Columns).WithOne().HasForeignKey(c => c.AnswerRowsId);
        rows.HasMany(r => r.Words).WithOne().HasForeignKey(w => w.AnswerRowsId);
    }
}

internal sealed class QuestionAnswersMapping : KeptMapping<QuestionAnswers>
{
    protected override void Map(EntityTypeBuilder<QuestionAnswers> answers)
    {
        answers.ToTable("QuestionAnswers");
        answers.Property(a => a.Question).HasMaxLength(CodeLength);
        answers.HasIndex(a => new { a.AnswerRowsId, a.Question }).IsUnique();
    }
}

internal sealed class AnswerWordsMapping : KeptMapping<AnswerWords>
{
    protected override void Map(EntityTypeBuilder<AnswerWords> words)
    {
        words.ToTable("AnswerWords");
        words.Property(w => w.Question).HasMaxLength(CodeLength);
        words.HasIndex(w => new { w.AnswerRowsId, w.Question }).IsUnique();
    }
}
