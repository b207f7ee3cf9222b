using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;

namespace Misthos.Web.Features.Administration;

internal sealed class AdministrationMapping :
    IEntityTypeConfiguration<Authority>, IEntityTypeConfiguration<RoleAssignment>, IEntityTypeConfiguration<AuditEntry>,
    IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<Authority> builder)
    {
        builder.ToTable("authorities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("role_assignments");
        builder.HasIndex(r => new { r.UserId, r.AuthorityId, r.Role }).IsUnique();
        builder.HasOne<Data.AppUser>().WithMany().HasForeignKey(r => r.UserId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.SubjectId);
        builder.HasIndex(a => new { a.AuthorityId, a.At });
    }

    public void Configure(EntityTypeBuilder<StoredDocument> builder) => builder.ToTable("stored_documents");
}
