using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Testimonies;

internal sealed class TestimonyMapping :
    IEntityTypeConfiguration<Testimony>, IEntityTypeConfiguration<TestimonyConsent>, IEntityTypeConfiguration<TestimonyLoan>,
    IEntityTypeConfiguration<WitnessRequest>, IEntityTypeConfiguration<WitnessInvitee>
{
    /// <summary>The same piece of the same person stands once, however often it is sent.</summary>
    public void Configure(EntityTypeBuilder<Testimony> builder)
    {
        builder.ToTable("testimonies");
        builder.Property(t => t.Mark).HasMaxLength(64);
        builder.HasIndex(t => new { t.PersonId, t.Mark }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Consents).WithOne().HasForeignKey(c => c.TestimonyId);
        builder.HasMany(t => t.Loans).WithOne().HasForeignKey(l => l.TestimonyId);
    }

    public void Configure(EntityTypeBuilder<TestimonyConsent> builder)
    {
        builder.ToTable("testimony_consents");
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    public void Configure(EntityTypeBuilder<TestimonyLoan> builder)
    {
        builder.ToTable("testimony_loans");
        builder.Property(l => l.Borrower).HasMaxLength(200);
        builder.HasIndex(l => new { l.TestimonyId, l.Borrower, l.From, l.Until }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WitnessRequest> builder)
    {
        builder.ToTable("witness_requests");
        builder.Property(r => r.Body).HasMaxLength(200);
        builder.Property(r => r.Subject).HasMaxLength(200);
        builder.HasIndex(r => new { r.AuthorityId, r.Body, r.Subject, r.AskedOn }).IsUnique();
        builder.HasMany(r => r.Invitees).WithOne().HasForeignKey(i => i.RequestId);
    }

    public void Configure(EntityTypeBuilder<WitnessInvitee> builder)
    {
        builder.ToTable("witness_invitees");
        builder.HasIndex(i => new { i.RequestId, i.PersonId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
    }
}
