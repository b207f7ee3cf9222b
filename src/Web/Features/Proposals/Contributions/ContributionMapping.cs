using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Proposals.Contributions;

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<ContributionUse>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("contributions");
        builder.HasIndex(c => new { c.EditionId, c.TopicId });
        builder.HasIndex(c => c.PersonId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(c => c.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<TableNote>().WithMany().HasForeignKey(c => c.NoteId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ContributionUse> builder)
    {
        builder.ToTable("contribution_uses");
        builder.HasIndex(u => new { u.ProposalId, u.ContributionId }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(u => u.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contribution>().WithMany().HasForeignKey(u => u.ContributionId).OnDelete(DeleteBehavior.Restrict);
    }
}
