using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;

namespace Misthos.Web.Features.Allowances.Justification;

internal sealed class JustificationMapping :
    IEntityTypeConfiguration<ProportionalityNote>, IEntityTypeConfiguration<CompetenceStatement>, IEntityTypeConfiguration<BodyEffort>
{
    public void Configure(EntityTypeBuilder<ProportionalityNote> builder)
    {
        builder.ToTable("proportionality_notes");
        builder.HasIndex(n => new { n.SchemeId, n.Order }).IsUnique();
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(n => n.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CompetenceStatement> builder)
    {
        builder.ToTable("competence_statements");
        builder.HasIndex(s => new { s.TopicId, s.Order }).IsUnique();
        builder.HasOne<Topic>().WithMany().HasForeignKey(s => s.TopicId);
    }

    public void Configure(EntityTypeBuilder<BodyEffort> builder)
    {
        builder.ToTable("body_efforts");
        builder.HasIndex(e => new { e.AuthorityId, e.Name, e.Order }).IsUnique();
    }
}
