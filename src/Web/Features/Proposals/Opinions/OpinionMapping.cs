using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Opinions;

internal sealed class OpinionMapping : IEntityTypeConfiguration<OpinionRequest>, IEntityTypeConfiguration<TechnicalOpinion>, IEntityTypeConfiguration<OpinionTakeDown>, IEntityTypeConfiguration<OpinionReminder>
{
    public void Configure(EntityTypeBuilder<OpinionRequest> builder)
    {
        builder.ToTable("opinion_requests");
        builder.Ignore(r => r.Current);
        builder.HasIndex(r => new { r.ProposalId, r.Order }).IsUnique();
        builder.HasIndex(r => r.DueOn);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Opinions).WithOne().HasForeignKey(o => o.RequestId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TechnicalOpinion> builder)
    {
        builder.ToTable("technical_opinions");
        builder.HasIndex(o => new { o.RequestId, o.Order }).IsUnique();
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(o => o.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OpinionTakeDown> builder)
    {
        builder.ToTable("technical_opinion_take_downs");
        builder.HasIndex(t => t.OpinionId).IsUnique();
        builder.HasOne<TechnicalOpinion>().WithOne(o => o.TakeDown).HasForeignKey<OpinionTakeDown>(t => t.OpinionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OpinionReminder> builder)
    {
        builder.ToTable("opinion_reminders");
        builder.HasIndex(r => new { r.RequestId, r.Days }).IsUnique();
        builder.HasOne<OpinionRequest>().WithMany().HasForeignKey(r => r.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
