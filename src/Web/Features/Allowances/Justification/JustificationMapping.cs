using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances.Justification;

internal sealed class JustificationMapping :
    IEntityTypeConfiguration<ProportionalityNote>, IEntityTypeConfiguration<BodyEffort>
{
    public void Configure(EntityTypeBuilder<ProportionalityNote> builder)
    {
        builder.ToTable("proportionality_notes");
        builder.HasIndex(n => new { n.SchemeId, n.Order }).IsUnique();
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(n => n.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BodyEffort> builder)
    {
        builder.ToTable("body_efforts");
        builder.HasIndex(e => new { e.AuthorityId, e.Name, e.Order }).IsUnique();
    }
}
