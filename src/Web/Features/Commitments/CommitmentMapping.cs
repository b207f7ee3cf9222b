using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Commitments;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>, IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<MilestoneMove>,
    IEntityTypeConfiguration<ProgressNote>, IEntityTypeConfiguration<CommitmentFigure>, IEntityTypeConfiguration<CommitmentSitting>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitments");
        builder.HasIndex(c => new { c.ProposalId, c.Order }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OutsideBody>().WithMany().HasForeignKey(c => c.SteeringBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Milestones).WithOne().HasForeignKey(m => m.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Notes).WithOne().HasForeignKey(n => n.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Figures).WithOne().HasForeignKey(f => f.CommitmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.Ignore(m => m.FirstDueOn);
        builder.HasIndex(m => new { m.CommitmentId, m.Order }).IsUnique();
        builder.HasMany(m => m.Moves).WithOne().HasForeignKey(m => m.MilestoneId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MilestoneMove> builder)
    {
        builder.ToTable("milestone_moves");
        builder.Ignore(m => m.MovedId).Ignore(m => m.Moved);
        builder.HasIndex(m => new { m.MilestoneId, m.OldDueOn, m.NewDueOn, m.On }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProgressNote> builder)
    {
        builder.ToTable("progress_notes");
        builder.HasIndex(n => new { n.CommitmentId, n.On });
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(n => n.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommitmentFigure> builder)
    {
        builder.ToTable("commitment_figures");
        builder.HasIndex(f => new { f.CommitmentId, f.Kind });
    }

    public void Configure(EntityTypeBuilder<CommitmentSitting> builder)
    {
        builder.ToTable("commitment_sittings");
        builder.HasIndex(s => new { s.CommitmentId, s.SittingId }).IsUnique();
        builder.HasOne<Commitment>().WithMany().HasForeignKey(s => s.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId).OnDelete(DeleteBehavior.Restrict);
    }
}
