using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Evaluations.Adjustments;

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<Adjustment>, IEntityTypeConfiguration<LessonReply>
{
    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.ToTable("adjustments");
        builder.HasOne<Edition>().WithMany().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(a => a.SittingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(a => a.EvaluationId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<LessonReply> builder)
    {
        builder.ToTable("lesson_replies");
        builder.HasIndex(r => new { r.AdjustmentId, r.EditionId }).IsUnique();
        builder.HasOne<Adjustment>().WithMany().HasForeignKey(r => r.AdjustmentId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
