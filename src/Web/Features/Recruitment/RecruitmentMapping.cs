using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment;

internal sealed class RecruitmentMapping :
    IEntityTypeConfiguration<RecruitmentPool>, IEntityTypeConfiguration<Volunteer>, IEntityTypeConfiguration<PanelQuota>,
    IEntityTypeConfiguration<PanelDraw>, IEntityTypeConfiguration<DrawnSeat>, IEntityTypeConfiguration<PanelDrawChange>
{
    public void Configure(EntityTypeBuilder<RecruitmentPool> builder)
    {
        builder.ToTable("recruitment_pools");
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Volunteers).WithOne().HasForeignKey(v => v.PoolId);
        builder.HasMany(p => p.Quotas).WithOne().HasForeignKey(q => q.PoolId);
    }

    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("volunteers");
        builder.HasIndex(v => new { v.PoolId, v.ExternalId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PanelQuota> builder) => builder.ToTable("panel_quotas");

    public void Configure(EntityTypeBuilder<PanelDraw> builder)
    {
        builder.ToTable("panel_draws");
        builder.HasOne<RecruitmentPool>().WithMany().HasForeignKey(d => d.PoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
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
}
