using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Groups;

internal sealed class GroupsMapping :
    IEntityTypeConfiguration<TableSetup>, IEntityTypeConfiguration<TableTopic>, IEntityTypeConfiguration<SeatingRule>, IEntityTypeConfiguration<TopicChoice>,
    IEntityTypeConfiguration<TablePlan>, IEntityTypeConfiguration<TableSeat>, IEntityTypeConfiguration<SeatChange>
{
    public void Configure(EntityTypeBuilder<TableSetup> builder)
    {
        builder.ToTable("table_setups");
        builder.HasIndex(s => s.SittingId).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Tables).WithOne().HasForeignKey(t => t.SetupId);
    }

    public void Configure(EntityTypeBuilder<TableTopic> builder)
    {
        builder.ToTable("table_topics");
        builder.HasIndex(t => new { t.SetupId, t.Order }).IsUnique();
        builder.HasOne<WorkingGroup>().WithMany().HasForeignKey(t => t.GroupId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<SeatingRule> builder)
    {
        builder.ToTable("seating_rules");
        builder.HasIndex(r => r.EditionId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(r => r.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TopicChoice> builder)
    {
        builder.ToTable("topic_choices");
        builder.HasIndex(c => new { c.SittingId, c.PersonId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(c => c.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TablePlan> builder)
    {
        builder.ToTable("table_plans");
        builder.HasIndex(p => new { p.SittingId, p.Number }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(p => p.SittingId);
        builder.HasMany(p => p.Seats).WithOne().HasForeignKey(s => s.PlanId);
        builder.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PlanId);
        builder.Ignore(p => p.Rounds).Ignore(p => p.Tables);
    }

    public void Configure(EntityTypeBuilder<TableSeat> builder)
    {
        builder.ToTable("table_seats");
        builder.HasIndex(s => new { s.PlanId, s.Round, s.PersonId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SeatChange> builder)
    {
        builder.ToTable("seat_changes");
        builder.HasIndex(c => new { c.PlanId, c.Order }).IsUnique();
    }
}
