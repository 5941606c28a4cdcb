using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eleven.Store.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Name).HasMaxLength(200);
        person.HasIndex(p => new { p.PlainName, p.Id });
        Changes.LeaveOut(person.Property(p => p.PlainName).Metadata);
        person.HasMany(p => p.Grants).WithOne().HasForeignKey(g => g.PersonId);
        person.HasMany(p => p.OutsideAccounts).WithOne().HasForeignKey(a => a.PersonId);
        foreach (var secret in (string[])[nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp)])
        {
            Changes.LeaveUnrecorded(person.Metadata.GetProperty(secret));
        }
    }
}

internal sealed class TokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("PersonTokens");
        Changes.LeaveUnrecorded(token.Metadata.GetProperty(nameof(IdentityUserToken<>.Value)));
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("PersonClaims");
}

internal sealed class LoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("PersonLogins");
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    // Longer ids are not allowed by the standard: Web Authentication level 3, credential ids.
    private const int CredentialIdLength = 1023;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("PersonPasskeys").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(CredentialIdLength);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    }
}

internal sealed class GrantMapping : KeptMapping<Grant>
{
    protected override void Map(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable(
            "Grants",
            t =>
                t.HasCheckConstraint(
                    "CK_Grants_OnePlace",
                    """
                    (CASE WHEN "RegionId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "PartnershipId" IS NULL THEN 0 ELSE 1 END)
                    + (CASE WHEN "OrganisationId" IS NULL THEN 0 ELSE 1 END) = 1
                    """
                )
        );
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
        grant.HasOne<Region>().WithMany().HasForeignKey(g => g.RegionId).OnDelete(DeleteBehavior.Cascade);
        grant.HasOne<Partnership>().WithMany().HasForeignKey(g => g.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        grant.HasOne<Organisation>().WithMany().HasForeignKey(g => g.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutsideAccountMapping : KeptMapping<OutsideAccount>
{
    protected override void Map(EntityTypeBuilder<OutsideAccount> account)
    {
        account.ToTable("OutsideAccounts");
        account.Property(a => a.Issuer).HasMaxLength(OutsideAccount.LongestIssuer);
        account.Property(a => a.Subject).HasMaxLength(OutsideAccount.LongestSubject);
        account.Property(a => a.Label).HasMaxLength(OutsideAccount.LongestLabel);
        account.HasIndex(a => new { a.Issuer, a.Subject }).IsUnique();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    // The record is told of its beginning and its end; each sight of it is no deed.
    public void Configure(EntityTypeBuilder<Session> session)
    {
        Changes.LeaveUnrecorded(session.Metadata);
        session.ToTable("Sessions").Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Device).HasMaxLength(100);
        session.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        Changes.LeaveUnrecorded(link.Metadata);
        link.ToTable("OneTimeLinks").HasKey(l => l.Hash);
        link.Property(l => l.Hash).HasMaxLength(64);
        link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(40);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KeptWordsMapping : IEntityTypeConfiguration<KeptWords>
{
    public void Configure(EntityTypeBuilder<KeptWords> words)
    {
        Changes.LeaveUnrecorded(words.Metadata);
        words.ToTable("KeptWords").Property(w => w.Id).ValueGeneratedNever();
        words.Property(w => w.Address).HasMaxLength(2000);
        words.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId);
    }
}

internal sealed class PressMapping : IEntityTypeConfiguration<Press>
{
    public void Configure(EntityTypeBuilder<Press> press)
    {
        Changes.LeaveUnrecorded(press.Metadata);
        press.ToTable("Presses").Property(p => p.Id).ValueGeneratedNever();
        press.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
    }
}

internal sealed class WrongTriesMapping : IEntityTypeConfiguration<WrongTries>
{
    public void Configure(EntityTypeBuilder<WrongTries> tries)
    {
        Changes.LeaveUnrecorded(tries.Metadata);
        tries.ToTable("WrongTries").HasKey(t => t.Of);
        tries.Property(t => t.Of).HasMaxLength(64);
    }
}
