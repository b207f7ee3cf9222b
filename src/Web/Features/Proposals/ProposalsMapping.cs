using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Proposals;

internal sealed class ProposalsMapping : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProposalVersion>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.HasIndex(p => new { p.AssemblyId, p.Number }).IsUnique();
        builder.HasOne<CitizensAssembly>().WithMany().HasForeignKey(p => p.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.ProposalId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(p => p.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ballot>().WithMany().HasForeignKey(p => p.BallotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ballot>().WithMany().HasForeignKey(p => p.RunningBallotId).OnDelete(DeleteBehavior.Restrict);
        Answers.AnswersMapping.OfProposal(builder);
        builder.Property(p => p.SearchText).UsePropertyAccessMode(PropertyAccessMode.Property);
    }

    public void Configure(EntityTypeBuilder<ProposalVersion> builder)
    {
        builder.ToTable("proposal_versions");
        builder.HasIndex(v => new { v.ProposalId, v.Number }).IsUnique();
    }
}
