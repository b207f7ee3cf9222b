using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Topics;

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<NarrowingStep>, IEntityTypeConfiguration<CompetenceStatement>
{
    /// <summary>An option of a ballot becomes one topic, however often it is pressed.</summary>
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("topics");
        builder.Ignore(t => t.Letter);
        builder.PrimitiveCollection(t => t.Delegations);
        builder.PrimitiveCollection(t => t.Departments);
        builder.HasIndex(t => t.BallotOptionId).IsUnique();
        builder.HasMany(t => t.Steps).WithOne().HasForeignKey(s => s.TopicId);
        builder.Navigation(t => t.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(t => t.LetterDocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NarrowingStep> builder)
    {
        builder.ToTable("narrowing_steps");
        builder.Ignore(s => s.KeptLines).Ignore(s => s.LeftLines);
        builder.HasIndex(s => new { s.TopicId, s.Order }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CompetenceStatement> builder)
    {
        builder.ToTable("competence_statements");
        builder.HasIndex(s => new { s.TopicId, s.Order }).IsUnique();
        builder.HasOne<Topic>().WithMany().HasForeignKey(s => s.TopicId);
    }
}
