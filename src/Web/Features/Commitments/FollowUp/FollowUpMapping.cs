using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Commitments.FollowUp;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<CommissionOpinion>, IEntityTypeConfiguration<CommissionOffice>, IEntityTypeConfiguration<CommissionGuest>
{
    public void Configure(EntityTypeBuilder<CommissionOpinion> builder)
    {
        builder.ToTable("commission_opinions");
        builder.HasIndex(o => new { o.CommitmentId, o.SittingId, o.College, o.Order }).IsUnique();
        builder.HasOne<Commitment>().WithMany().HasForeignKey(o => o.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(o => o.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommissionOffice> builder)
    {
        builder.ToTable("commission_offices");
        builder.HasIndex(o => new { o.EditionId, o.OfficeId }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(o => o.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommissionGuest> builder)
    {
        builder.ToTable("commission_guests");
        builder.HasIndex(g => new { g.SittingId, g.BodyId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(g => g.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OutsideBody>().WithMany().HasForeignKey(g => g.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
