using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Follow;

internal sealed class FollowMapping : IEntityTypeConfiguration<ProposalFollower>
{
    public void Configure(EntityTypeBuilder<ProposalFollower> builder)
    {
        builder.ToTable("proposal_followers");
        builder.Property(f => f.Email).HasMaxLength(254);
        builder.HasIndex(f => new { f.ProposalId, f.Email }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(f => f.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}
