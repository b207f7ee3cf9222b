using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Certificates;

internal sealed class CertificatesMapping : IEntityTypeConfiguration<PresenceCertificate>
{
    public void Configure(EntityTypeBuilder<PresenceCertificate> builder)
    {
        builder.ToTable("presence_certificates");
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => new { c.AuthorityId, c.Number }).IsUnique();
        builder.HasOne<Attendance>().WithMany().HasForeignKey(c => c.AttendanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
