using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Portal;

namespace Misthos.Web.Features.Portal.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<LegalNotice>, IEntityTypeConfiguration<AccessibilityAudit>
{
    public void Configure(EntityTypeBuilder<LegalNotice> builder)
    {
        builder.ToTable("legal_notices");
        builder.HasIndex(n => n.AuthorityId).IsUnique();
        builder.Ignore(n => n.Text);
    }

    public void Configure(EntityTypeBuilder<AccessibilityAudit> builder)
    {
        builder.ToTable("accessibility_audits");
        builder.HasIndex(a => new { a.AuthorityId, a.On, a.Auditor }).IsUnique();
    }
}
