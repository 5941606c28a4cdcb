using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.Mail;

internal sealed class OutboxMapping : KeptMapping<OutboxMail>
{
    protected override void Map(EntityTypeBuilder<OutboxMail> mail)
    {
        // A mail may hold a link that signs somebody in; that it was asked for is recorded by whoever asked.
        Changes.LeaveUnrecorded(mail.Metadata);
        mail.ToTable("Outbox");
        mail.Property(m => m.To).HasMaxLength(EmailLength);
        mail.Property(m => m.Subject).HasMaxLength(OutboxMail.LongestSubject);
        mail.Property(m => m.MessageId).HasMaxLength(200);
        mail.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => new { m.State, m.DueAt });
        mail.HasIndex(m => m.AskAt);
        mail.HasIndex(m => m.To);
        mail.HasIndex(m => m.PersonId);
    }
}
