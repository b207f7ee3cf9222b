using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Amendments;

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("amendments");
        builder.Ignore(a => a.Wording);
        builder.HasIndex(a => new { a.ProposalId, a.Number }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}
