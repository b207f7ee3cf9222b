using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Evaluations;

internal sealed class EvaluationsMapping :
    IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<EvaluationTicket>, IEntityTypeConfiguration<EvaluationAnswer>,
    IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluations");
        builder.HasIndex(e => e.SittingId).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(e => e.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvaluationTicket> builder)
    {
        builder.ToTable("evaluation_tickets");
        builder.HasKey(t => t.TokenHash);
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(t => t.EvaluationId);
    }

    public void Configure(EntityTypeBuilder<EvaluationAnswer> builder)
    {
        builder.ToTable("evaluation_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(a => a.EvaluationId);
    }

    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.ToTable("adjustments");
        builder.HasOne<Edition>().WithMany().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId).OnDelete(DeleteBehavior.SetNull);
    }
}
