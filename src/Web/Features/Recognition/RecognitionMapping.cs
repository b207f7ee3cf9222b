using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Recognition;

internal sealed class RecognitionMapping : IEntityTypeConfiguration<RecognitionAct>, IEntityTypeConfiguration<RecognitionReply>, IEntityTypeConfiguration<RecognitionEcho>
{
    public void Configure(EntityTypeBuilder<RecognitionAct> builder)
    {
        builder.ToTable("recognition_acts");
        builder.Property(r => r.Lived).HasMaxLength(1000);
        builder.HasIndex(r => new { r.EditionId, r.OriginId }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(r => r.SittingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Organ>().WithMany().HasForeignKey(r => r.OrganId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RecognitionReply> builder)
    {
        builder.ToTable("recognition_replies");
        builder.HasIndex(r => new { r.ActId, r.PersonId }).IsUnique();
        builder.HasOne<RecognitionAct>().WithMany().HasForeignKey(r => r.ActId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }

    public void Configure(EntityTypeBuilder<RecognitionEcho> builder)
    {
        builder.ToTable("recognition_echoes");
        builder.Ignore(e => e.Counts);
        builder.HasIndex(e => e.ActId).IsUnique();
        builder.HasOne<RecognitionAct>().WithMany().HasForeignKey(e => e.ActId);
    }
}
