using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Recognition;

internal sealed class RecognitionMapping : IEntityTypeConfiguration<RecognitionAct>
{
    public void Configure(EntityTypeBuilder<RecognitionAct> builder)
    {
        builder.ToTable("recognition_acts");
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(r => r.SittingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organ>().WithMany().HasForeignKey(r => r.OrganId).OnDelete(DeleteBehavior.Restrict);
    }
}
