using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Recognition.Alumni;

internal sealed class AlumniMapping : IEntityTypeConfiguration<AssociationHandover>, IEntityTypeConfiguration<HandoverLine>, IEntityTypeConfiguration<AssemblyNews>,
    IEntityTypeConfiguration<NewsTelling>, IEntityTypeConfiguration<JointEdition>, IEntityTypeConfiguration<JointSitting>
{
    public void Configure(EntityTypeBuilder<AssociationHandover> builder)
    {
        builder.ToTable("association_handovers");
        builder.HasIndex(h => new { h.BodyId, h.Number }).IsUnique();
        builder.HasOne<OutsideBody>().WithMany().HasForeignKey(h => h.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Lines).WithOne().HasForeignKey(l => l.HandoverId);
    }

    public void Configure(EntityTypeBuilder<HandoverLine> builder)
    {
        builder.ToTable("association_handover_lines");
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
    }

    public void Configure(EntityTypeBuilder<AssemblyNews> builder)
    {
        builder.ToTable("assembly_news");
        builder.HasOne<Edition>().WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NewsTelling> builder)
    {
        builder.ToTable("assembly_news_tellings");
        builder.HasIndex(t => new { t.NewsId, t.PersonId }).IsUnique();
        builder.HasOne<AssemblyNews>().WithMany().HasForeignKey(t => t.NewsId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    }

    public void Configure(EntityTypeBuilder<JointEdition> builder)
    {
        builder.ToTable("joint_editions");
        builder.HasIndex(j => new { j.EditionId, j.OtherId }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(j => j.OtherId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JointSitting> builder)
    {
        builder.ToTable("joint_sittings");
        builder.HasIndex(j => new { j.SittingId, j.EditionId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(j => j.SittingId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(j => j.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
