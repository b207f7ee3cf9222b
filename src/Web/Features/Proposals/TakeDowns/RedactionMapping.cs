using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.TakeDowns;

internal sealed class RedactionMapping : IEntityTypeConfiguration<WordsRedaction>
{
    public void Configure(EntityTypeBuilder<WordsRedaction> builder)
    {
        builder.ToTable("words_redactions");
        builder.Ignore(r => r.Wording);
        builder.HasIndex(r => new { r.ProposalId, r.VersionNumber, r.Order }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}
