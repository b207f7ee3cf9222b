using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Amendments;

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>, IEntityTypeConfiguration<WordsTakeDown>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("amendments");
        builder.Ignore(a => a.Wording);
        builder.HasIndex(a => new { a.ProposalId, a.Number }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WordsTakeDown> builder)
    {
        builder.ToTable("words_take_downs");
        builder.HasIndex(t => new { t.ProposalId, t.VersionNumber }).IsUnique();
        builder.HasIndex(t => new { t.ProposalId, t.AmendmentNumber }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(t => t.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}
