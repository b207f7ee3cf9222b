using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Certificates;

internal sealed class CertificatesMapping :
    IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<CertificateSettings>, IEntityTypeConfiguration<CertificateBatch>,
    IEntityTypeConfiguration<SkillClaim>, IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates");
        builder.Ignore(c => c.Facts);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => new { c.AuthorityId, c.Year, c.Sequence }).IsUnique();
        builder.HasIndex(c => new { c.AuthorityId, c.StandingKey }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Attendance>().WithMany().HasForeignKey(c => c.AttendanceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CertificateSettings> builder)
    {
        builder.ToTable("certificate_settings");
        builder.HasIndex(s => s.AuthorityId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CertificateBatch> builder)
    {
        builder.ToTable("certificate_batches");
        builder.HasIndex(b => new { b.AuthorityId, b.OpenKey }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(b => b.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SkillClaim> builder)
    {
        builder.ToTable("skill_claims");
        builder.HasIndex(c => new { c.PersonId, c.EditionId, c.Skill }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasIndex(k => new { k.AuthorityId, k.KeyId }).IsUnique();
    }
}
