using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Proposals.Restitutions;

internal sealed class RestitutionMapping : IEntityTypeConfiguration<Restitution>, IEntityTypeConfiguration<DelayChange>, IEntityTypeConfiguration<DeadlineExtension>,
    IEntityTypeConfiguration<DutyReminder>, IEntityTypeConfiguration<Office>, IEntityTypeConfiguration<DelegationHolder>, IEntityTypeConfiguration<AnsweringOffice>
{
    public void Configure(EntityTypeBuilder<Restitution> builder)
    {
        builder.ToTable("restitutions");
        builder.HasIndex(r => new { r.EditionId, r.On });
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(r => r.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DelayChange> builder)
    {
        builder.ToTable("delay_changes");
        builder.HasIndex(c => new { c.EditionId, c.On, c.NewAcknowledgement, c.NewAnswer }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DeadlineExtension> builder)
    {
        builder.ToTable("deadline_extensions");
        builder.Ignore(e => e.MovedId).Ignore(e => e.Moved);
        builder.HasIndex(e => new { e.ProposalId, e.Duty, e.OldDueOn }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DutyReminder> builder)
    {
        builder.ToTable("duty_reminders");
        builder.HasIndex(r => new { r.ProposalId, r.Duty, r.OfficeId, r.DueOn, r.Days }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.ToTable("offices");
        builder.HasIndex(o => new { o.AuthorityId, o.Kind, o.Name }).IsUnique();
        builder.HasMany(o => o.Holders).WithOne().HasForeignKey(h => h.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DelegationHolder> builder)
    {
        builder.ToTable("delegation_holders");
        builder.HasIndex(h => new { h.OfficeId, h.StartsOn }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AnsweringOffice> builder)
    {
        builder.ToTable("answering_offices");
        builder.HasIndex(o => new { o.ProposalId, o.OfficeId }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(o => o.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
