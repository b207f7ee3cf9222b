using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals;

internal sealed class ProposalsMapping : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<OfficialResponse>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.HasIndex(p => new { p.AuthorityId, p.Number }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(p => p.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Responses).WithOne().HasForeignKey(r => r.ProposalId);
        builder.Ignore(p => p.CurrentResponse);
    }

    public void Configure(EntityTypeBuilder<OfficialResponse> builder)
    {
        builder.ToTable("official_responses");
        builder.HasIndex(r => new { r.ProposalId, r.Order }).IsUnique();
    }
}
