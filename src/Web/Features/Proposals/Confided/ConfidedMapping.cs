using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Confided;

internal sealed class ConfidedMapping : IEntityTypeConfiguration<ConfidedTestimony>
{
    public void Configure(EntityTypeBuilder<ConfidedTestimony> builder)
    {
        builder.ToTable("confided_testimonies");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Status).IsConcurrencyToken();
        builder.Property(t => t.Redacted).IsConcurrencyToken();
        builder.HasIndex(t => t.WordHash).IsUnique();
        builder.HasIndex(t => t.FacilitatorId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(t => t.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(t => t.FacilitatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
