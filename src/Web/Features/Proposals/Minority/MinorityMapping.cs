using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Ballots;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Minority;

internal sealed class MinorityMapping : IEntityTypeConfiguration<MinorityOpinion>, IEntityTypeConfiguration<MinorityTakeDown>
{
    public void Configure(EntityTypeBuilder<MinorityOpinion> builder)
    {
        builder.ToTable("minority_opinions");
        builder.HasIndex(o => new { o.ProposalId, o.PersonId }).IsUnique();
        builder.HasIndex(o => o.PersonId);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(o => o.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ballot>().WithMany().HasForeignKey(o => o.BallotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MinorityTakeDown> builder)
    {
        builder.ToTable("minority_opinion_take_downs");
        builder.HasIndex(t => t.OpinionId).IsUnique();
        builder.HasOne<MinorityOpinion>().WithOne(o => o.TakeDown).HasForeignKey<MinorityTakeDown>(t => t.OpinionId).OnDelete(DeleteBehavior.Restrict);
    }
}
