using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Members.Incidents;

internal sealed class IncidentsMapping : IEntityTypeConfiguration<Incident>, IEntityTypeConfiguration<IncidentStep>, IEntityTypeConfiguration<Confidant>, IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.HasOne<Edition>().WithMany().HasForeignKey(i => i.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(i => i.SittingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.ReporterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.ConcernedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.IncidentId);
    }

    public void Configure(EntityTypeBuilder<IncidentStep> builder) => builder.ToTable("incident_steps");

    public void Configure(EntityTypeBuilder<Confidant> builder)
    {
        builder.ToTable("confidants");
        builder.HasIndex(c => new { c.EditionId, c.UserId }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>One procedure for an incident.</summary>
    public void Configure(EntityTypeBuilder<Exclusion> builder)
    {
        builder.ToTable("exclusions");
        builder.HasIndex(e => e.IncidentId).IsUnique();
        builder.HasOne<Incident>().WithMany().HasForeignKey(e => e.IncidentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(e => e.SittingId).OnDelete(DeleteBehavior.SetNull);
    }
}
