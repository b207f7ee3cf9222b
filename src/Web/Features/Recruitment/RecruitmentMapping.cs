using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment;

internal sealed class RecruitmentMapping :
    IEntityTypeConfiguration<RecruitmentPool>, IEntityTypeConfiguration<Volunteer>, IEntityTypeConfiguration<PanelQuota>,
    IEntityTypeConfiguration<PanelDraw>, IEntityTypeConfiguration<DrawnSeat>, IEntityTypeConfiguration<PanelDrawChange>,
    IEntityTypeConfiguration<DrawCommitment>, IEntityTypeConfiguration<DrawPreparation>,
    IEntityTypeConfiguration<CalledPerson>, IEntityTypeConfiguration<SeatCall>, IEntityTypeConfiguration<PanelReplacement>
{
    public void Configure(EntityTypeBuilder<RecruitmentPool> builder)
    {
        builder.ToTable("recruitment_pools");
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organ>().WithMany().HasForeignKey(p => p.OrganId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Volunteers).WithOne().HasForeignKey(v => v.PoolId);
        builder.HasMany(p => p.Quotas).WithOne().HasForeignKey(q => q.PoolId);
    }

    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("volunteers");
        builder.HasIndex(v => new { v.PoolId, v.ExternalId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelQuota> builder) => builder.ToTable("panel_quotas");

    public void Configure(EntityTypeBuilder<PanelDraw> builder)
    {
        builder.ToTable("panel_draws");
        builder.HasOne<RecruitmentPool>().WithMany().HasForeignKey(d => d.PoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organ>().WithMany().HasForeignKey(d => d.OrganId).OnDelete(DeleteBehavior.Restrict);
        // One edition has one draw at a time, whoever asks first.
        builder.HasIndex(d => d.EditionId, "ix_panel_draws_open").IsUnique().HasFilter("status IN ('Preparing', 'Prepared', 'Drawn')");
        builder.HasMany(d => d.DrawnSeats).WithOne().HasForeignKey(s => s.DrawId);
        builder.HasMany(d => d.Changes).WithOne().HasForeignKey(c => c.DrawId);
    }

    public void Configure(EntityTypeBuilder<DrawnSeat> builder)
    {
        builder.ToTable("drawn_seats");
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(s => s.VolunteerId);
        builder.HasIndex(s => new { s.DrawId, s.VolunteerId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PanelDrawChange> builder) => builder.ToTable("panel_draw_changes");

    public void Configure(EntityTypeBuilder<DrawCommitment> builder)
    {
        builder.ToTable("draw_commitments");
        builder.HasOne<PanelDraw>().WithOne().HasForeignKey<DrawCommitment>(c => c.DrawId);
    }

    public void Configure(EntityTypeBuilder<DrawPreparation> builder)
    {
        builder.ToTable("draw_preparations");
        builder.HasOne<PanelDraw>().WithOne().HasForeignKey<DrawPreparation>(p => p.DrawId);
    }

    public void Configure(EntityTypeBuilder<CalledPerson> builder)
    {
        builder.ToTable("called_people");
        builder.HasOne<PanelDraw>().WithMany().HasForeignKey(c => c.DrawId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(c => c.VolunteerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(c => c.MandateId).OnDelete(DeleteBehavior.Restrict);
        // Nobody is called twice for one panel under two names.
        builder.HasIndex(c => new { c.DrawId, c.VolunteerId }).IsUnique();
        builder.HasMany(c => c.Calls).WithOne().HasForeignKey(c => c.CalledPersonId);
    }

    public void Configure(EntityTypeBuilder<SeatCall> builder) => builder.ToTable("seat_calls");

    public void Configure(EntityTypeBuilder<PanelReplacement> builder)
    {
        builder.ToTable("panel_replacements");
        builder.HasOne<PanelDraw>().WithMany().HasForeignKey(r => r.DrawId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.People).WithOne().HasForeignKey(c => c.ReplacementId);
    }
}
